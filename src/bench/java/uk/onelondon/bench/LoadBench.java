package uk.onelondon.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.onelondon.journeys.Stack;

/**
 * Many citizens at once over the real protocol: sign-in at the provider, home, timeline, one result, each page with the
 * request by which a browser takes it over. They come evenly over the time given, and read for 5 to 15 seconds between
 * pages. Prints how long the app took to answer, by page, and the heap a session takes once the records are forgotten.
 *
 * <p>Arguments: number of citizens (500), minutes over which they come (5), minutes to wait for records to be forgotten
 * before the heap is measured (0: not measured; 11 is enough).
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
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int FIRST = 20;

    private final Stack stack = Stack.running(ONE_ADDRESS_FOR_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<String, List<Double>> times = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private LoadBench() {}

    /** Runs the load and ends. */
    public static void main(String[] args) throws InterruptedException {
        int citizens = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int wait = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        new LoadBench().run(citizens, minutes, wait);
        System.exit(0);
    }

    private void run(int citizens, int minutes, int wait) throws InterruptedException {
        System.out.printf(
                "%d processors, Java %s, %d citizens over %d minutes%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), citizens, minutes);
        send(FIRST, Duration.ofSeconds(20));
        times.clear();
        failures.clear();
        long before = wait > 0 ? heap() : 0;
        send(citizens, Duration.ofMinutes(minutes));
        new TreeMap<>(times).forEach(LoadBench::print);
        print("all pages", times.values().stream().flatMap(List::stream).toList());
        System.out.println("failures " + failures);
        if (wait > 0) {
            TimeUnit.MINUTES.sleep(wait);
            System.out.printf(
                    "heap for one session, records forgotten: %.1f kB%n", (heap() - before) / (double) citizens);
        }
    }

    private void send(int citizens, Duration over) throws InterruptedException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < citizens; i++) {
                people.execute(this::visit);
                Thread.sleep(over.dividedBy(citizens));
            }
        }
    }

    private void visit() {
        int number = numbers.incrementAndGet();
        Random random = new Random(number);
        Visitor visitor = new Visitor(stack, http, this::took);
        try {
            visitor.signIn(CITIZENS.get(number % CITIZENS.size()));
            visitor.page("home", "/home");
            read(random);
            visitor.page("timeline", "/record/timeline");
            read(random);
            visitor.page("results", "/record/results");
            read(random);
            visitor.firstEntry("entry");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.merge(e.getClass().getSimpleName() + " " + e.getMessage(), 1, Integer::sum);
        }
    }

    private static void read(Random random) throws InterruptedException {
        Thread.sleep(5_000 + random.nextInt(10_000));
    }

    private void took(String what, double millis) {
        times.computeIfAbsent(what, key -> new CopyOnWriteArrayList<>()).add(millis);
    }

    private static void print(String what, List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        sorted.sort(null);
        if (!sorted.isEmpty()) {
            System.out.printf(
                    "%-24s %6d   median %6.0f ms   p95 %6.0f ms   most %6.0f ms%n",
                    what,
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
                    sorted.getLast());
        }
    }

    /** What the app's heap holds after a collection, in kB. */
    private long heap() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The JVM does not say how much heap it uses");
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(stack.appProcess()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
