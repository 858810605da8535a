package uk.onelondon.record;

import java.time.LocalDate;

/** One thing a source says about the person. Immutable; free of FHIR. */
public sealed interface RecordEntry permits AllergyEntry, MedicineEntry, ConditionEntry, ResultEntry, GeneralEntry {

    /** What every entry has. */
    Facts facts();

    default EntryId id() {
        return facts().id();
    }

    default EntryKind kind() {
        return facts().happening().kind();
    }

    default When when() {
        return facts().when();
    }

    default EntryStatus status() {
        return facts().status();
    }

    /** True if the date cannot be right: an event told as past that lies in the future, or before anybody's birth. */
    default boolean dateProbablyWrong(LocalDate today) {
        if (when().isImpossiblyOld()) {
            return true;
        }
        return switch (kind()) {
            case APPOINTMENT, CARE_PLAN, GOAL, REFERRAL, SOCIAL_CARE, FLAG -> false;
            case ALLERGY,
                    MEDICINE,
                    CONDITION,
                    RESULT,
                    VITAL_SIGN,
                    VACCINATION,
                    PROCEDURE,
                    VISIT,
                    DOCUMENT,
                    CARE_TEAM,
                    QUESTIONNAIRE,
                    ABOUT_YOU,
                    OTHER,
                    BACKGROUND -> when().isAfter(today) && status() != EntryStatus.PLANNED;
        };
    }
}
