package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Measure;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.TrendChart;
import uk.onelondon.design.TrendPoint;
import uk.onelondon.design.TrendWords;
import uk.onelondon.language.Texts;
import uk.onelondon.record.MeasurementSeries;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.When;

/** Pictures of a measurement over time, one for each of its numbers, with a sentence and a table. */
final class MeasurementCharts {

    /** More points than this cannot be told apart in a picture; how many are drawn is said. */
    static final int MOST = 40;

    private final Reading reading;
    private final Texts texts;
    private final EntryWords words;

    MeasurementCharts(Reading reading) {
        this.reading = reading;
        this.texts = reading.texts();
        this.words = reading.words();
    }

    /** The pictures, none where there is nothing to compare. */
    List<Component> of(List<ResultEntry> newestFirst) {
        List<Component> parts = new ArrayList<>();
        for (MeasurementSeries series : MeasurementSeries.of(newestFirst)) {
            if (series.compares()) {
                parts.add(chart(
                        series, "trend-" + DomIds.of(newestFirst.getFirst().id()) + "-" + parts.size()));
                if (series.points().size() > MOST) {
                    parts.add(new Paragraph(texts.get(
                            "record.vital-signs.drawn",
                            "shown",
                            MOST,
                            "total",
                            series.points().size())));
                }
            }
        }
        return parts;
    }

    private TrendChart chart(MeasurementSeries series, String id) {
        Phrase name = words.term(series.name());
        List<TrendPoint> points = series.newest(MOST).points().stream()
                .map(point -> new TrendPoint(
                        point.when().sortDay(),
                        day(point.when()),
                        new Measure(
                                point.number().number().doubleValue(),
                                Phrase.of(point.number().asWritten()))))
                .toList();
        TrendWords trend = new TrendWords(
                name,
                sentence(series, name),
                texts.get("record.results.column.day"),
                texts.get("record.results.column.result"),
                texts.get("record.results.show-table"));
        return new TrendChart(id, trend, points, new ResultFigures(reading).band(series.ranges(), series.unit()));
    }

    /** The day is enough under a picture; two times of day would run into each other. */
    private Phrase day(When when) {
        return when instanceof When.At(var time) ? texts.date(time.toLocalDate()) : words.when(when);
    }

    private Phrase sentence(MeasurementSeries series, Phrase name) {
        Optional<String> direction =
                series.change().map(change -> change < 0 ? "lower" : change > 0 ? "higher" : "same");
        MeasurementSeries.Point newest = series.points().getLast();
        return texts.get(
                "record.results.trend-" + direction.orElse("single"),
                "count",
                series.points().size(),
                "name",
                name.text(),
                "value",
                newest.number().asWritten(),
                "day",
                words.when(newest.when()).text());
    }
}
