package uk.onelondon.sandbox.stories;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;

/** Conditions, allergies and flags. */
record Problems(Vocabulary words, Ledger ledger) {

    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final Set<String> CLINICAL = Set.of("active", "inactive", "resolved", "remission");

    Reference condition(Entry entry, Telling telling) {
        Condition condition = new Condition();
        boolean mistaken = entry.is("entered-in-error");
        if (mistaken) {
            condition.setVerificationStatus(status("condition-ver-status", "entered-in-error", "Entered in Error"));
        } else {
            condition.setClinicalStatus(clinical(entry, "condition-clinical"));
            condition.setVerificationStatus(
                    entry.is("provisional")
                            ? status("condition-ver-status", "provisional", "Provisional")
                            : status("condition-ver-status", "confirmed", "Confirmed"));
        }
        condition.addCategory(
                entry.is("found at visit")
                        ? status("condition-category", "encounter-diagnosis", "Encounter Diagnosis")
                        : status("condition-category", "problem-list-item", "Problem List Item"));
        entry.fact("severity")
                .ifPresent(key -> condition.setSeverity(
                        words.need(entry.line(), key, "severity").concept()));
        condition.setCode(words.concept(entry, "condition"));
        condition.setSubject(telling.patient()).setRecorder(telling.author());
        telling.visit().ifPresent(visit -> condition.setEncounter(visit.copy()));
        if (telling.moment().isKnown()) {
            condition
                    .setOnset(telling.moment().dateTime())
                    .setRecordedDateElement(telling.moment().dateTime());
        }
        telling.date(entry, "ended").ifPresent(end -> condition.setAbatement(end.dateTime()));
        entry.fact("note").ifPresent(note -> condition.addNote(new Annotation().setText(note)));
        return ledger.add(telling, entry, condition);
    }

    Reference allergy(Entry entry, Telling telling) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        if (entry.is("entered-in-error")) {
            allergy.setVerificationStatus(
                    status("allergyintolerance-verification", "entered-in-error", "Entered in Error"));
        } else {
            allergy.setClinicalStatus(clinical(entry, "allergyintolerance-clinical"));
            allergy.setVerificationStatus(
                    entry.is("unconfirmed")
                            ? status("allergyintolerance-verification", "unconfirmed", "Unconfirmed")
                            : status("allergyintolerance-verification", "confirmed", "Confirmed"));
        }
        allergy.setType(entry.is("intolerance") ? AllergyIntoleranceType.INTOLERANCE : AllergyIntoleranceType.ALLERGY);
        entry.fact("risk").map(AllergyIntoleranceCriticality::fromCode).ifPresent(allergy::setCriticality);
        allergy.setCode(words.concept(entry, "allergy"));
        allergy.setPatient(telling.patient()).setRecorder(telling.author());
        telling.visit().ifPresent(visit -> allergy.setEncounter(visit.copy()));
        if (telling.moment().isKnown()) {
            allergy.setRecordedDateElement(telling.moment().dateTime());
        }
        reaction(entry).ifPresent(allergy::addReaction);
        entry.fact("note").ifPresent(note -> allergy.addNote(new Annotation().setText(note)));
        return ledger.add(telling, entry, allergy);
    }

    Reference flag(Entry entry, Telling telling) {
        Flag flag = new Flag().setStatus(entry.is("ended") ? FlagStatus.INACTIVE : FlagStatus.ACTIVE);
        CodeableConcept code = words.concept(entry, "flag");
        entry.fact("text").ifPresent(code::setText);
        flag.setCode(code).setSubject(telling.patient()).setAuthor(telling.organisation());
        flag.getPeriod().setStartElement(telling.moment().dateTime());
        return ledger.add(telling, entry, flag);
    }

    private Optional<AllergyIntoleranceReactionComponent> reaction(Entry entry) {
        Optional<String> severity = entry.oneOf(Set.of("mild", "moderate", "severe"));
        return entry.fact("reaction").map(key -> {
            AllergyIntoleranceReactionComponent reaction = new AllergyIntoleranceReactionComponent();
            reaction.addManifestation(words.need(entry.line(), key, "reaction").concept());
            severity.ifPresent(word -> reaction.setSeverity(AllergyIntoleranceSeverity.fromCode(word)));
            return reaction;
        });
    }

    private static CodeableConcept clinical(Entry entry, String system) {
        String status = entry.oneOf(CLINICAL).orElse("active");
        return status(system, status, status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1));
    }

    private static CodeableConcept status(String system, String code, String display) {
        return new CodeableConcept(new Coding(TERMS + system, code, display));
    }
}
