package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Happening;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.sharedrecord.SourceId;

/** Observation (FHIR R4, 10.1) and DiagnosticReport (10.3): single results and the panels that group them. */
final class ResultMapper {

    private ResultMapper() {}

    static ResultEntry map(SourceId source, Observation observation) {
        Draft draft = new Draft(source, observation, happening(observation))
                .what(observation.getCode())
                .when(Whens.first(observation.getEffective(), observation.getIssuedElement()))
                .status(Statuses.of(observation.getStatusElement().getValueAsString()))
                .recorders(observation.getPerformer())
                .moment(Label.ISSUED, Whens.of(observation.getIssuedElement()))
                .details(Label.CATEGORY, observation.getCategory())
                .detail(Label.BODY_SITE, observation.getBodySite())
                .detail(Label.METHOD, observation.getMethod())
                .pointer(Label.SPECIMEN, observation.getSpecimen())
                .pointer(Label.PART_OF, observation.getEncounter())
                .notes(observation.getNote());
        return new ResultEntry(
                draft.facts(),
                value(observation),
                Results.ranges(observation.getReferenceRange()),
                Concepts.all(observation.getInterpretation()).stream().findFirst(),
                members(draft, observation.getHasMember()));
    }

    static ResultEntry map(SourceId source, DiagnosticReport report) {
        Draft draft = new Draft(source, report, Happening.REPORT_MADE)
                .what(report.getCode())
                .when(Whens.first(report.getEffective(), report.getIssuedElement()))
                .status(Statuses.of(report.getStatusElement().getValueAsString()))
                .recorders(report.getPerformer())
                .recorders(report.getResultsInterpreter())
                .words(Label.CONCLUSION, report.getConclusion())
                .details(Label.CONCLUSION, report.getConclusionCode())
                .moment(Label.ISSUED, Whens.of(report.getIssuedElement()))
                .details(Label.CATEGORY, report.getCategory())
                .pointer(Label.PART_OF, report.getEncounter());
        draft.files(report);
        return new ResultEntry(
                draft.facts(), parts(report), List.of(), Optional.empty(), members(draft, report.getResult()));
    }

    /** A measurement of the body at the bedside, or a test (FHIR R4, observation-category). */
    private static Happening happening(Observation observation) {
        return observation.getCategory().stream().anyMatch(category -> Concepts.has(category, "vital-signs"))
                ? Happening.VITAL_SIGN_MEASURED
                : Happening.TEST_DONE;
    }

    private static ResultValue value(Observation observation) {
        ResultValue own = Results.value(observation.getValue(), observation.getDataAbsentReason());
        if (!observation.hasComponent()) {
            return own;
        }
        List<ResultValue.Part> parts = new ArrayList<>();
        if (observation.hasValue()) {
            parts.add(new ResultValue.Part(
                    Concepts.told(observation.getCode()), own, Results.ranges(observation.getReferenceRange())));
        }
        observation.getComponent().stream().limit(100).map(ResultMapper::part).forEach(parts::add);
        return new ResultValue.Parts(parts);
    }

    private static ResultValue.Part part(Observation.ObservationComponentComponent part) {
        return new ResultValue.Part(
                Concepts.told(part.getCode()),
                Results.value(part.getValue(), part.getDataAbsentReason()),
                Results.ranges(part.getReferenceRange()));
    }

    /** Results a report carries inside itself rather than pointing to them. */
    private static ResultValue parts(DiagnosticReport report) {
        List<ResultValue.Part> parts = new ArrayList<>();
        for (Resource inside : report.getContained()) {
            if (inside instanceof Observation observation) {
                parts.add(new ResultValue.Part(
                        Concepts.told(observation.getCode()),
                        value(observation),
                        Results.ranges(observation.getReferenceRange())));
            }
        }
        return parts.isEmpty() ? new ResultValue.Coded(new Told.Missing()) : new ResultValue.Parts(parts);
    }

    private static List<EntryId> members(Draft draft, List<Reference> references) {
        return references.stream()
                .map(draft.pointers()::target)
                .flatMap(Optional::stream)
                .toList();
    }
}
