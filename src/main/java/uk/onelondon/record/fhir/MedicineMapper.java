package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.Directions;
import uk.onelondon.record.Facts;
import uk.onelondon.record.Happening;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.Told;
import uk.onelondon.sharedrecord.SourceId;

/** Medicines prescribed, reported, given and supplied (FHIR R4, 11.1 to 11.4). */
final class MedicineMapper {

    private MedicineMapper() {}

    static MedicineEntry map(SourceId source, MedicationRequest request) {
        Draft draft = new Draft(source, request, Happening.MEDICINE_PRESCRIBED)
                .when(Whens.of(request.getAuthoredOnElement()))
                .status(Statuses.of(code(request.getStatusElement().getValueAsString())))
                .recorder(request.getRequester(), request.getRecorder())
                .detail(Label.STATUS_REASON, request.getStatusReason())
                .details(Label.CATEGORY, request.getCategory())
                .notes(request.getNote());
        if (request.hasDispenseRequest()) {
            draft.moment(Label.ENDED, Whens.of(request.getDispenseRequest().getValidityPeriod()));
            quantity(draft, request.getDispenseRequest().getQuantity());
        }
        draft.pointers(Label.REASON, request.getReasonReference());
        if (request.getDoNotPerform()) {
            draft.concern(Facts.Concern.MEANING_MAY_DIFFER);
        }
        return entry(draft, request.getMedication(), request.getDosageInstruction(), request.getReasonCode());
    }

    static MedicineEntry map(SourceId source, MedicationStatement statement) {
        Draft draft = new Draft(source, statement, Happening.MEDICINE_REPORTED)
                .when(Whens.first(statement.getEffective(), statement.getDateAssertedElement()))
                .status(Statuses.of(code(statement.getStatusElement().getValueAsString())))
                .recorder(statement.getInformationSource())
                .details(Label.STATUS_REASON, statement.getStatusReason())
                .moment(Label.RECORDED, Whens.of(statement.getDateAssertedElement()))
                .notes(statement.getNote());
        draft.pointers(Label.REASON, statement.getReasonReference());
        return entry(draft, statement.getMedication(), statement.getDosage(), statement.getReasonCode());
    }

    static MedicineEntry map(SourceId source, MedicationDispense dispense) {
        Draft draft = new Draft(source, dispense, Happening.MEDICINE_SUPPLIED)
                .when(Whens.first(dispense.getWhenHandedOverElement(), dispense.getWhenPreparedElement()))
                .status(Statuses.of(code(dispense.getStatusElement().getValueAsString())))
                .notes(dispense.getNote());
        dispense.getPerformer().forEach(performer -> draft.recorder(performer.getActor()));
        quantity(draft, dispense.getQuantity());
        return entry(draft, dispense.getMedication(), dispense.getDosageInstruction(), List.of());
    }

    static MedicineEntry map(SourceId source, MedicationAdministration given) {
        Draft draft = new Draft(source, given, Happening.MEDICINE_GIVEN)
                .when(Whens.of(given.getEffective()))
                .status(Statuses.of(code(given.getStatusElement().getValueAsString())))
                .words(Label.DOSE, given.getDosage().getText())
                .notes(given.getNote());
        given.getPerformer().forEach(performer -> draft.recorder(performer.getActor()));
        return entry(draft, given.getMedication(), List.of(), given.getReasonCode());
    }

    private static MedicineEntry entry(
            Draft draft, @Nullable Type medication, List<Dosage> dosages, List<CodeableConcept> reasons) {
        Named product = Named.nobody();
        if (medication instanceof CodeableConcept concept) {
            draft.what(concept);
        } else if (medication instanceof Reference reference) {
            product = draft.pointers().of(reference);
            product.said().ifPresent(said -> draft.what(new Told.Given(Concept.of(said))));
            draft.pointers()
                    .contained(reference)
                    .filter(Medication.class::isInstance)
                    .ifPresent(inside -> draft.what(((Medication) inside).getCode()));
        }
        List<String> doses = dosages.stream()
                .map(MedicineMapper::dose)
                .flatMap(Optional::stream)
                .limit(20)
                .toList();
        List<Directions> directions =
                dosages.stream().limit(20).map(DirectionsMapper::map).toList();
        return new MedicineEntry(
                draft.facts(), product, doses, Concepts.all(reasons).stream().findFirst(), directions);
    }

    private static Optional<String> dose(Dosage dosage) {
        return Tame.words(dosage.getText())
                .or(() -> Tame.words(dosage.getPatientInstruction()))
                .or(() -> Concepts.words(dosage.getTiming().getCode()));
    }

    private static void quantity(Draft draft, Quantity quantity) {
        Results.written(quantity).ifPresent(text -> draft.words(Label.QUANTITY, text));
    }

    private static String code(@Nullable String status) {
        return status == null ? "" : status;
    }
}
