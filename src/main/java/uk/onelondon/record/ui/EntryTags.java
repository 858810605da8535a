package uk.onelondon.record.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.design.Tag;
import uk.onelondon.design.Tag.Tone;
import uk.onelondon.language.Texts;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.ImpossibleNumbers;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** What a reader must see beside an entry's name: how it stands, how dangerous it is, and what to doubt. */
final class EntryTags {

    private EntryTags() {}

    /** The tags of the most careful of its sources, and that they disagree if they do. */
    static List<Tag> of(JoinedEntry<?> entry, EntryWords words, Texts texts, LocalDate today) {
        List<Tag> tags = of(entry.shown(), words, texts, today);
        if (entry.disagrees()) {
            tags.add(new Tag(texts.get("record.joining.tag"), Tone.ATTENTION));
        }
        return tags;
    }

    static List<Tag> of(RecordEntry entry, EntryWords words, Texts texts, LocalDate today) {
        List<Tag> tags = new ArrayList<>();
        if (entry instanceof AllergyEntry allergy
                && entry.status().counts()
                && (allergy.severity() == AllergyEntry.Severity.SEVERE
                        || allergy.danger() == AllergyEntry.Danger.HIGH)) {
            tags.add(new Tag(texts.get("record.tag.dangerous"), Tone.WARNING));
        }
        if (entry.status() != EntryStatus.NOT_SAID && entry.status() != EntryStatus.DONE) {
            tags.add(new Tag(words.status(entry.status()), tone(entry.status())));
        }
        if (entry.dateProbablyWrong(today)) {
            tags.add(new Tag(texts.get("record.tag.date-doubtful"), Tone.ATTENTION));
        }
        if (entry instanceof ResultEntry result && ImpossibleNumbers.in(result)) {
            tags.add(new Tag(texts.get("record.tag.number-doubtful"), Tone.ATTENTION));
        }
        entry.facts().concerns().stream()
                .sorted()
                .map(concern -> new Tag(words(concern, texts), Tone.ATTENTION))
                .forEach(tags::add);
        return tags;
    }

    private static Phrase words(Facts.Concern concern, Texts texts) {
        return texts.get("record.concern." + TextKey.of(concern));
    }

    private static Tone tone(EntryStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.GOOD;
            case PLANNED, EARLY, AMENDED -> Tone.INFO;
            case ENTERED_IN_ERROR, ON_HOLD, NOT_CONFIRMED, NOT_KNOWN, NOT_DONE, CANCELLED -> Tone.ATTENTION;
            case STOPPED, RESOLVED, DONE, RULED_OUT, NOT_SAID -> Tone.NEUTRAL;
        };
    }
}
