package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers set for themselves: dark, more contrast, forced colours, less motion, wider text, 400 %, paper. */
class DifferentEyesIT extends Journey {

    private static final String HOME = "/home";
    private static final String TIMELINE = "/record/timeline?q=blood&kind=result";
    private static final String ALLERGIES = "/record/allergies";
    private static final String RESULTS = "/record/results";
    private static final String SOURCES = "/record/sources";
    private static final String DOCUMENTS = "/record/documents";
    private static final String URGENT_PLAN = "/record/urgent-plan";
    private static final String EVERYTHING_ELSE = "/record/everything-else";

    /** WCAG 2.2, 1.4.12: the least a page must stand. */
    private static final String SPACING = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-block-end: 2em !important; }
            """;

    /** Text that sticks out of a box that cuts it, or lies outside the page. */
    private static final String CUT = """
            () => [...document.querySelectorAll('#outlet *')].filter(e => e.checkVisibility())
              .filter(e => !e.closest('svg, .ol-hidden, .ol-skip, .ol-table, dialog'))
              .filter(e => {
                const style = getComputedStyle(e);
                const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
                return e.innerText && (cuts && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
                  && e.clientWidth > 1) || e.innerText && e.getBoundingClientRect().right > innerWidth + 1;
              })
              .map(e => e.tagName + '.' + e.className + ': ' + e.innerText.slice(0, 40))
            """;

    @BeforeEach
    void arrive() {
        signIn("mary-okafor");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE, ALLERGIES, RESULTS, SOURCES, DOCUMENTS, URGENT_PLAN, EVERYTHING_ELSE})
    void darkAndMoreContrastHaveNoFinding(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ready(path);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 25, 27)");
        assertThat(findings()).isEmpty();
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setContrast(Contrast.MORE));
        assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        assertThat(findings()).isEmpty();
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setContrast(Contrast.MORE));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE, ALLERGIES, RESULTS, SOURCES, DOCUMENTS, URGENT_PLAN, EVERYTHING_ELSE})
    void forcedColoursHaveNoFindingAndKeepWhatIsTold(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        ready(path);
        assertThat((boolean) page.evaluate("matchMedia('(forced-colors: active)').matches"))
                .isTrue();
        assertThat(findings()).isEmpty();
        if (page.locator(".ol-nav a[aria-current]").count() > 0) {
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.ol-nav a[aria-current]'))"
                            + ".borderBlockEndColor"))
                    .as("the page one is on is marked otherwise than the others")
                    .isNotEqualTo(page.evaluate("getComputedStyle(document.querySelector("
                            + "'.ol-nav a:not([aria-current])')).borderBlockEndColor"));
        }
        new Keyboard(page).to("main a, main summary, main input");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE})
    void whoWantsLessMotionGetsNone(String path) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        stack.fault("north-east", "slow", 3_000);
        try {
            open(path);
            awaitLive();
            assertThat((List<?>) page.evaluate("() => document.getAnimations().map(a => a.animationName)"))
                    .isEmpty();
        } finally {
            stack.fault("north-east", "none", 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE, ALLERGIES, RESULTS, SOURCES, DOCUMENTS, URGENT_PLAN, EVERYTHING_ELSE})
    void widerTextIsNeverCut(String path) {
        for (String language : List.of("en", "pl", "bn", "ar")) {
            page.setViewportSize(NARROW, 900);
            ready(in(path, language));
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
            fits(NARROW);
            page.setViewportSize(WIDE, 900);
            fits(WIDE);
        }
    }

    /** 400 % on a screen of 1280 pixels leaves 320, a quarter as high (WCAG 2.2, 1.4.10). */
    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE, ALLERGIES, RESULTS, SOURCES, DOCUMENTS, URGENT_PLAN, EVERYTHING_ELSE})
    void atFourHundredPercentNothingIsLostAndNothingScrollsSideways(String path) {
        page.setViewportSize(NARROW, 225);
        for (String language : List.of("en", "ar")) {
            ready(in(path, language));
            fits(NARROW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE, ALLERGIES, RESULTS, SOURCES, DOCUMENTS, URGENT_PLAN, EVERYTHING_ELSE})
    void everyTargetIsLargeEnoughToHit(String path) {
        page.setViewportSize(NARROW, 900);
        ready(path);
        List<String> small = new AxeBuilder(page)
                .withRules(List.of("target-size")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream())
                        .map(node -> node.getHtml())
                        .toList();
        assertThat(small).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, TIMELINE, ALLERGIES, RESULTS, DOCUMENTS, URGENT_PLAN, EVERYTHING_ELSE})
    void onPaperStandsTheRecordAndNothingToPress(String path) {
        ready(path);
        String hidden = page.locator("main details").count() == 0
                ? ""
                : page.locator("main .ol-entry details .ol-expander__body")
                        .first()
                        .textContent();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String part :
                List.of(".ol-nav", ".ol-skip", ".ol-languages", ".ol-signout", ".ol-filter", "main button")) {
            for (int i = 0; i < page.locator(part).count(); i++) {
                assertThat(page.locator(part).nth(i).isVisible()).as(part).isFalse();
            }
        }
        assertThat(page.locator("h1").isVisible()).isTrue();
        if (!hidden.isBlank()) {
            assertThat((double) page.evaluate("document.querySelector('main .ol-entry details .ol-expander__body')"
                            + ".getBoundingClientRect().height * 1.0 + 0.001"))
                    .as("what is folded away on the screen stands on paper")
                    .isGreaterThan(10);
        }
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setTagged(true));
        assertThat(paper).hasSizeGreaterThan(10_000);
    }

    private void ready(String path) {
        open(path);
        awaitLive();
        page.waitForFunction("() => !document.querySelector('main .ol-progress--busy')");
    }

    private void fits(int width) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
    }

    private static String in(String path, String language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
