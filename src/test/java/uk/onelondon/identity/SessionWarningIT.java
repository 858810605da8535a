package uk.onelondon.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The warning before a session ends, in a real browser, with the app's clock moved by the test. Needs the built front end. */
class SessionWarningIT extends SignInJourney {

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openChromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Journeys need Chromium"));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void closeChromium() {
        playwright.close();
    }

    @BeforeEach
    void arrive() {
        PROVIDER.follow(clock);
        context = chromium.newContext();
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(ORIGIN + "/sign-in/start?return=%2Fhome%3Ftab%3Done");
        page.waitForFunction("() => customElements.get('one-london-session')"
                + " && document.querySelector('one-london-session dialog')");
        // What Flow still says while it starts is activity; time may only pass when it has fallen silent.
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void theStrictPolicyLetsTheAppRunAndNothingElse() {
        assertThat(complaints)
                .as("what the browser complained of")
                .noneMatch(text -> text.contains("Content Security Policy"));
        page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.hostile = true';"
                + " document.body.append(s); }");
        assertThat(page.evaluate("() => window.hostile === true")).isEqualTo(false);
    }

    @Test
    void warnsTwoMinutesBeforeAndStaysWhenAsked() {
        idleFor(Duration.ofMinutes(28));
        Locator dialog = dialog("Are you still there?");
        assertThat(dialog).isVisible();
        assertThat(page.locator("dialog[open] [data-stay]")).isFocused();

        page.keyboard().press("Enter");

        assertThat(dialog).isHidden();
        assertThat(page.evaluate("async () => (await (await fetch('/session/remaining')).json()).idle"))
                .isEqualTo(1800);
    }

    @Test
    void escapeStaysToo() {
        idleFor(Duration.ofMinutes(28));
        assertThat(dialog("Are you still there?")).isVisible();

        page.keyboard().press("Escape");

        assertThat(dialog("Are you still there?")).isHidden();
        idleFor(Duration.ofMinutes(5));
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    /** Looking at a tab again is activity to Vaadin, so the whole time passes before anybody looks. */
    @Test
    void withoutAnAnswerNothingOfTheRecordStaysOnTheScreen() {
        idleFor(Duration.ofMinutes(31));

        page.waitForURL(url -> url.contains("/sign-in") && url.endsWith("?return=%2Fhome%3Ftab%3Done"));
        assertThat(page.locator("one-london-session")).hasCount(0);
    }

    @Test
    void anOpenPageRenewsItsSignInAndComesBackToTheSamePlace() {
        for (int i = 0; i < 3; i++) {
            idleFor(Duration.ofMinutes(19));
            page.evaluate("async () => { await fetch('/session/stay', { method: 'POST' }); }");
        }
        clock.move(Duration.ofSeconds(150));

        page.waitForResponse(response -> response.url().contains("/sign-in/callback"), this::look);

        page.waitForURL("**/home?tab=one");
        page.waitForFunction("async () => (await (await fetch('/session/remaining')).json()).renewal > 3500");
    }

    private Locator dialog(String name) {
        return page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName(name));
    }

    private void idleFor(Duration time) {
        clock.move(time);
        look();
    }

    /** What a browser tells a page when its tab is looked at again. */
    private void look() {
        page.evaluate("() => { document.dispatchEvent(new Event('visibilitychange')); }");
    }
}
