package uk.onelondon.sharing.choices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a choice as the hub keeps it.
 *
 * @param id of the Consent
 * @param version of the Consent
 * @param receipt what the receipt it names is called
 */
public record KeptChoice(Choice choice, String id, String version, Instant madeAt, Optional<UUID> receipt) {

    /** What a later version replaces. */
    public Held held() {
        return new Held(id, version);
    }

    /**
     * One version of one Consent.
     *
     * @param id of the Consent
     */
    public record Held(String id, String version) {}
}
