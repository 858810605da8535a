package uk.onelondon.record.fhir.takeaway;

import java.util.function.Function;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DeviceUseStatement.DeviceUseStatementStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.record.takeaway.PatientSummary.Topic;

/** Makes a resource of the IPS profiles of one entry. Pure but for the resources it refers to, which it hands in. */
final class SummaryResources {

    private final Reference patient;
    private final RecordSnapshot snapshot;
    private final Function<DomainResource, Reference> add;

    /** @param add puts a further resource into the document and gives its address */
    SummaryResources(Reference patient, RecordSnapshot snapshot, Function<DomainResource, Reference> add) {
        this.patient = patient;
        this.snapshot = snapshot;
        this.add = add;
    }

    DomainResource of(Topic topic, RecordEntry entry) {
        return switch (entry) {
            case AllergyEntry allergy -> allergy(allergy);
            case MedicineEntry medicine -> medicine(medicine);
            case ConditionEntry condition -> condition(condition);
            case ResultEntry result -> new SummaryResult(patient, snapshot, add).of(topic, result);
            case uk.onelondon.record.GeneralEntry general ->
                switch (topic) {
                    case VACCINATIONS -> vaccination(entry);
                    case PROCEDURES -> procedure(entry);
                    case ALERTS -> alert(entry);
                    case DEVICES -> device(entry);
                    case ALLERGIES, MEDICINES, PROBLEMS, RESULTS, VITAL_SIGNS, PAST_PROBLEMS ->
                        throw new IllegalArgumentException("No entry of this section");
                };
        };
    }

    private AllergyIntolerance allergy(AllergyEntry entry) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setPatient(patient)
                .setCode(FhirValues.concept(entry.facts().what()))
                .setClinicalStatus(Standing.clinical("allergyintolerance-clinical", entry.status()));
        if (entry.status() == EntryStatus.NOT_CONFIRMED) {
            allergy.setVerificationStatus(Standing.unconfirmed("allergyintolerance-verification"));
        }
        switch (entry.danger()) {
            case HIGH -> allergy.setCriticality(AllergyIntoleranceCriticality.HIGH);
            case LOW -> allergy.setCriticality(AllergyIntoleranceCriticality.LOW);
            case UNABLE_TO_ASSESS -> allergy.setCriticality(AllergyIntoleranceCriticality.UNABLETOASSESS);
            case NOT_SAID -> {}
        }
        onset(entry.when(), allergy::setOnset);
        entry.reactions().forEach(reaction -> {
            var fhir = allergy.addReaction().setManifestation(FhirValues.concepts(reaction.signs()));
            if (reaction.signs().isEmpty()) {
                fhir.addManifestation(FhirValues.concept(new Told.Missing()));
            }
            reaction.description().ifPresent(fhir::setDescription);
            switch (reaction.severity()) {
                case SEVERE -> fhir.setSeverity(AllergyIntoleranceSeverity.SEVERE);
                case MODERATE -> fhir.setSeverity(AllergyIntoleranceSeverity.MODERATE);
                case MILD -> fhir.setSeverity(AllergyIntoleranceSeverity.MILD);
                case NOT_SAID -> {}
            }
        });
        return allergy;
    }

    private Condition condition(ConditionEntry entry) {
        Condition condition = new Condition();
        condition
                .setSubject(patient)
                .setCode(FhirValues.concept(entry.facts().what()))
                .setClinicalStatus(Standing.clinical("condition-clinical", entry.status()));
        if (entry.status() == EntryStatus.NOT_CONFIRMED) {
            condition.setVerificationStatus(Standing.unconfirmed("condition-ver-status"));
        }
        entry.severity().ifPresent(severity -> condition.setSeverity(FhirValues.concept(severity)));
        onset(entry.started() instanceof When.Unknown ? entry.when() : entry.started(), condition::setOnset);
        // A condition that has an end is not active (FHIR R4, con-4).
        if (!entry.status().current()) {
            onset(entry.ended(), condition::setAbatement);
        }
        return condition;
    }

    private MedicationStatement medicine(MedicineEntry entry) {
        Told what = entry.facts().what();
        CodeableConcept name = what.given().isEmpty()
                ? snapshot.nameOf(entry.product())
                        .map(said -> new CodeableConcept().setText(said))
                        .orElseGet(() -> FhirValues.concept(what))
                : FhirValues.concept(what);
        MedicationStatement medicine = new MedicationStatement();
        medicine.setSubject(patient).setMedication(name).setEffective(FhirValues.time(entry.when()));
        medicine.setStatus(Standing.ofMedicine(entry.status()));
        entry.doses().forEach(dose -> medicine.addDosage().setText(dose));
        entry.reason().ifPresent(reason -> medicine.addReasonCode(FhirValues.concept(reason)));
        return medicine;
    }

    private Immunization vaccination(RecordEntry entry) {
        Immunization vaccination = new Immunization();
        vaccination
                .setPatient(patient)
                .setStatus(Immunization.ImmunizationStatus.COMPLETED)
                .setVaccineCode(FhirValues.concept(entry.facts().what()))
                .setOccurrence(FhirValues.moment(entry.when()));
        words(entry, Detail.Label.BATCH, vaccination::setLotNumber);
        return vaccination;
    }

    private Procedure procedure(RecordEntry entry) {
        Procedure procedure = new Procedure();
        procedure
                .setSubject(patient)
                .setCode(FhirValues.concept(entry.facts().what()))
                .setPerformed(FhirValues.time(entry.when()))
                .setStatus(Standing.ofProcedure(entry.status()));
        return procedure;
    }

    private Flag alert(RecordEntry entry) {
        Flag flag = new Flag();
        flag.setSubject(patient)
                .setStatus(Flag.FlagStatus.ACTIVE)
                .setCode(FhirValues.concept(entry.facts().what()));
        if (FhirValues.time(entry.when()) instanceof Period period) {
            flag.setPeriod(period);
        } else if (!(entry.when() instanceof When.Unknown)) {
            flag.setPeriod(new Period().setStartElement(FhirValues.moment(entry.when())));
        }
        return flag;
    }

    private DeviceUseStatement device(RecordEntry entry) {
        Device device = new Device();
        device.setPatient(patient).setType(FhirValues.concept(entry.facts().what()));
        DeviceUseStatement use = new DeviceUseStatement();
        use.setSubject(patient)
                .setStatus(DeviceUseStatementStatus.ACTIVE)
                .setDevice(add.apply(device))
                .setTiming(FhirValues.time(entry.when()));
        return use;
    }

    private static void onset(When when, java.util.function.Consumer<Type> set) {
        if (!(when instanceof When.Unknown)) {
            set.accept(FhirValues.moment(when));
        }
    }

    private static void words(RecordEntry entry, Detail.Label label, java.util.function.Consumer<String> set) {
        entry.facts().details().stream()
                .filter(detail -> detail.label() == label)
                .map(Detail::value)
                .filter(Detail.Words.class::isInstance)
                .findFirst()
                .ifPresent(value -> set.accept(((Detail.Words) value).text()));
    }
}
