package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Measure;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.TrendChart;
import uk.onelondon.design.TrendPoint;
import uk.onelondon.design.TrendWords;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultHistory;
import uk.onelondon.record.ResultValue;

/** The results of one test over time: picture, sentence, table, and each result as a card. */
final class TestHistory {

    private static final int PAGE_SIZE = 30;

    private final Reading reading;
    private final Texts texts;
    private final EntryWords words;

    TestHistory(Reading reading) {
        this.reading = reading;
        this.texts = reading.texts();
        this.words = reading.words();
    }

    /** Links to the histories of a result, or of the members of a panel, where there is more than one result. */
    List<Component> links(ResultEntry result) {
        List<Component> links = new ArrayList<>();
        List<EntryId> tests = result.members().isEmpty() ? List.of(result.id()) : result.members();
        for (EntryId id : tests) {
            reading.snapshot()
                    .entry(id)
                    .filter(ResultEntry.class::isInstance)
                    .flatMap(entry -> ResultHistory.of((ResultEntry) entry, reading.snapshot())
                            .filter(history -> history.entries().size() > 1)
                            .map(history -> link((ResultEntry) entry, history)))
                    .ifPresent(links::add);
        }
        return links;
    }

    /** @param kept parameters of the address that belong to the page */
    void draw(Div into, ResultHistory history, QueryParameters query, Set<String> kept) {
        ResultEntry newest = history.entries().getLast();
        Phrase name = words.name(newest);
        Section section = new Section("history", name, HeadingLevel.H2);
        section.add(chart(history, newest, name));
        if (history.entries().size() > MeasurementCharts.MOST) {
            section.add(new Paragraph(texts.get(
                    "record.vital-signs.drawn",
                    "shown",
                    MeasurementCharts.MOST,
                    "total",
                    history.entries().size())));
        }
        EntryCards cards = new EntryCards(reading);
        Paging paging = Paging.of(query, PAGE_SIZE, history.entries().size());
        paging.of(history.entries().reversed()).stream()
                .map(result -> reading.snapshot().joined(result.id()))
                .flatMap(Optional::stream)
                .forEach(result -> section.add(cards.named(result, HeadingLevel.H3)));
        section.add(paging.links(texts, RecordNavigation.RESULTS, query, kept));
        Anchor all = new Anchor(RecordNavigation.RESULTS);
        all.add(new Words(texts.get("record.results.all")));
        section.add(all);
        into.add(section);
    }

    private TrendChart chart(ResultHistory history, ResultEntry newest, Phrase name) {
        String unit = number(newest).unit();
        List<ResultEntry> all = history.entries();
        List<TrendPoint> points = all.subList(Math.max(0, all.size() - MeasurementCharts.MOST), all.size()).stream()
                .map(result -> new TrendPoint(
                        result.when().sortDay(),
                        words.when(result.when()),
                        new Measure(
                                number(result).number().doubleValue(),
                                Phrase.of(number(result).asWritten()))))
                .toList();
        TrendWords trend = new TrendWords(
                name,
                sentence(history, newest, name),
                texts.get("record.results.column.day"),
                texts.get("record.results.column.result"),
                texts.get("record.results.show-table"));
        return new TrendChart("trend", trend, points, new ResultFigures(reading).band(newest.ranges(), unit));
    }

    private Phrase sentence(ResultHistory history, ResultEntry newest, Phrase name) {
        Optional<String> direction =
                history.change().map(change -> change < 0 ? "lower" : change > 0 ? "higher" : "same");
        return texts.get(
                "record.results.trend-" + direction.orElse("single"),
                "count",
                history.entries().size(),
                "name",
                name.text(),
                "value",
                number(newest).asWritten(),
                "day",
                words.when(newest.when()).text());
    }

    private Div link(ResultEntry result, ResultHistory history) {
        Anchor link = new Anchor(
                result.kind() == EntryKind.VITAL_SIGN
                        ? RecordNavigation.measured(result.id())
                        : RecordNavigation.history(result.id()));
        link.add(new Words(texts.get(
                "record.results.history",
                "count",
                history.entries().size(),
                "name",
                words.name(result).text())));
        return new Div(link);
    }

    private static ResultValue.Number number(ResultEntry result) {
        return result.value().asNumber().orElseThrow();
    }
}
