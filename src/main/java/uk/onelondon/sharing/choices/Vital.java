package uk.onelondon.sharing.choices;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.Concept;
import uk.onelondon.record.RecordEntry;

/** What somebody in A&amp;E would miss most. */
public enum Vital {
    ALLERGY,
    /** Medicines against blood clots: British National Formulary, 2.8 and 2.9. */
    BLOOD_THINNER,
    /** Plans for an emergency, a crisis or the end of life, and other plans of care. */
    PLAN,
    /** Alerts, for example a pacemaker or an interpreter needed. */
    ALERT;

    private static final Set<String> BLOOD_THINNERS = Set.of(
            "warfarin",
            "apixaban",
            "rivaroxaban",
            "edoxaban",
            "dabigatran",
            "acenocoumarol",
            "phenindione",
            "heparin",
            "enoxaparin",
            "dalteparin",
            "tinzaparin",
            "fondaparinux",
            "aspirin",
            "clopidogrel",
            "prasugrel",
            "ticagrelor",
            "dipyridamole");

    /** As it stands in text keys. */
    public String key() {
        return TextKey.of(this);
    }

    /** What an entry is of these, if anything. */
    public static Optional<Vital> of(RecordEntry entry) {
        return switch (entry.kind()) {
            case ALLERGY -> Optional.of(ALLERGY);
            case MEDICINE -> isBloodThinner(entry) ? Optional.of(BLOOD_THINNER) : Optional.empty();
            case CARE_PLAN -> Optional.of(PLAN);
            case FLAG -> Optional.of(ALERT);
            case CONDITION,
                    RESULT,
                    VITAL_SIGN,
                    VACCINATION,
                    PROCEDURE,
                    VISIT,
                    APPOINTMENT,
                    DOCUMENT,
                    GOAL,
                    CARE_TEAM,
                    REFERRAL,
                    SOCIAL_CARE,
                    QUESTIONNAIRE,
                    ABOUT_YOU,
                    OTHER,
                    BACKGROUND -> Optional.empty();
        };
    }

    private static boolean isBloodThinner(RecordEntry entry) {
        String name = entry.facts().what().given().map(Concept::said).orElse("").toLowerCase(Locale.ROOT);
        return BLOOD_THINNERS.stream().anyMatch(name::contains);
    }
}
