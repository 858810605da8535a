package uk.onelondon.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A real browser in front of the running stack. One browser for all journeys, a fresh profile for each. */
abstract class Journey {

    static final int NARROW = 320;
    static final int WIDE = 1280;

    private static Browser browser;

    final Stack stack = visited();
    BrowserContext context;
    Page page;

    @BeforeEach
    void openBrowser() {
        context = browser().newContext(options());
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    /** The processes this journey goes through. */
    Stack visited() {
        return Stack.running();
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(WIDE, 900).setLocale("en-GB");
    }

    String address(String path) {
        return stack.app().resolve(path).toString();
    }

    /** Opens a page of the app and waits until it stands still. */
    void open(String path) {
        page.navigate(address(path));
    }

    /** Signs in as a synthetic citizen by her key, through the provider's own pages. */
    void signIn(String citizen) {
        SignIn.as(page, stack, citizen);
    }

    /** Waits until Flow has taken over the server-drawn view. */
    void awaitLive() {
        page.waitForFunction("() => !document.getElementById('first-view') && document.querySelector('main h1')");
    }

    /** Every axe finding on the page, best practices included, as readable lines; empty is the aim. */
    List<String> findings() {
        // Without frames inside, axe need not open a page of its own for each look, which takes most of its time.
        boolean alone = page.frames().size() == 1;
        AxeResults results = new AxeBuilder(page).setLegacyMode(alone).analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + " (" + rule.getImpact() + "): "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
        return browser;
    }

    private static Path chromium() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")),
                        Optional.of("/usr/bin/chromium"),
                        Optional.of("/usr/bin/google-chrome"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(java.nio.file.Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Journeys need Chromium; set CHROMIUM to its path"));
    }
}
