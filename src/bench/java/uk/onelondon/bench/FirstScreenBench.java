package uk.onelondon.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import uk.onelondon.journeys.SignIn;
import uk.onelondon.journeys.Stack;

/**
 * How long the person with more than 10,000 resources waits. Each round is a sign-in of its own that has not opened the
 * record yet, so it is read from the sources every time, on a JVM warmed by three rounds; app, sandbox and database on this machine, enforcement
 * and audit on. Prints median and 95th percentile of ten.
 */
public final class FirstScreenBench {

    private static final String CITIZEN = "teresa-lombardi";
    private static final String COMPLETE = "() => { const s = document.querySelector('main [role=status]');"
            + " return s && s.innerText.includes('Your whole record is here'); }";
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 10;
    private static final double SLOW_4G_DOWN = 1.6 * 1024 * 1024 / 8;
    private static final double SLOW_4G_UP = 750.0 * 1024 / 8;

    private final Stack stack = Stack.running();
    private final Browser browser;

    private FirstScreenBench(Browser browser) {
        this.browser = browser;
    }

    /** Runs all measurements, or those named by number from 1, and ends. */
    public static void main(String[] args) {
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("CHROMIUM"))
                                    .orElse("/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            new FirstScreenBench(browser).run(List.of(args));
        }
        System.exit(0);
    }

    private void run(List<String> which) {
        System.out.printf(
                "%s, %d processors, Java %s%n",
                System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        measure(which, "1", "home asked for to first view arrived (ms)", this::firstView);
        measure(
                which,
                "2",
                "home asked for to name, allergies, medicines and newest results shown (ms)",
                this::firstUsefulScreen);
        measure(which, "3", "home asked for to all of the record fetched (ms)", this::allFetched);
        measure(
                which,
                "4",
                "slow 4G, processor at a quarter: first contentful paint, second load (ms)",
                this::slowPhone);
    }

    private void measure(List<String> which, String number, String what, ToDoubleFunction<Page> once) {
        if (which.isEmpty() || which.contains(number)) {
            measure(what, once);
        }
    }

    private void measure(String what, ToDoubleFunction<Page> once) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            try (BrowserContext context = browser.newContext()) {
                context.setDefaultTimeout(60_000);
                Page page = context.newPage();
                SignIn.returningTo(page, stack, CITIZEN, "/no/such/page");
                double time = once.applyAsDouble(page);
                settle(context, page);
                if (i >= WARM_UP) {
                    times.add(time);
                }
            }
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-90s median %6.0f   p95 %6.0f   all %s%n",
                what,
                (sorted[ROUNDS / 2 - 1] + sorted[ROUNDS / 2]) / 2,
                sorted[(int) Math.ceil(0.95 * ROUNDS) - 1],
                Arrays.stream(sorted).mapToLong(Math::round).boxed().toList());
    }

    private double firstView(Page page) {
        page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return number(page, "performance.getEntriesByType('navigation')[0].responseEnd");
    }

    private double firstUsefulScreen(Page page) {
        page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => document.querySelector('#allergies li')"
                + " && document.querySelector('#medicines li')"
                + " && document.querySelector('#results li')");
        return number(page, "performance.now()");
    }

    private double allFetched(Page page) {
        page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction(COMPLETE);
        return number(page, "performance.now()");
    }

    /** Lets one reading end before the next round begins, so that rounds do not slow each other. */
    private void settle(BrowserContext context, Page page) {
        if (page.url().endsWith("/home")) {
            Page calm = context.newPage();
            calm.navigate(home());
            calm.waitForFunction(COMPLETE);
        }
    }

    private double slowPhone(Page page) {
        page.navigate(home());
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", SLOW_4G_DOWN);
        network.addProperty("uploadThroughput", SLOW_4G_UP);
        devTools.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        devTools.send("Emulation.setCPUThrottlingRate", processor);
        page.navigate(home(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length");
        return number(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
    }

    private String home() {
        return stack.app().resolve("/home").toString();
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
