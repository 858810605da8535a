package uk.onelondon.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import uk.onelondon.record.search.SearchIndex;
import uk.onelondon.record.ui.LongRecordSearch;

/**
 * How long a search of the longest record of the sandbox takes, without a browser or network: making it ready, which the
 * first search of a record pays once, and each search after that. Prints median, 95th percentile and the longest.
 */
public final class SearchBench {

    private static final List<String> QUESTIONS = List.of(
            "blood pressure",
            "blod presure",
            "sugar",
            "heart attack",
            "water tablet",
            "diabetes",
            "daibetis",
            "8480-6",
            "a",
            "xylophone quarterly",
            "hospital letter kidney clinic 2019");
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int PREPARATIONS = 20;

    private SearchBench() {}

    /** Runs all measurements. */
    public static void main(String[] args) {
        LongRecordSearch record = new LongRecordSearch();
        long began = System.nanoTime();
        SearchIndex first = record.prepare();
        System.out.printf(
                "%d entries, %d different words, %d processors, Java %s%n",
                first.size(),
                first.distinctWords(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        System.out.printf("made ready the first time: %.1f ms%n", (System.nanoTime() - began) / 1e6);
        print("made ready, warm", times(PREPARATIONS, () -> record.prepare().size()));
        for (String question : QUESTIONS) {
            times(WARM_UP, () -> record.find(question).hits().size());
            int hits = record.find(question).hits().size();
            print(
                    "\"" + question + "\", " + hits + " found",
                    times(ROUNDS, () -> record.find(question).hits().size()));
        }
    }

    private static double[] times(int rounds, Supplier<Integer> work) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            if (work.get() < 0) {
                throw new IllegalStateException("Nothing can be fewer than none");
            }
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static void print(String what, double[] sorted) {
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted[sorted.length - 1]);
    }
}
