package uk.onelondon.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleUnaryOperator;

/** How long things took, in milliseconds, and what failed. Safe for threads. */
final class Tally {

    private final Map<String, List<Double>> times = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();

    void took(String what, double millis) {
        times.computeIfAbsent(what, key -> new CopyOnWriteArrayList<>()).add(millis);
    }

    void failed(RuntimeException reason) {
        failures.merge(reason.getClass().getSimpleName() + " " + reason.getMessage(), 1, Integer::sum);
    }

    void clear() {
        times.clear();
        failures.clear();
    }

    /** One line for each thing, one for all together, and one for what failed. */
    void print() {
        times.forEach(Tally::print);
        print("all", times.values().stream().flatMap(List::stream).toList());
        System.out.println("failures " + failures);
    }

    private static void print(String what, List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length > 0) {
            DoubleUnaryOperator percentile = share -> sorted[(int) Math.ceil(share * sorted.length) - 1];
            System.out.printf(
                    "%-30s %6d   median %6.0f ms   p95 %6.0f ms   p99 %6.0f ms   most %6.0f ms%n",
                    what,
                    sorted.length,
                    percentile.applyAsDouble(0.5),
                    percentile.applyAsDouble(0.95),
                    percentile.applyAsDouble(0.99),
                    percentile.applyAsDouble(1));
        }
    }
}
