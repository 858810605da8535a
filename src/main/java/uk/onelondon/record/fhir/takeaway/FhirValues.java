package uk.onelondon.record.fhir.takeaway;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ReferenceRange;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.record.takeaway.PatientSummary;
import uk.onelondon.record.takeaway.ResultsTable;

/** Values of entries as FHIR R4 data types, no more exact and no surer than the record has them. */
final class FhirValues {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String ABSENT_CODES = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private FhirValues() {}

    static CodeableConcept concept(Told told) {
        return switch (told) {
            case Told.Given(Concept concept) -> concept(concept);
            case Told.Missing missing -> absent("unknown", told);
            case Told.NotKnown unknown -> absent("asked-unknown", told);
            case Told.Withheld withheld -> absent("masked", told);
        };
    }

    static CodeableConcept concept(Concept concept) {
        CodeableConcept fhir = new CodeableConcept().setText(concept.said());
        concept.codes().stream()
                .filter(code -> !code.code().isBlank() && !code.system().isBlank())
                .forEach(code -> {
                    Coding coding = new Coding().setSystem(code.system()).setCode(code.code());
                    if (!code.display().isBlank()) {
                        coding.setDisplay(code.display());
                    }
                    fhir.addCoding(coding);
                });
        return fhir;
    }

    static List<CodeableConcept> concepts(List<Concept> concepts) {
        return concepts.stream().map(FhirValues::concept).toList();
    }

    private static CodeableConcept absent(String reason, Told told) {
        return new CodeableConcept()
                .addCoding(new Coding().setSystem(ABSENT_CODES).setCode(reason))
                .setText(PatientSummary.said(told));
    }

    /** A moment or a period; a moment that says why it is empty if nothing is known. */
    static Type time(When when) {
        if (when instanceof When.Between(When from, Optional<When> to)) {
            Period period = new Period().setStartElement(moment(from));
            to.filter(end -> !(end instanceof When.Unknown)).ifPresent(end -> period.setEndElement(moment(end)));
            return period;
        }
        return moment(when);
    }

    /** The moment, or the beginning of the period. */
    static DateTimeType moment(When when) {
        return switch (when) {
            case When.Unknown unknown -> {
                DateTimeType none = new DateTimeType();
                none.addExtension(new Extension(ABSENT, new CodeType("unknown")));
                yield none;
            }
            case When.Between(When from, var to) -> moment(from);
            case When.At at -> new DateTimeType(ResultsTable.iso(at));
            case When.On on -> new DateTimeType(ResultsTable.iso(on));
            case When.InMonth month -> new DateTimeType(ResultsTable.iso(month));
            case When.InYear year -> new DateTimeType(ResultsTable.iso(year));
        };
    }

    /** A value that stands alone; parts are components. */
    static Type value(ResultValue value) {
        return switch (value) {
            case ResultValue.Number number -> quantity(number);
            case ResultValue.Words(String text) -> new StringType(text);
            case ResultValue.Coded(Told told) -> concept(told);
            case ResultValue.Parts several -> throw new IllegalArgumentException("Several parts are no single value");
        };
    }

    /** Without a code for the unit: the record's own way of writing it is all that is sure. */
    private static Quantity quantity(ResultValue.Number number) {
        Quantity quantity = new Quantity().setValue(number.number());
        if (!number.unit().isBlank()) {
            quantity.setUnit(number.unit());
        }
        switch (number.comparator()) {
            case "<" -> quantity.setComparator(QuantityComparator.LESS_THAN);
            case "<=", "≤" -> quantity.setComparator(QuantityComparator.LESS_OR_EQUAL);
            case ">" -> quantity.setComparator(QuantityComparator.GREATER_THAN);
            case ">=", "≥" -> quantity.setComparator(QuantityComparator.GREATER_OR_EQUAL);
            default -> {}
        }
        return quantity;
    }

    static Observation.ObservationReferenceRangeComponent range(ReferenceRange range) {
        Observation.ObservationReferenceRangeComponent fhir = new Observation.ObservationReferenceRangeComponent();
        range.low().ifPresent(low -> fhir.setLow(quantity(new ResultValue.Number(low, "", range.unit()))));
        range.high().ifPresent(high -> fhir.setHigh(quantity(new ResultValue.Number(high, "", range.unit()))));
        if (!range.text().isBlank()) {
            fhir.setText(range.text());
        }
        return fhir;
    }
}
