package uk.onelondon.sandbox.stories;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;

/** What is prescribed ({@code medicine}) and what a person was found to take ({@code takes}). */
record Medicines(Vocabulary words, Ledger ledger) {

    private static final Set<String> STATUSES = Set.of("active", "on-hold", "completed", "stopped", "entered-in-error");
    private static final Set<String> COUNTED = Set.of("tablet", "capsule", "patch");
    private static final Map<String, String> ROUTES = Map.of(
            "tablet", "by-mouth",
            "capsule", "by-mouth",
            "liquid", "by-mouth",
            "inhaler", "breathed-in",
            "injection", "under-skin",
            "cream", "on-skin",
            "patch", "on-skin");

    Reference prescribed(Entry entry, Telling telling) {
        MedicationRequest request = new MedicationRequest();
        request.setStatus(MedicationRequestStatus.fromCode(status(entry)));
        request.setIntent(MedicationRequestIntent.ORDER);
        request.setMedication(words.concept(entry, "medicine"));
        request.setSubject(telling.patient()).setRequester(telling.author()).setRecorder(telling.author());
        request.setAuthoredOnElement(telling.moment().dateTime());
        telling.visit().ifPresent(visit -> request.setEncounter(visit.copy()));
        request.addDosageInstruction(dosage(entry));
        entry.fact("stopped").ifPresent(reason -> request.setStatusReason(new CodeableConcept().setText(reason)));
        entry.fact("for").ifPresent(name -> request.addReasonReference(ledger.named(telling, entry, name)));
        if (entry.is("broken")) {
            request.addReasonReference(new Reference("Condition/" + Ledger.id("nowhere", entry.text()))
                    .setDisplay("A condition that was moved"));
        }
        telling.date(entry, "until")
                .ifPresent(end -> request.getDispenseRequest().setValidityPeriod(period(telling.moment(), end)));
        entry.fact("note").ifPresent(note -> request.addNote(new Annotation().setText(note)));
        return ledger.add(telling, entry, request);
    }

    Reference taken(Entry entry, Telling telling) {
        MedicationStatement statement = new MedicationStatement();
        statement.setStatus(MedicationStatementStatus.fromCode(status(entry)));
        statement.setMedication(words.concept(entry, "medicine"));
        statement.setSubject(telling.patient()).setInformationSource(telling.author());
        statement.setDateAssertedElement(telling.moment().dateTime());
        statement.setEffective(new Period().setStartElement(telling.moment().dateTime()));
        telling.visit().ifPresent(visit -> statement.setContext(visit.copy()));
        statement.addDosage(dosage(entry));
        entry.fact("stopped").ifPresent(reason -> statement.addStatusReason().setText(reason));
        entry.fact("for").ifPresent(name -> statement.addReasonReference(ledger.named(telling, entry, name)));
        entry.fact("note").ifPresent(note -> statement.addNote(new Annotation().setText(note)));
        return ledger.add(telling, entry, statement);
    }

    private static String status(Entry entry) {
        return entry.fact("stopped").isPresent()
                ? "stopped"
                : entry.oneOf(STATUSES).orElse("active");
    }

    private Dosage dosage(Entry entry) {
        Optional<String> often = entry.oneOf(words.keys("often"));
        Optional<String> form = entry.oneOf(words.keys("form"));
        Dosage dosage = new Dosage();
        String dose = entry.fact("dose").orElseThrow(() -> entry.line().problem("a medicine needs \"dose:\""));
        dosage.setText(often.map(key -> dose + ", " + key.replace('-', ' ').toLowerCase(Locale.ROOT))
                .orElse(dose));
        often.map(key -> words.need(entry.line(), key, "often").concept()).ifPresent(concept -> {
            if (entry.is("when-needed")) {
                dosage.setAsNeeded(concept);
            } else {
                dosage.setTiming(new Timing().setCode(concept));
            }
        });
        form.map(ROUTES::get)
                .flatMap(route -> words.find("route", route))
                .ifPresent(route -> dosage.setRoute(route.concept()));
        form.filter(COUNTED::contains)
                .map(key -> words.need(entry.line(), key, "form"))
                .ifPresent(term -> dosage.addDoseAndRate()
                        .setDose(new Quantity(1)
                                .setUnit(term.display())
                                .setSystem(term.system())
                                .setCode(term.code())));
        return dosage;
    }

    private static Period period(Moment start, Moment end) {
        return new Period().setStartElement(start.dateTime()).setEndElement(end.dateTime());
    }
}
