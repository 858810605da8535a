package uk.onelondon.design;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Turns numbers into places along a line.
 *
 * @param from the number at the start
 * @param to the number at the end, larger than {@code from}
 * @param start the place of {@code from}
 * @param end the place of {@code to}
 */
record Scale(double from, double to, double start, double end) {

    /** A scale that holds all numbers with some room at both ends. */
    static Scale around(DoubleStream numbers, double start, double end) {
        DoubleSummaryStatistics all = numbers.summaryStatistics();
        double spread = all.getMax() - all.getMin();
        double room = spread > 0 ? spread * 0.15 : Math.max(Math.abs(all.getMax()) * 0.2, 1);
        double from = all.getMin() >= 0 ? Math.max(0, all.getMin() - room) : all.getMin() - room;
        return new Scale(from, all.getMax() + room, start, end);
    }

    double at(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }

    /** Round numbers inside the scale, about four of them. */
    List<Double> ticks() {
        double rough = (to - from) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = List.of(1.0, 2.0, 5.0, 10.0).stream()
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= rough)
                .findFirst()
                .orElse(10 * power);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
