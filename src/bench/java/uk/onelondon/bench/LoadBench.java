package uk.onelondon.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import uk.onelondon.bench.AppProcess.Heap;
import uk.onelondon.journeys.Stack;

/**
 * Many citizens at once over the real protocol. They sign in evenly over the time of arrival; each opens home, then goes
 * round timeline, results and one result, reading each page for 10 to 50 seconds, and stays until the last has been there
 * for a while, so that all are active at once. The app, the record, its database and the load share this machine.
 *
 * <p>Prints how long the app took by step, what failed, who took the processors, and what a session with its open page
 * holds on the heap beside the records. Those are forgotten for it, as one sign-out of a person has the app forget all it
 * keeps of her, and a few persons stand in for all citizens.
 *
 * <p>Arguments: number of citizens (500), minutes over which they come (5), minutes for which all are there (2).
 */
public final class LoadBench {

    private static final List<String> CITIZENS = List.of(
            "mary-okafor",
            "stanley-reed",
            "daniel-clarke",
            "jakub-nowak",
            "farida-rahman",
            "rajesh-mehta",
            "shabnam-akter",
            "michael-byrne",
            "winston-clarke",
            "alex-morgan",
            "yusra-hassan");
    private static final List<String> ONE_ADDRESS_FOR_ALL =
            List.of("--onelondon.limits.sign-ins-per-minute=100000", "--onelondon.limits.callbacks-per-minute=100000");
    private static final int FIRST = 60;
    private static final int AT_REST = 60;
    private static final int LEAST_READING = 10_000;
    private static final int MOST_READING = 50_000;

    private final Stack stack = Stack.running(ONE_ADDRESS_FOR_ALL);
    private final AppProcess app = new AppProcess(stack.appProcess());
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Tally tally = new Tally();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger there = new AtomicInteger();

    private LoadBench() {}

    /** Runs the load and ends. */
    public static void main(String[] args) throws InterruptedException {
        new LoadBench().run(number(args, 0, 500), number(args, 1, 5), number(args, 2, 2));
        System.exit(0);
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private void run(int citizens, int arrival, int together) throws InterruptedException {
        System.out.printf(
                "%d processors, Java %s, %d citizens over %d minutes, then %d together; app is process %d%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                citizens,
                arrival,
                together,
                stack.appProcess());
        send(FIRST, Duration.ofSeconds(30), Duration.ofSeconds(60), true);
        Heap before = withoutRecords();
        tally.clear();
        there.set(0);
        ProcessorShares shares = ProcessorShares.of(stack.appProcess(), stack.sandboxProcess(), stack.data());
        send(citizens, Duration.ofMinutes(arrival), Duration.ofMinutes(arrival + together), false);
        shares.print();
        tally.print();
        System.out.println("still there at the end " + there.get());
        print(before, withoutRecords(), Math.max(1, there.get()));
    }

    /** Pages at rest, and connections to the record closed by themselves. */
    private Heap withoutRecords() throws InterruptedException {
        for (String citizen : CITIZENS) {
            Visitor visitor = new Visitor(stack, http, (what, millis) -> {});
            visitor.signIn(citizen);
            visitor.signOut();
        }
        TimeUnit.SECONDS.sleep(AT_REST);
        return app.live();
    }

    private static void print(Heap before, Heap after, int sessions) {
        System.out.printf(
                "heap for one session with its page, without records: %.1f kB (%.1f MB before, %.1f MB after); open pages %d, "
                        + "push connections %d%n",
                (after.bytes() - before.bytes()) / 1000.0 / sessions,
                before.bytes() / 1e6,
                after.bytes() / 1e6,
                after.count("com.vaadin.flow.component.UI") - before.count("com.vaadin.flow.component.UI"),
                after.count("org.atmosphere.cpr.AtmosphereResourceImpl")
                        - before.count("org.atmosphere.cpr.AtmosphereResourceImpl"));
        after.grown(before, sessions, 40).forEach(System.out::println);
    }

    private void send(int citizens, Duration over, Duration until, boolean leave) throws InterruptedException {
        Instant end = Instant.now().plus(until);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < citizens; i++) {
                people.execute(() -> visit(end, leave));
                Thread.sleep(over.dividedBy(citizens));
            }
        }
    }

    private void visit(Instant end, boolean leave) {
        int number = numbers.incrementAndGet();
        Random random = new Random(number);
        Visitor visitor = new Visitor(stack, http, tally::took);
        try {
            visitor.signIn(CITIZENS.get(number % CITIZENS.size()));
            Tab tab = visitor.open("home", "/home");
            while (read(random, end)) {
                tab.follow("timeline", "record/timeline");
                if (!read(random, end)) {
                    break;
                }
                tab.follow("results", "record/results");
                Optional<String> result = tab.firstEntry();
                if (result.isPresent() && read(random, end)) {
                    tab.follow("a result", result.get());
                }
            }
            if (leave) {
                tab.close();
            } else {
                there.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.failed(e);
        }
    }

    /** True if there is time for another page. */
    private static boolean read(Random random, Instant end) throws InterruptedException {
        Duration reading = Duration.ofMillis(random.nextInt(LEAST_READING, MOST_READING));
        Duration left = Duration.between(Instant.now(), end);
        if (left.isPositive()) {
            Thread.sleep(reading.compareTo(left) < 0 ? reading : left);
        }
        return Instant.now().isBefore(end);
    }
}
