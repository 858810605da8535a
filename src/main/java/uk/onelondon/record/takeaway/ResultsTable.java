package uk.onelondon.record.takeaway;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.core.Csv;
import uk.onelondon.core.Csv.Cell;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ReferenceRange;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;

/**
 * Every test result and measurement as a row, newest first: values, units and ranges as received, dates in ISO 8601 no more exact than
 * the record has them. A result in several parts, such as a blood pressure, is a row for each part.
 */
public final class ResultsTable {

    private static final List<String> COLUMNS = List.of(
            "date",
            "test",
            "part",
            "result",
            "unit",
            "low",
            "high",
            "range",
            "judgement",
            "status",
            "panel",
            "as-recorded",
            "code-system",
            "code",
            "organisation",
            "source",
            "entry");

    private final RecordSnapshot snapshot;
    private final Texts texts;
    private final Glossary glossary;
    private final Map<EntryId, ResultEntry> panels = new HashMap<>();

    private ResultsTable(RecordSnapshot snapshot, Texts texts, Glossary glossary) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.glossary = glossary;
        results()
                .filter(ResultEntry::panel)
                .forEach(panel -> panel.members().forEach(member -> panels.putIfAbsent(member, panel)));
    }

    /** Writes the table with its header in the reader's language. */
    public static void write(RecordSnapshot snapshot, Texts texts, Glossary glossary, Appendable out) {
        ResultsTable table = new ResultsTable(snapshot, texts, glossary);
        Csv csv = new Csv(out);
        csv.row(COLUMNS.stream()
                .map(column ->
                        Cell.text(texts.get("record.takeaway.csv." + column).text()))
                .toList());
        table.results().forEach(result -> table.rows(result).forEach(csv::row));
    }

    private Stream<ResultEntry> results() {
        return snapshot.newestFirst().stream()
                .filter(ResultEntry.class::isInstance)
                .map(ResultEntry.class::cast);
    }

    private List<List<Cell>> rows(ResultEntry result) {
        return switch (result.value()) {
            case ResultValue.Parts(var parts) ->
                parts.stream()
                        .map(part -> row(result, said(part.name()), part.value(), part.ranges()))
                        .toList();
            case ResultValue.Number number -> List.of(row(result, "", number, result.ranges()));
            case ResultValue.Words words -> List.of(row(result, "", words, result.ranges()));
            case ResultValue.Coded(Told told) when result.panel() && !(told instanceof Told.Given) -> List.of();
            case ResultValue.Coded coded -> List.of(row(result, "", coded, result.ranges()));
        };
    }

    private List<Cell> row(ResultEntry result, String part, ResultValue value, List<ReferenceRange> ranges) {
        Told what = result.facts().what();
        Optional<Code> code = what.given().flatMap(Concept::code);
        Optional<ReferenceRange> range = ranges.stream().findFirst();
        List<Cell> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cell.text(iso(result.when())));
        cells.add(Cell.text(name(what)));
        cells.add(Cell.text(part));
        cells.add(value(value));
        cells.add(Cell.text(value instanceof ResultValue.Number number ? number.unit() : ""));
        cells.add(number(range.flatMap(ReferenceRange::low)));
        cells.add(number(range.flatMap(ReferenceRange::high)));
        cells.add(Cell.text(range.map(ReferenceRange::text).orElse("")));
        cells.add(Cell.text(result.judgement().map(Concept::said).orElse("")));
        cells.add(Cell.text(status(result)));
        cells.add(Cell.text(Optional.ofNullable(panels.get(result.id()))
                .map(panel -> said(panel.facts().what()))
                .orElse("")));
        cells.add(Cell.text(said(what)));
        cells.add(Cell.text(code.map(Code::system).orElse("")));
        cells.add(Cell.text(code.map(Code::code).orElse("")));
        cells.add(Cell.text(snapshot.nameOf(result.facts().organisation()).orElse("")));
        cells.add(Cell.text(source(result.id())));
        cells.add(Cell.text(result.id().type() + "/" + result.id().id()));
        return cells;
    }

    private Cell value(ResultValue value) {
        return switch (value) {
            case ResultValue.Number(BigDecimal number, String comparator, String unit)
            when comparator.isEmpty() -> Cell.number(number);
            case ResultValue.Number(BigDecimal number, String comparator, String unit) ->
                Cell.text(comparator + number.toPlainString());
            case ResultValue.Words(String text) -> Cell.text(text);
            case ResultValue.Coded(Told told) -> Cell.text(said(told));
            case ResultValue.Parts(var parts) ->
                Cell.text(parts.stream()
                        .map(part -> value(part.value()).content())
                        .collect(Collectors.joining("; ")));
        };
    }

    private static Cell number(Optional<BigDecimal> number) {
        return number.map(Cell::number).orElse(Cell.EMPTY);
    }

    /** The record's own words, or why there are none in the reader's. */
    private String said(Told told) {
        return switch (told) {
            case Told.Given(Concept concept) -> concept.said();
            case Told.Missing() -> "";
            case Told.NotKnown() -> texts.get("record.told.not-known").text();
            case Told.Withheld() -> texts.get("record.told.withheld").text();
        };
    }

    private String name(Told told) {
        return told.given().stream()
                .flatMap(concept -> concept.codes().stream())
                .map(code -> glossary.term(code.system(), code.code(), texts))
                .flatMap(Optional::stream)
                .map(Phrase::text)
                .findFirst()
                .orElseGet(() -> said(told));
    }

    private String status(RecordEntry entry) {
        return texts.get("record.status." + TextKey.of(entry.status())).text();
    }

    private String source(EntryId id) {
        return snapshot.coverage().stream()
                .map(SourceCoverage::source)
                .filter(source -> source.id().equals(id.source()))
                .map(source -> source.name())
                .findFirst()
                .orElse(id.source().value());
    }

    /** ISO 8601, a period as an interval; empty if the record does not say. */
    public static String iso(When when) {
        return switch (when) {
            case When.At(ZonedDateTime time) -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            case When.On(var day) -> day.toString();
            case When.InMonth(var month) -> month.toString();
            case When.InYear(var year) -> year.toString();
            case When.Between(When from, Optional<When> to) ->
                iso(from) + "/" + to.map(ResultsTable::iso).orElse("..");
            case When.Unknown() -> "";
        };
    }
}
