package uk.onelondon.design;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;

/** One result on a line, with the usual range as received. */
public final class NumberLine extends Drawing {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 84;
    private static final double EDGE = 8;
    private static final double LINE = 46;

    /**
     * @param id unique on the page
     * @param title what is measured
     * @param sentence what the line shows, for example "48 mmol/mol is higher than the usual range, 20 to 41"
     */
    public NumberLine(String id, Phrase title, Phrase sentence, Measure result, Band usual) {
        super(id, sentence, draw(id, title, sentence, result, usual));
    }

    private static String draw(String id, Phrase title, Phrase sentence, Measure result, Band usual) {
        DoubleStream numbers = Stream.of(Optional.of(result), usual.low(), usual.high())
                .flatMap(Optional::stream)
                .mapToDouble(Measure::number);
        Scale scale = Scale.around(numbers, EDGE, WIDTH - EDGE);
        double bandStart = usual.low().map(low -> scale.at(low.number())).orElse(EDGE);
        double bandEnd = usual.high().map(high -> scale.at(high.number())).orElse(WIDTH - EDGE);
        double place = scale.at(result.number());
        Markup markup = svg(id, "ol-number-line", WIDTH, HEIGHT, title, sentence)
                .empty(
                        "rect",
                        "class",
                        "ol-scale",
                        "x",
                        EDGE,
                        "y",
                        LINE - 3,
                        "width",
                        WIDTH - 2 * EDGE,
                        "height",
                        6.0,
                        "rx",
                        3.0)
                .empty(
                        "rect",
                        "class",
                        "ol-band",
                        "x",
                        bandStart,
                        "y",
                        LINE - 7,
                        "width",
                        Math.max(2, bandEnd - bandStart),
                        "height",
                        14.0,
                        "rx",
                        2.0)
                .empty("path", "class", "ol-marker", "d", marker(place))
                .words(
                        "text",
                        result.label(),
                        "class",
                        "ol-value",
                        "x",
                        place,
                        "y",
                        18.0,
                        "text-anchor",
                        anchor(place));
        usual.low().ifPresent(low -> end(markup, low, bandStart, usual.high().isPresent() ? "end" : anchor(bandStart)));
        usual.high().ifPresent(high -> end(markup, high, bandEnd, usual.low().isPresent() ? "start" : anchor(bandEnd)));
        return markup.close().finished();
    }

    private static void end(Markup markup, Measure end, double place, String wanted) {
        String anchor = place < WIDTH * 0.25 ? "start" : place > WIDTH * 0.75 ? "end" : wanted;
        markup.words("text", end.label(), "class", "ol-tick", "x", place, "y", 76.0, "text-anchor", anchor);
    }

    /** A pin that points at the line. */
    private static String marker(double x) {
        return "M" + Markup.trimmed(x) + " " + (int) LINE + "l-8 -14a8 8 0 1 1 16 0z";
    }

    static String anchor(double place) {
        return place < WIDTH * 0.25 ? "start" : place > WIDTH * 0.75 ? "end" : "middle";
    }
}
