package uk.onelondon.record.fhir.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.takeaway.PatientSummary;
import uk.onelondon.record.takeaway.ResultsTable;

/** A summary in plain English, for its narratives. */
final class SummaryWords {

    static final List<String> COLUMNS = List.of("What", "Details", "Status", "Date", "Told by");

    private final RecordSnapshot snapshot;

    SummaryWords(RecordSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** One row for an entry, in the order of {@link #COLUMNS}. */
    List<String> row(JoinedEntry<?> joined) {
        RecordEntry entry = joined.shown();
        return List.of(name(entry), details(entry), status(entry), date(entry), sources(joined));
    }

    String name(RecordEntry entry) {
        Told what = entry.facts().what();
        return entry instanceof MedicineEntry medicine && what.given().isEmpty()
                ? snapshot.nameOf(medicine.product()).orElseGet(() -> PatientSummary.said(what))
                : PatientSummary.said(what);
    }

    private static String details(RecordEntry entry) {
        Stream<String> details = switch (entry) {
            case AllergyEntry allergy ->
                allergy.reactions().stream()
                        .flatMap(reaction -> Stream.concat(
                                reaction.signs().stream().map(Concept::said), reaction.description().stream()));
            case MedicineEntry medicine -> medicine.doses().stream();
            case ConditionEntry condition -> condition.severity().map(Concept::said).stream();
            case ResultEntry result ->
                Stream.concat(Stream.of(value(result.value())), result.judgement().map(Concept::said).stream());
            case GeneralEntry general -> Stream.of();
        };
        return details.collect(Collectors.joining("; "));
    }

    static String value(ResultValue value) {
        return switch (value) {
            case ResultValue.Number number -> number.asWritten();
            case ResultValue.Words(String text) -> text;
            case ResultValue.Coded(Told told) -> PatientSummary.said(told);
            case ResultValue.Parts(var parts) ->
                parts.stream()
                        .map(part -> PatientSummary.said(part.name()) + " " + value(part.value()))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String status(RecordEntry entry) {
        return entry.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String date(RecordEntry entry) {
        return entry.when() instanceof When.Unknown ? "date not known" : ResultsTable.iso(entry.when());
    }

    private String sources(JoinedEntry<?> joined) {
        return joined.all().stream()
                .map(entry -> Stream.concat(
                                snapshot.nameOf(entry.facts().organisation()).stream(),
                                coverage(entry).map(source -> source.source().name()).stream())
                        .collect(Collectors.joining(", ")))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Optional<SourceCoverage> coverage(RecordEntry entry) {
        return snapshot.coverage().stream()
                .filter(source -> source.source().id().equals(entry.id().source()))
                .findFirst();
    }

    /** What a reader must be told about gaps; nothing if there are none. */
    static List<String> gaps(PatientSummary summary) {
        List<String> gaps = new ArrayList<>();
        if (!summary.lacking().isEmpty()) {
            gaps.add("Partial: something is missing from "
                    + summary.lacking().stream()
                            .map(source -> source.source().name())
                            .collect(Collectors.joining(", "))
                    + ". What is not told here may still be so.");
        }
        return gaps;
    }
}
