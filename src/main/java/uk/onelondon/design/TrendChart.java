package uk.onelondon.design;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;

/** Results of one kind over time: a picture, a sentence, and the same numbers as a table. */
public final class TrendChart extends Drawing {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 216;
    private static final double LEFT = 44;
    private static final double RIGHT = 348;
    private static final double TOP = 30;
    private static final double BOTTOM = 186;

    /**
     * @param id unique on the page
     * @param points at least one, in any order
     * @throws IllegalArgumentException if there is no point
     */
    public TrendChart(String id, TrendWords words, List<TrendPoint> points, Optional<Band> usual) {
        this(id, words, usual, inOrder(points));
    }

    private TrendChart(String id, TrendWords words, Optional<Band> usual, List<TrendPoint> points) {
        super(id, words.sentence(), draw(id, words, points, usual));
        DataTable table = new DataTable(id + "-table", words.title(), List.of(words.dayColumn(), words.resultColumn()));
        points.reversed()
                .forEach(point -> table.row(point.dayLabel(), point.result().label()));
        add(new Expander(words.showTable(), table));
    }

    private static List<TrendPoint> inOrder(List<TrendPoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A trend needs a point");
        }
        return points.stream().sorted(Comparator.comparing(TrendPoint::day)).toList();
    }

    private static String draw(String id, TrendWords words, List<TrendPoint> points, Optional<Band> usual) {
        Scale up = Scale.around(DoubleStream.concat(numbers(points), ends(usual)), BOTTOM, TOP);
        Scale along = time(points);
        Markup markup = svg(id, "ol-trend", WIDTH, HEIGHT, words.title(), words.sentence());
        usual.ifPresent(band -> band(markup, band, up));
        for (double tick : up.ticks()) {
            markup.empty("line", "class", "ol-grid", "x1", LEFT, "x2", RIGHT, "y1", up.at(tick), "y2", up.at(tick))
                    .words(
                            "text",
                            Phrase.of(Markup.trimmed(tick)),
                            "class",
                            "ol-tick",
                            "x",
                            LEFT - 6,
                            "y",
                            up.at(tick) + 4,
                            "text-anchor",
                            "end");
        }
        markup.empty("polyline", "class", "ol-line", "points", line(points, along, up));
        markup.words(
                "text",
                points.getFirst().dayLabel(),
                "class",
                "ol-tick",
                "x",
                LEFT,
                "y",
                208.0,
                "text-anchor",
                "start");
        if (points.size() > 1) {
            markup.words(
                    "text",
                    points.getLast().dayLabel(),
                    "class",
                    "ol-tick",
                    "x",
                    RIGHT,
                    "y",
                    208.0,
                    "text-anchor",
                    "end");
        }
        points.forEach(point -> point(markup, point, along, up));
        return markup.close().finished();
    }

    /** Days from left to right, also on a page that runs from right to left: charts are read so in all languages. */
    private static Scale time(List<TrendPoint> points) {
        double first = points.getFirst().day().toEpochDay();
        double last = points.getLast().day().toEpochDay();
        return last > first
                ? new Scale(first, last, LEFT + 8, RIGHT - 8)
                : new Scale(first - 1, first + 1, LEFT, RIGHT);
    }

    private static void band(Markup markup, Band band, Scale up) {
        double top = band.high().map(high -> up.at(high.number())).orElse(TOP);
        double bottom = band.low().map(low -> up.at(low.number())).orElse(BOTTOM);
        markup.empty(
                        "rect",
                        "class",
                        "ol-band",
                        "x",
                        LEFT,
                        "y",
                        top,
                        "width",
                        RIGHT - LEFT,
                        "height",
                        Math.max(2, bottom - top))
                .words(
                        "text",
                        band.label(),
                        "class",
                        "ol-band-label",
                        "x",
                        RIGHT - 4,
                        "y",
                        Math.min(BOTTOM - 4, bottom - 5),
                        "text-anchor",
                        "end");
    }

    private static String line(List<TrendPoint> points, Scale along, Scale up) {
        return points.stream()
                .map(point -> Markup.trimmed(along.at(point.day().toEpochDay())) + ","
                        + Markup.trimmed(up.at(point.result().number())))
                .collect(Collectors.joining(" "));
    }

    private static void point(Markup markup, TrendPoint point, Scale along, Scale up) {
        double x = along.at(point.day().toEpochDay());
        double y = up.at(point.result().number());
        String anchor = NumberLine.anchor(x);
        String name = point.dayLabel().text() + ": " + point.result().label().text();
        markup.open("g", "class", "ol-point", "tabindex", "0", "role", "img", "aria-label", name)
                .empty("circle", "class", "ol-point__reach", "cx", x, "cy", y, "r", 12.0)
                .empty("circle", "class", "ol-point__dot", "cx", x, "cy", y, "r", 4.0)
                .words(
                        "text",
                        point.result().label(),
                        "class",
                        "ol-value",
                        "x",
                        x,
                        "y",
                        Math.max(14, y - 14),
                        "text-anchor",
                        anchor)
                .close();
    }

    private static DoubleStream numbers(List<TrendPoint> points) {
        return points.stream().mapToDouble(point -> point.result().number());
    }

    private static DoubleStream ends(Optional<Band> usual) {
        return usual.stream()
                .flatMap(band -> Stream.of(band.low(), band.high()).flatMap(Optional::stream))
                .mapToDouble(Measure::number);
    }
}
