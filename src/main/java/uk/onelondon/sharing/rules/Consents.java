package uk.onelondon.sharing.rules;

import java.util.Collection;
import java.util.List;

/** Turns Consents into the form decisions are made from, once for each set of versions. */
public final class Consents {

    /**
     * Compiles all Consents of one person that the record holds, whatever their status; what has no effect is left out
     * here. The order does not matter. The result is immutable and may be shared by threads; compile again when a version
     * or the directory changes.
     *
     * @param laws overrides that are known, whether in force or not
     */
    public static Choices compile(
            Subject subject, Collection<SharingConsent> consents, Directory directory, List<Law> laws) {
        return Choices.unreadable();
    }

    private Consents() {}
}
