package uk.onelondon.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast of every pair of colours that meet (WCAG 2.2, 1.4.3 and 1.4.11), the weight of the theme, and its manners. */
class ThemeTests {

    private static final Path THEME = Path.of("themes/one-london");
    private static final Pattern TOKEN = Pattern.compile("--ol-([a-z-]+):\\s*#([0-9a-f]{6});");
    private static final int HEAVIEST_GZIPPED = 12 * 1024;
    private static final int HEAVIEST_FONT = 50 * 1024;

    /** Text on ground. */
    private static final List<List<String>> TEXT = List.of(
            List.of("ink", "page"),
            List.of("ink", "surface"),
            List.of("ink", "sunk"),
            List.of("ink-soft", "page"),
            List.of("ink-soft", "surface"),
            List.of("ink-soft", "sunk"),
            List.of("link", "page"),
            List.of("link", "surface"),
            List.of("link", "sunk"),
            List.of("link-strong", "page"),
            List.of("link-strong", "surface"),
            List.of("link-strong", "sunk"),
            List.of("on-thames", "thames"),
            List.of("on-thames-soft", "thames"),
            List.of("on-plane", "plane"),
            List.of("on-plane", "plane-strong"),
            List.of("on-brick", "brick"),
            List.of("on-brick", "brick-strong"),
            List.of("brick", "surface"),
            List.of("brick", "sunk"),
            List.of("brick", "page"),
            List.of("on-brick-soft", "brick-soft"),
            List.of("on-plane-soft", "plane-soft"),
            List.of("on-brass-soft", "brass-soft"),
            List.of("on-thames-tint", "thames-soft"));

    /** What must be seen to be used: edges of fields, lines and dots of charts, the ring of focus. */
    private static final List<List<String>> SHAPES = List.of(
            List.of("edge", "page"),
            List.of("edge", "surface"),
            List.of("edge", "sunk"),
            List.of("plane", "page"),
            List.of("plane", "surface"),
            List.of("brick", "page"),
            List.of("link", "plane-soft"),
            List.of("on-thames-tint", "page"),
            List.of("brass", "thames"),
            List.of("focus", "focus-ink"));

    private final String css = Files.readString(THEME.resolve("styles.css"));

    ThemeTests() throws IOException {}

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyPairOfColoursThatMeetsHasContrast(Scheme scheme) {
        Map<String, String> tokens = tokens(scheme);
        SoftAssertions each = new SoftAssertions();
        TEXT.forEach(pair ->
                each.assertThat(contrast(tokens, pair)).as(scheme + " " + pair).isGreaterThanOrEqualTo(scheme.text));
        SHAPES.forEach(pair ->
                each.assertThat(contrast(tokens, pair)).as(scheme + " " + pair).isGreaterThanOrEqualTo(3.0));
        each.assertAll();
    }

    @Test
    void theRingOfFocusIsSeenOnEveryGround() {
        for (Scheme scheme : Scheme.values()) {
            Map<String, String> tokens = tokens(scheme);
            for (String ground : List.of("page", "surface", "sunk", "thames")) {
                assertThat(Math.max(
                                contrast(tokens, List.of("focus", ground)),
                                contrast(tokens, List.of("focus-ink", ground))))
                        .as(scheme + " " + ground)
                        .isGreaterThanOrEqualTo(3.0);
            }
        }
    }

    @Test
    void knowsTheContrastOfBlackAndWhite() {
        assertThat(contrast(Map.of("a", "000000", "b", "ffffff"), List.of("a", "b")))
                .isEqualTo(21.0);
        assertThat(contrast(Map.of("a", "777777", "b", "ffffff"), List.of("a", "b")))
                .isBetween(4.4, 4.5);
    }

    @Test
    void isLight() throws IOException {
        assertThat(gzipped(css.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isLessThan(HEAVIEST_GZIPPED);
        for (String font : List.of("bengali.woff2", "arabic.woff2")) {
            assertThat(Files.size(THEME.resolve("fonts").resolve(font)))
                    .as(font)
                    .isLessThan(HEAVIEST_FONT);
        }
        assertThat(THEME.resolve("fonts/OFL.txt")).content().contains("SIL OPEN FONT LICENSE");
    }

    @Test
    void loadsAFontOnlyOnPagesInItsScript() {
        assertThat(css.split("@font-face").length - 1).isEqualTo(2);
        assertThat(css.split("font-display: swap").length - 1).isEqualTo(2);
        Matcher uses = Pattern.compile("([^{}]*)\\{[^{}]*--ol-sans:[^{};]*\"One London")
                .matcher(css);
        List<String> selectors = new ArrayList<>();
        while (uses.find()) {
            selectors.add(uses.group(1).strip());
        }
        assertThat(selectors).containsExactly("html:lang(bn)", "html:lang(ar)");
    }

    @Test
    void hasNoSideThatIsOnlyLeftOrRight() {
        String plain = css.replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(plain).doesNotContainPattern("(margin|padding|border)-(left|right)\\s*:");
        assertThat(plain).doesNotContainPattern("(?m)^\\s*(left|right)\\s*:");
        assertThat(plain).doesNotContainPattern("text-align:\\s*(left|right)");
        assertThat(plain).doesNotContainPattern("float:\\s*(left|right)");
    }

    @Test
    void asksNoOtherHost() {
        assertThat(css).doesNotContain("http:", "https:", "url(\"//");
    }

    private Map<String, String> tokens(Scheme scheme) {
        Map<String, String> tokens = new HashMap<>();
        for (String start : scheme.blocks) {
            int from = css.indexOf("\n" + start);
            assertThat(from).as(start).isNotNegative();
            Matcher matcher = TOKEN.matcher(css.substring(from, css.indexOf("\n}", from)));
            while (matcher.find()) {
                tokens.put(matcher.group(1), matcher.group(2));
            }
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, List<String> pair) {
        double a = luminance(tokens.get(pair.get(0)));
        double b = luminance(tokens.get(pair.get(1)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    /** The blocks of the stylesheet that make a scheme, later ones over earlier ones. */
    private enum Scheme {
        LIGHT(4.5, ":root {"),
        DARK(4.5, ":root {", "@media screen and (prefers-color-scheme: dark) {"),
        LIGHT_MORE_CONTRAST(7, ":root {", "@media (prefers-contrast: more) {"),
        DARK_MORE_CONTRAST(
                7,
                ":root {",
                "@media screen and (prefers-color-scheme: dark) {",
                "@media (prefers-contrast: more) {",
                "@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {");

        private final double text;
        private final List<String> blocks;

        Scheme(double text, String... blocks) {
            this.text = text;
            this.blocks = List.of(blocks);
        }
    }
}
