package uk.onelondon.record.ui;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Concept;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.Told;
import uk.onelondon.record.explained.Explanation;
import uk.onelondon.record.explained.Explanations;

/** Finds the explanation of what an entry is about. */
final class ExplainedEntry {

    /** The id of the explanation on the page of an entry. */
    static final String PLACE = "in-plain-words";

    private final Explanations explanations;
    private final RecordSnapshot snapshot;

    ExplainedEntry(Reading reading) {
        this.explanations = reading.aids().explanations();
        this.snapshot = reading.snapshot();
    }

    /** The first explanation that fits one of the sources of a fact. */
    Optional<Explanation> of(List<? extends RecordEntry> sources) {
        return sources.stream()
                .flatMap(entry -> concept(entry).flatMap(what -> explanations.of(what, entry.kind())).stream())
                .findFirst();
    }

    /** True for kinds of which a reader expects an explanation, so that it is said where there is none. */
    static boolean expected(RecordEntry entry) {
        return switch (entry.kind()) {
            case ALLERGY, MEDICINE, CONDITION, RESULT, VITAL_SIGN, VACCINATION, PROCEDURE -> true;
            case VISIT,
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
                    BACKGROUND -> false;
        };
    }

    /** What the entry names; of a medicine, else what its product is called. */
    private Optional<Concept> concept(RecordEntry entry) {
        Told what = entry.facts().what();
        if (what instanceof Told.Missing && entry instanceof MedicineEntry medicine) {
            return medicine.product()
                    .target()
                    .flatMap(snapshot::entry)
                    .flatMap(product -> product.facts().what().given());
        }
        return what.given();
    }
}
