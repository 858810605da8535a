package uk.onelondon.record;

import java.util.List;
import java.util.Set;

/**
 * What every entry has, whatever its kind.
 *
 * @param what what it is about
 * @param when when it happened, as opposed to when it was written down
 * @param recorder the person who wrote it
 * @param organisation the organisation it comes from
 * @param details further facts in the order in which they are read
 * @param concerns what needs a word of warning
 * @param identifiers numbers it keeps wherever it is copied to
 */
public record Facts(
        EntryId id,
        Happening happening,
        Told what,
        When when,
        EntryStatus status,
        Named recorder,
        Named organisation,
        List<Detail> details,
        Set<Concern> concerns,
        Set<Identifier> identifiers) {

    /** A warning about the entry itself. */
    public enum Concern {
        /** Part of it is kept back by the organisation. */
        PARTLY_WITHHELD,
        /** It carries a modifier extension that may change its meaning and that we do not know (FHIR R4, 2.4.0.1). */
        MEANING_MAY_DIFFER,
        /** A text was longer than can be shown safely and was cut. */
        SHORTENED,
        /** It uses a status or word outside the standard. */
        UNKNOWN_WORD
    }

    /** Copies lists, so that facts never change. */
    public Facts {
        details = List.copyOf(details);
        concerns = Set.copyOf(concerns);
        identifiers = Set.copyOf(identifiers);
    }

    /** The same facts with these words of warning. */
    public Facts with(Set<Concern> warnings) {
        return new Facts(id, happening, what, when, status, recorder, organisation, details, warnings, identifiers);
    }
}
