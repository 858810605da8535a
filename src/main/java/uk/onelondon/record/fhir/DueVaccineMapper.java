package uk.onelondon.record.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.ImmunizationRecommendation.ImmunizationRecommendationRecommendationComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/** ImmunizationRecommendation (FHIR R4, 11.6): vaccines that are due, the first of them as what the entry is about. */
final class DueVaccineMapper {

    /** LOINC: date vaccine due; else the earliest date to give; else whatever date is given first. */
    private static final List<String> DATES = List.of("30980-7", "30981-5");

    private DueVaccineMapper() {}

    static GeneralEntry map(SourceId source, ImmunizationRecommendation advice) {
        Draft draft = new Draft(source, advice, Happening.VACCINE_DUE)
                .recorder(advice.getAuthority())
                .organisation(advice.getAuthority())
                .moment(Label.RECORDED, Whens.of(advice.getDateElement()));
        List<ImmunizationRecommendationRecommendationComponent> vaccines = advice.getRecommendation();
        if (!vaccines.isEmpty()) {
            ImmunizationRecommendationRecommendationComponent first = vaccines.getFirst();
            draft.what(first.getVaccineCode())
                    .what(first.getTargetDisease())
                    .when(due(first))
                    .status(status(first))
                    .detail(Label.STATUS_REASON, first.getForecastStatus())
                    .details(Label.REASON, first.getForecastReason())
                    .words(Label.NOTE, first.getDescription());
            if (first.getDoseNumber() instanceof PrimitiveType<?> number) {
                draft.words(Label.DOSE_NUMBER, number.getValueAsString());
            }
        }
        vaccines.stream()
                .skip(1)
                .forEach(other ->
                        draft.details(Label.RELATES_TO, other.getVaccineCode()).moment(Label.NEXT_DUE, due(other)));
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    /** Due or overdue unless it says that it is done with, or must not be given. */
    private static EntryStatus status(ImmunizationRecommendationRecommendationComponent vaccine) {
        if (Concepts.has(vaccine.getForecastStatus(), "complete")
                || Concepts.has(vaccine.getForecastStatus(), "immune")) {
            return EntryStatus.DONE;
        }
        return Concepts.has(vaccine.getForecastStatus(), "contraindicated")
                ? EntryStatus.NOT_DONE
                : EntryStatus.PLANNED;
    }

    private static When due(ImmunizationRecommendationRecommendationComponent vaccine) {
        return Stream.concat(
                        DATES.stream()
                                .flatMap(code -> vaccine.getDateCriterion().stream()
                                        .filter(date -> Concepts.has(date.getCode(), code))),
                        vaccine.getDateCriterion().stream())
                .findFirst()
                .map(date -> Whens.of(date.getValueElement()))
                .orElseGet(When.Unknown::new);
    }
}
