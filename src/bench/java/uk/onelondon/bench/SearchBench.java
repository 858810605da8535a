package uk.onelondon.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import uk.onelondon.record.search.SearchIndex;
import uk.onelondon.record.ui.LongRecordSearch;

/**
 * How long a search of the longest record of the sandbox takes, without a browser or network: making it ready, which the
 * first search of a record pays once, and each search after that. Prints median and 95th percentile on the clock, and the
 * median of the processor's time, which tells more on a machine that does other work too.
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

    private static Times times(int rounds, Supplier<Integer> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] clock = new double[rounds];
        double[] processor = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            if (work.get() < 0) {
                throw new IllegalStateException("Nothing can be fewer than none");
            }
            processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
            clock[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        return new Times(clock, processor);
    }

    private static void print(String what, Times times) {
        int rounds = times.clock().length;
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms; processor %.1f ms%n",
                what,
                times.clock()[rounds / 2],
                times.clock()[(int) Math.ceil(rounds * 0.95) - 1],
                times.processor()[rounds / 2]);
    }

    /** Milliseconds, the shortest first. */
    private record Times(double[] clock, double[] processor) {}
}
