package uk.onelondon.record.fhir.takeaway;

import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ReferenceRange;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.takeaway.PatientSummary.Topic;

/** A laboratory result (IPS Observation results, laboratory and pathology) or a measurement (FHIR R4, vital signs). */
final class SummaryResult {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final Coding LABORATORY = new Coding(CATEGORIES, "laboratory", "Laboratory");
    private static final Coding VITAL_SIGNS = new Coding(CATEGORIES, "vital-signs", "Vital Signs");

    private final Reference patient;
    private final RecordSnapshot snapshot;
    private final Function<DomainResource, Reference> add;

    SummaryResult(Reference patient, RecordSnapshot snapshot, Function<DomainResource, Reference> add) {
        this.patient = patient;
        this.snapshot = snapshot;
        this.add = add;
    }

    Observation of(Topic topic, ResultEntry entry) {
        Observation observation = new Observation();
        observation
                .setSubject(patient)
                .setStatus(status(entry.status()))
                .addCategory(new CodeableConcept((topic == Topic.VITAL_SIGNS ? VITAL_SIGNS : LABORATORY).copy()))
                .setCode(FhirValues.concept(entry.facts().what()))
                .setEffective(FhirValues.time(entry.when()))
                .addPerformer(performer(entry));
        if (entry.value() instanceof ResultValue.Parts(var parts)) {
            parts.forEach(part -> {
                var component = observation.addComponent().setCode(FhirValues.concept(part.name()));
                if (part.value() instanceof ResultValue.Parts) {
                    component.setDataAbsentReason(new CodeableConcept(new Coding(
                            "http://terminology.hl7.org/CodeSystem/data-absent-reason", "unsupported", "Unsupported")));
                } else {
                    component.setValue(FhirValues.value(part.value()));
                }
                part.ranges().stream()
                        .filter(SummaryResult::says)
                        .map(FhirValues::range)
                        .forEach(component::addReferenceRange);
            });
        } else {
            observation.setValue(FhirValues.value(entry.value()));
        }
        entry.ranges().stream()
                .filter(SummaryResult::says)
                .map(FhirValues::range)
                .forEach(observation::addReferenceRange);
        entry.judgement().ifPresent(judgement -> observation.addInterpretation(FhirValues.concept(judgement)));
        return observation;
    }

    /** Who answers for it: the organisation, or the source that gave it where none is named. */
    private Reference performer(ResultEntry entry) {
        String name = snapshot.nameOf(entry.facts().organisation())
                .or(() -> snapshot.nameOf(entry.facts().recorder()))
                .orElseGet(() -> source(entry.id()));
        Organization organisation = new Organization();
        organisation.setName(name);
        return add.apply(organisation).setDisplay(name);
    }

    private String source(EntryId id) {
        return snapshot.coverage().stream()
                .filter(coverage -> coverage.source().id().equals(id.source()))
                .map(coverage -> coverage.source().name())
                .findFirst()
                .orElse(id.source().value());
    }

    private static boolean says(ReferenceRange range) {
        return range.low().isPresent()
                || range.high().isPresent()
                || !range.text().isBlank();
    }

    private static ObservationStatus status(EntryStatus status) {
        return switch (status) {
            case DONE, RESOLVED, ACTIVE, NOT_CONFIRMED -> ObservationStatus.FINAL;
            case AMENDED -> ObservationStatus.AMENDED;
            case EARLY -> ObservationStatus.PRELIMINARY;
            case PLANNED -> ObservationStatus.REGISTERED;
            case ON_HOLD, STOPPED, CANCELLED, NOT_DONE, RULED_OUT, ENTERED_IN_ERROR, NOT_KNOWN, NOT_SAID ->
                ObservationStatus.UNKNOWN;
        };
    }
}
