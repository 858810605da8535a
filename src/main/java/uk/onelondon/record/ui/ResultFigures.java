package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Band;
import uk.onelondon.design.DataTable;
import uk.onelondon.design.Measure;
import uk.onelondon.design.NumberLine;
import uk.onelondon.design.Paragraph;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ReferenceRange;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;

/** What a test found: the value as received, a line with the usual range, or a table for a panel. */
final class ResultFigures {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    ResultFigures(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** The parts to put on a card, perhaps none. */
    List<Component> of(ResultEntry result) {
        List<Component> parts = inWords(result);
        if (result.value() instanceof ResultValue.Number number) {
            line(result, number).ifPresent(parts::add);
        }
        return parts;
    }

    /** The same without the line that is drawn. */
    List<Component> inWords(ResultEntry result) {
        List<Component> parts = new ArrayList<>();
        if (result.panel() || !result.members().isEmpty()) {
            parts.addAll(panel(result));
        }
        switch (result.value()) {
            case ResultValue.Parts several -> parts.add(table(result, several));
            case ResultValue.Coded coded when result.panel() -> {}
            case ResultValue.Number number -> parts.add(new Paragraph(value(number)));
            case ResultValue.Words text -> parts.add(new Paragraph(words.free(text.text())));
            case ResultValue.Coded(var told) -> parts.add(new Paragraph(words.term(told)));
        }
        return parts;
    }

    /** The value in words, as received. */
    Phrase value(ResultValue value) {
        return switch (value) {
            case ResultValue.Number number -> Phrase.of(number.asWritten());
            case ResultValue.Words text -> words.free(text.text());
            case ResultValue.Coded(var told) -> words.term(told);
            case ResultValue.Parts several ->
                texts.list(several.parts().stream()
                        .map(part -> value(part.value()))
                        .toList());
        };
    }

    /** The usual range as received, in words; "not given" if there is none. */
    Phrase range(List<ReferenceRange> ranges) {
        return ranges.stream().findFirst().map(this::range).orElseGet(() -> texts.get("record.results.no-range"));
    }

    private Phrase range(ReferenceRange range) {
        if (range.low().isPresent() && range.high().isPresent()) {
            return texts.get(
                    "record.results.range",
                    "low",
                    range.low().get().toPlainString(),
                    "high",
                    range.high().get().toPlainString(),
                    "unit",
                    range.unit());
        }
        if (range.high().isPresent()) {
            return texts.get(
                    "record.results.range-up-to", "high", range.high().get().toPlainString(), "unit", range.unit());
        }
        if (range.low().isPresent()) {
            return texts.get(
                    "record.results.range-from", "low", range.low().get().toPlainString(), "unit", range.unit());
        }
        return words.free(range.text());
    }

    /** The usual range as a band to draw, if it has the unit of the value. */
    Optional<Band> band(List<ReferenceRange> ranges, String unit) {
        return ranges.stream()
                .filter(range -> range.unit().isEmpty() || range.unit().equals(unit))
                .filter(range -> range.low().isPresent() || range.high().isPresent())
                .filter(ResultFigures::rightWayRound)
                .findFirst()
                .map(range -> new Band(
                        range.low().map(low -> measure(low, range.unit())),
                        range.high().map(high -> measure(high, range.unit())),
                        texts.get("record.results.usual-range")));
    }

    private Optional<Component> line(ResultEntry result, ResultValue.Number number) {
        if (!number.comparator().isEmpty()) {
            return Optional.empty();
        }
        return band(result.ranges(), number.unit())
                .map(band -> new NumberLine(
                        "line-" + DomIds.of(result.id()),
                        words.name(result),
                        sentence(number, result.ranges(), band),
                        new Measure(number.number().doubleValue(), Phrase.of(number.asWritten())),
                        band));
    }

    private Phrase sentence(ResultValue.Number number, List<ReferenceRange> ranges, Band band) {
        double value = number.number().doubleValue();
        String place = "within";
        if (band.low().filter(low -> value < low.number()).isPresent()) {
            place = "below";
        } else if (band.high().filter(high -> value > high.number()).isPresent()) {
            place = "above";
        }
        return texts.get(
                "record.results." + place,
                "value",
                number.asWritten(),
                "range",
                range(ranges).text());
    }

    private List<Component> panel(ResultEntry panel) {
        List<ResultEntry> members = new ArrayList<>();
        int absent = 0;
        List<EntryId> named = panel.members().stream()
                .filter(id -> !id.equals(panel.id()))
                .distinct()
                .toList();
        for (EntryId id : named) {
            Optional<RecordEntry> entry = reading.snapshot().entry(id);
            if (entry.isPresent() && entry.get() instanceof ResultEntry result) {
                members.add(result);
            } else {
                absent++;
            }
        }
        List<Component> parts = new ArrayList<>();
        if (!members.isEmpty()) {
            DataTable table = newTable(
                    "panel-" + DomIds.of(panel.id()),
                    words.name(panel),
                    List.of("test", "result", "range", "judgement"));
            members.forEach(member -> {
                boolean more = !member.members().isEmpty();
                table.row(
                        words.name(member),
                        more ? Phrase.of("") : value(member.value()),
                        more ? Phrase.of("") : range(member.ranges()),
                        judgement(member));
            });
            parts.add(table);
        }
        if (absent > 0) {
            parts.add(new Paragraph(texts.get("record.results.panel-missing", "count", absent)));
        }
        return parts;
    }

    /** The parts of one result; a column for usual ranges only where there is one. */
    private DataTable table(ResultEntry result, ResultValue.Parts several) {
        boolean ranges =
                several.parts().stream().anyMatch(part -> !part.ranges().isEmpty());
        List<String> columns = ranges ? List.of("test", "result", "range") : List.of("test", "result");
        DataTable table = newTable("parts-" + DomIds.of(result.id()), words.name(result), columns);
        several.parts().forEach(part -> {
            Phrase name = words.term(part.name());
            Phrase value = value(part.value());
            if (ranges) {
                table.row(name, value, range(part.ranges()));
            } else {
                table.row(name, value);
            }
        });
        return table;
    }

    private DataTable newTable(String id, Phrase caption, List<String> columns) {
        return new DataTable(
                id,
                caption,
                columns.stream()
                        .map(column -> texts.get("record.results.column." + column))
                        .toList());
    }

    private Phrase judgement(ResultEntry member) {
        return member.judgement().map(words::term).orElseGet(() -> Phrase.of(""));
    }

    private static boolean rightWayRound(ReferenceRange range) {
        return range.low().isEmpty()
                || range.high().isEmpty()
                || range.low().get().compareTo(range.high().get()) <= 0;
    }

    private static Measure measure(BigDecimal number, String unit) {
        return new Measure(number.doubleValue(), Phrase.of((number.toPlainString() + " " + unit).strip()));
    }
}
