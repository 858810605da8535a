package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sandbox.ProviderUnderTest;

/** The provider's pages in a real browser: keyboard, axe, and a content policy that lets the journey end at the app. */
class SandboxSignInIT {

    private static Playwright playwright;
    private static Browser browser;
    private static HttpServer appServer;
    private static AppUnderTest app;

    @BeforeAll
    static void start() throws IOException {
        appServer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        appServer.createContext("/", exchange -> {
            byte[] page = "<!DOCTYPE html><title>The app</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        appServer.start();
        app = new AppUnderTest(ProviderUnderTest.serving(
                URI.create("http://localhost:" + appServer.getAddress().getPort())));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        appServer.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void noPageHasAFinding(int width) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.navigate(app.authorize(Map.of()));
            assertClean(page);
            page.getByText("Sign in as Ben Partly").click();
            assertClean(page);
            page.getByText("I have shown my face and my passport").click();
            assertClean(page);
            page.navigate(app.sandbox.url() + "/idp/sign-in?request=none");
            assertClean(page);
        }
    }

    @Test
    void aPersonSignsInByKeyboardWithoutScripts() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(app.authorize(Map.of()));
            tabTo(page, "Sign in as Ben Partly");
            page.keyboard().press("Enter");
            page.waitForURL("**/idp/prove**");
            tabTo(page, "I have shown my face and my passport");
            page.keyboard().press("Enter");
            page.waitForURL("**/idp/agree**");
            tabTo(page, "I agree to share");
            page.keyboard().press("Enter");
            page.waitForURL(app.redirectUri + "**");
            assertThat(page.url()).contains("code=");
            assertThat(page.title()).isEqualTo("The app");
        }
    }

    /** Tabs until the button has the focus, as a person would; the button must be reached within the page. */
    private static void tabTo(Page page, String label) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            Locator focused = page.locator("*:focus");
            if (focused.count() == 1 && focused.textContent().equals(label)) {
                return;
            }
        }
        throw new AssertionError("No way to \"" + label + "\" by keyboard");
    }

    private static void assertClean(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.title())
                .allSatisfy(v -> assertThat(v.getId() + ": " + v.getHelp()).isEmpty());
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
    }
}
