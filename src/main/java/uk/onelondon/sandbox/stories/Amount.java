package uk.onelondon.sandbox.stories;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number of a story: {@code 48}; in a series from one to another, {@code 48..71}; with natural differences,
 * {@code 48..71~3}; or one after the other, {@code 48,52,50}.
 */
final class Amount {

    private static final Pattern FORM =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?(?:~(\\d+(?:\\.\\d+)?))?");

    private Amount() {}

    static BigDecimal read(String text, Telling telling, int decimals, Line line) {
        List<String> steps = List.of(text.split(","));
        int step = (int) Math.round(telling.progress() * (steps.size() - 1));
        Matcher form = FORM.matcher(steps.get(step));
        if (!form.matches()) {
            throw line.problem("\"" + text + "\" is not a number");
        }
        double from = Double.parseDouble(form.group(1));
        double to = form.group(2) == null ? from : Double.parseDouble(form.group(2));
        double width = form.group(3) == null ? 0 : Double.parseDouble(form.group(3));
        double value = from + (to - from) * telling.progress() + spread(telling.chance(), width);
        return rounded(value, decimals);
    }

    /** Somewhere in the middle of a range, as most people's results are. */
    static BigDecimal within(double low, double high, RandomGenerator chance, int decimals) {
        return rounded((low + high) / 2 + spread(chance, (high - low) / 4), decimals);
    }

    private static double spread(RandomGenerator chance, double width) {
        return width == 0
                ? 0
                : Stream.generate(chance::nextDouble)
                                .limit(2)
                                .mapToDouble(d -> d - 0.5)
                                .sum()
                        * width;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(Math.max(value, 0)).setScale(decimals, RoundingMode.HALF_UP);
    }
}
