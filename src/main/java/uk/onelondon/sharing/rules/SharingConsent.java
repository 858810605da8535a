package uk.onelondon.sharing.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a Consent about sharing, as it was written; input of {@link Consents#compile}.
 *
 * @param active whether its status is {@code active}; no other status has an effect (rule R1)
 * @param patient names of the patient it is about; if none is the subject's, it has no effect
 * @param identifiers its own identifiers; a newer one with the same identifier replaces an older one (rule R8)
 * @param replaces names of Consents that it says it revises
 * @param written when the person gave it, as it says itself
 * @param recorded when the server took this version in, if the server says so
 */
public record SharingConsent(
        ConsentVersion version,
        boolean active,
        Set<Name> patient,
        Set<Name> identifiers,
        Set<Name> replaces,
        Optional<Instant> written,
        Optional<Instant> recorded,
        Family family,
        Content content) {

    /** Nothing is mutable after this. */
    public SharingConsent {
        patient = Set.copyOf(patient);
        identifiers = Set.copyOf(identifiers);
        replaces = Set.copyOf(replaces);
    }

    /** What a Consent is for; the app keeps one live Consent of each, and of PROXY one for each proxy. */
    public enum Family {
        CARE,
        PLANNING,
        RESEARCH,
        PROXY
    }

    /** The general policy a Consent is set against (FHIR {@code policyRule}). */
    public enum Policy {
        OPTIN,
        OPTOUT
    }

    /** What it says. */
    public sealed interface Content {}

    /** Rules that could be read; they may still turn out to be not computable (rule R2). */
    public record Readable(Optional<Policy> policy, Provision root) implements Content {}

    /**
     * Something in it could not be read, so nothing of it counts as read: it never permits (rule R2).
     *
     * @param element path of the first element that could not be read, for example {@code provision.provision[1].actor}
     * @param period when it is live, as far as that could be read, else always
     */
    public record Unreadable(String element, Span period) implements Content {}
}
