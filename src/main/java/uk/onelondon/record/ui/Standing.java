package uk.onelondon.record.ui;

import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.record.RecordEntry;

/** One plain sentence on how an entry stands, where its status needs one. A kind may have a sentence of its own. */
final class Standing {

    private static final String KEY = "record.standing.";

    /** What was handed over, given once, or is the care of a team has other words of its own for going on and done. */
    private static final Set<Happening> UNLIKE_THEIR_KIND =
            Set.of(Happening.MEDICINE_SUPPLIED, Happening.MEDICINE_GIVEN, Happening.IN_CARE_OF);

    private Standing() {}

    static Optional<Phrase> of(RecordEntry entry, Texts texts) {
        EntryKind kind = UNLIKE_THEIR_KIND.contains(entry.facts().happening()) ? EntryKind.OTHER : entry.kind();
        return of(kind, entry.status(), texts);
    }

    /** Nothing for what needs no word, and for what is written by mistake: every card says that of itself. */
    static Optional<Phrase> of(EntryKind kind, EntryStatus status, Texts texts) {
        boolean expected = kind == EntryKind.APPOINTMENT && status == EntryStatus.PLANNED;
        if (expected || status == EntryStatus.ENTERED_IN_ERROR || status == EntryStatus.NOT_SAID) {
            return Optional.empty();
        }
        String end = TextKey.of(status);
        EntryKind like = kind == EntryKind.VITAL_SIGN ? EntryKind.RESULT : kind;
        return Optional.of(KEY + like.key() + "." + end)
                .filter(texts::has)
                .or(() -> Optional.of(KEY + "any." + end).filter(texts::has))
                .map(texts::get);
    }
}
