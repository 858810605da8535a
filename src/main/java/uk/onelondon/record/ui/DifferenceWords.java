package uk.onelondon.record.ui;

import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.Difference;
import uk.onelondon.record.joining.Difference.Field;
import uk.onelondon.record.joining.JoinReason;
import uk.onelondon.record.joining.JoinedEntry;

/** A difference between sources in plain words. */
final class DifferenceWords {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    DifferenceWords(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** What they disagree about, or only say in other words. */
    Phrase sentence(JoinedEntry<?> entry, Difference difference) {
        if (!difference.conflict()) {
            return texts.get("record.joining.differs." + difference.field().key());
        }
        if (difference.field() == Field.FINDING && entry.reason() == JoinReason.CORRECTED_FINDING) {
            return texts.get("record.joining.conflict.corrected");
        }
        return difference.field() == Field.STATUS
                ? texts.get("record.joining.conflict.status-" + group(entry.kind()))
                : texts.get("record.joining.conflict." + difference.field().key());
    }

    /** Whom to ask, and what to do until it is settled. */
    Phrase whatToDo(JoinedEntry<?> entry) {
        return texts.get("record.joining.ask." + group(entry.kind()));
    }

    Phrase value(Difference.Value value) {
        return switch (value) {
            case Difference.Standing(var status) -> words.status(status);
            case Difference.HowBad(var severity) -> texts.get("record.severity." + TextKey.of(severity));
            case Difference.HowDangerous(var danger) -> texts.get("record.danger." + TextKey.of(danger));
            case Difference.Moment(var when) -> words.when(when);
            case Difference.Found(var found) -> new ResultFigures(reading).value(found);
            case Difference.Words(String text) -> words.free(text);
        };
    }

    /** The kinds that have words of their own here. */
    private static String group(EntryKind kind) {
        return switch (kind) {
            case ALLERGY, MEDICINE, CONDITION, RESULT, VACCINATION -> kind.key();
            case VITAL_SIGN -> EntryKind.RESULT.key();
            case PROCEDURE,
                    VISIT,
                    APPOINTMENT,
                    DOCUMENT,
                    CARE_PLAN,
                    GOAL,
                    CARE_TEAM,
                    REFERRAL,
                    FLAG,
                    SOCIAL_CARE,
                    QUESTIONNAIRE,
                    ABOUT_YOU,
                    OTHER,
                    BACKGROUND -> "other";
        };
    }
}
