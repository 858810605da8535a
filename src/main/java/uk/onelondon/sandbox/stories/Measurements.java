package uk.onelondon.sandbox.stories;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Test results, panels, body measurements and findings. */
record Measurements(Vocabulary words, Ledger ledger) {

    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final String UCUM = "http://unitsofmeasure.org";

    /** UCUM codes whose printed form differs (UCUM, print symbols). */
    private static final Map<String, String> PRINTED = Map.of(
            "mm[Hg]", "mmHg",
            "Cel", "°C",
            "kg/m2", "kg/m²",
            "10*9/L", "10⁹/L",
            "10*6/L", "10⁶/L",
            "10*6/mL", "10⁶/mL",
            "umol/L", "µmol/L",
            "m[IU]/L", "mIU/L",
            "ug/L", "µg/L",
            "mL/min/{1.73_m2}", "mL/min/1.73 m²");

    private static final Map<String, String> CATEGORIES = Map.of(
            "laboratory", "Laboratory",
            "vital-signs", "Vital Signs",
            "survey", "Survey",
            "social-history", "Social History");

    /** A number with its unit and usual range; {@code amended:} gives the value that corrects it later. */
    Reference measure(Entry entry, Telling telling) {
        Term term = words.need(entry.line(), entry.word(0), "lab", "vital");
        Observation observation = numeric(entry, telling, term, entry.word(1));
        Reference reference = ledger.add(telling, entry, observation);
        entry.fact("amended").ifPresent(value -> {
            Observation later = observation.copy();
            later.setStatus(ObservationStatus.AMENDED);
            later.setIssuedElement(new InstantType(telling.moment().plusDays(2).instant()));
            value(later, term, Amount.read(value, telling, decimals(term), entry.line()));
            later.addNote().setText("The laboratory corrected this result.");
            ledger.amend(telling, later);
        });
        return reference;
    }

    /** A panel with a result for each of its tests; those not told are in the usual range. */
    Reference panel(Entry entry, Telling telling) {
        Term term = words.need(entry.line(), entry.word(0), "panel");
        DiagnosticReport report = new DiagnosticReport();
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.addCategory()
                .addCoding()
                .setSystem(TERMS + "v2-0074")
                .setCode("LAB")
                .setDisplay("Laboratory");
        report.setCode(term.concept()).setSubject(telling.patient()).addPerformer(telling.organisation());
        report.setEffective(telling.moment().dateTime());
        report.setIssuedElement(
                new InstantType(telling.moment().plusMinutes(180).instant()));
        telling.visit().ifPresent(visit -> report.setEncounter(visit.copy()));
        entry.fact("conclusion").ifPresent(report::setConclusion);
        for (String key : term.extra()) {
            Term test = words.need(entry.line(), key, "lab");
            Observation result = entry.fact(key)
                    .map(amount -> numeric(entry, telling, test, amount))
                    .orElseGet(() -> usual(entry, telling, test));
            report.addResult(ledger.add(telling, entry, result).setDisplay(test.display()));
        }
        return ledger.add(telling, entry, report);
    }

    /** A blood pressure as {@code bp 138/84}, with its two parts as components. */
    Reference bloodPressure(Entry entry, Telling telling) {
        String[] parts = entry.word(0).split("/");
        if (parts.length != 2) {
            throw entry.line().problem("expected a blood pressure like 138/84");
        }
        Observation observation = observation(entry, telling, words.need(entry.line(), "bp", "vital"));
        List<Term> terms =
                List.of(words.need(entry.line(), "systolic", "vital"), words.need(entry.line(), "diastolic", "vital"));
        for (int i = 0; i < 2; i++) {
            observation
                    .addComponent()
                    .setCode(terms.get(i).concept())
                    .setValue(quantity(terms.get(i), Amount.read(parts[i], telling, 0, entry.line())));
        }
        return ledger.add(telling, entry, observation);
    }

    /** Something found that is a word and not a number: {@code finding smoking ex-smoker}. */
    Reference finding(Entry entry, Telling telling) {
        Observation observation =
                observation(entry, telling, words.need(entry.line(), entry.word(0), "finding", "plan"));
        String answer = entry.word(1);
        observation.setValue(words.need(entry.line(), answer, "finding", "plan").concept());
        return ledger.add(telling, entry, observation);
    }

    /** The day a baby is expected: {@code due today+10w}. */
    Reference due(Entry entry, Telling telling) {
        Observation observation = observation(entry, telling, words.need(entry.line(), "due-date", "finding"));
        observation.setValue(telling.dates().read(entry.word(0), entry.line()).dateTime());
        return ledger.add(telling, entry, observation);
    }

    private Observation usual(Entry entry, Telling telling, Term test) {
        Observation result = observation(entry, telling, test);
        double low = Double.parseDouble(test.extra().get(1));
        double high = Double.parseDouble(test.extra().get(2));
        value(result, test, Amount.within(low, high, telling.chance(), decimals(test)));
        return result;
    }

    private Observation numeric(Entry entry, Telling telling, Term term, String amount) {
        Observation observation = observation(entry, telling, term);
        value(observation, term, Amount.read(amount, telling, decimals(term), entry.line()));
        return observation;
    }

    private Observation observation(Entry entry, Telling telling, Term term) {
        Observation observation = new Observation();
        observation.setStatus(
                entry.is("entered-in-error") ? ObservationStatus.ENTEREDINERROR : ObservationStatus.FINAL);
        observation.addCategory(category(term));
        observation.setCode(term.concept()).setSubject(telling.patient());
        observation.addPerformer(telling.author()).addPerformer(telling.organisation());
        if (telling.moment().isKnown()) {
            observation.setEffective(telling.moment().dateTime());
            observation.setIssuedElement(
                    new InstantType(telling.moment().plusMinutes(180).instant()));
        }
        telling.visit().ifPresent(visit -> observation.setEncounter(visit.copy()));
        if (entry.is("broken")) {
            observation.setEncounter(new Reference("Encounter/" + Ledger.id("nowhere", entry.text())));
        }
        entry.fact("note").ifPresent(note -> observation.addNote().setText(note));
        return observation;
    }

    private static CodeableConcept category(Term term) {
        String code = switch (term.section()) {
            case "lab" -> "laboratory";
            case "finding", "plan" -> "social-history";
            default -> term.key().equals("phq9") || term.key().equals("frailty-score") ? "survey" : "vital-signs";
        };
        return new CodeableConcept(
                new Coding(TERMS + "observation-category", code, CATEGORIES.getOrDefault(code, code)));
    }

    /** Sets value, usual range as the laboratory prints it, and whether the value is outside it. */
    private static void value(Observation observation, Term term, BigDecimal amount) {
        observation.setValue(quantity(term, amount));
        Optional<BigDecimal> low = limit(term, 1);
        Optional<BigDecimal> high = limit(term, 2);
        if (low.isEmpty() || high.isEmpty()) {
            return;
        }
        observation
                .getReferenceRangeFirstRep()
                .setLow(quantity(term, low.get()))
                .setHigh(quantity(term, high.get()));
        String flag = amount.compareTo(low.get()) < 0 ? "L" : amount.compareTo(high.get()) > 0 ? "H" : "N";
        observation.setInterpretation(List.of(new CodeableConcept(new Coding(
                TERMS + "v3-ObservationInterpretation",
                flag,
                flag.equals("L") ? "Low" : flag.equals("H") ? "High" : "Normal"))));
    }

    private static Optional<BigDecimal> limit(Term term, int column) {
        String text = term.extra().get(column);
        return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Quantity quantity(Term term, BigDecimal amount) {
        String unit = term.extra().getFirst();
        return new Quantity()
                .setValue(amount)
                .setUnit(PRINTED.getOrDefault(unit, unit.replaceAll("[{}]", "")))
                .setSystem(UCUM)
                .setCode(unit);
    }

    private static int decimals(Term term) {
        return Integer.parseInt(term.extra().get(3));
    }
}
