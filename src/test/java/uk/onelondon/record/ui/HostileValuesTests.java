package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;

/** Absurd numbers, units and words in results, from the bytes of an answer to the page. */
class HostileValuesTests {

    private static final URI BASE = URI.create("http://localhost/fhir");
    private static final int RESULTS = 120;
    private static final int LARGEST_PAGE = 600_000;

    private static final List<String> NUMBERS = List.of(
            "1e900000",
            "-1E+900000",
            "1e-900000",
            "0e999999",
            "9".repeat(190),
            "0." + "0".repeat(150) + "1",
            "1e99",
            "1e41",
            "-0.0",
            "1e308",
            "5e-324",
            "12345678901234567890.12345678901234567890",
            "7.40");

    private static final List<String> WORDS = List.of(
            "mmol/L",
            "<img src=x onerror=alert(1)>",
            "\"><script>alert(1)</script>",
            "\u202Eevil\u202C",
            "\u2066\u2067",
            "x".repeat(5_000),
            "%s{0}{name}#",
            "\uD83D\uDE80\uD83D\uDE80",
            "مليغرام",
            " ",
            "javascript:alert(1)",
            "&lt;b&gt;");

    private final FhirReader fhir = new FhirReader(FhirContext.forR4Cached(), Limits.usual());

    /** A number with an exponent that is written out takes hours and not minutes; how fast the rest is, is not for a test. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void areShownSafelyOrNamedAndComeToAnEnd() throws IOException {
        long seed = System.nanoTime();
        System.out.println("Seed of " + getClass().getSimpleName() + ": " + seed);
        Random random = new Random(seed);
        List<Resource> readable = new ArrayList<>();
        for (int i = 0; i < RESULTS; i++) {
            byte[] bytes = observation("h" + i, random).getBytes(StandardCharsets.UTF_8);
            if (fhir.resource(BASE, new ByteArrayInputStream(bytes))
                    instanceof Entry.Readable(var type, var id, var subject, Resource resource, var text)) {
                readable.add(resource);
            }
        }
        assertThat(readable).hasSizeGreaterThan(RESULTS / 2);
        RecordUnderTest record =
                new RecordUnderTest().send(RecordUnderTest.NORTH_EAST, readable).complete();
        Reader reader = new Reader(record);
        for (int page = 1; page <= RESULTS / 20 + 1; page++) {
            isSafe(reader.opens(ResultsView::new, "page=" + page));
        }
        isSafe(reader.opens(TimelineView::new));
        for (Resource resource : readable) {
            String id = resource.getIdElement().getIdPart();
            Document entry = reader.opensEntry("north-east", "Observation", id);
            isSafe(entry);
            isSafe(reader.opens(ResultsView::new, "test=north-east/Observation/" + id));
        }
        assertThat(reader.desk().now().orElseThrow().snapshot().notShown()).isEmpty();
    }

    private static void isSafe(Document page) {
        String html = page.html();
        assertThat(html).hasSizeLessThan(LARGEST_PAGE);
        assertThat(page.select("script, img, iframe, [onerror], a[href^=javascript]"))
                .isEmpty();
        assertThat(html)
                .doesNotContain("\u202E")
                .doesNotContain("0".repeat(300))
                .doesNotContain("NaN", "Infinity");
    }

    private static String observation(String id, RandomGenerator random) {
        return """
                {"resourceType":"Observation","id":"%s","status":"final","code":{"text":"%s"},
                 "effectiveDateTime":"20%02d-05-01",
                 "valueQuantity":{"value":%s,"unit":%s,"code":%s},
                 "referenceRange":[{"low":{"value":%s,"unit":%s},"high":{"value":%s,"unit":%s},"text":%s}]}
                """.formatted(
                        id,
                        random.nextBoolean() ? "Potassium" : "Sodium",
                        random.nextInt(10, 26),
                        number(random),
                        word(random),
                        word(random),
                        number(random),
                        word(random),
                        number(random),
                        word(random),
                        word(random));
    }

    private static String number(RandomGenerator random) {
        return random.nextInt(3) == 0
                ? random.nextInt(1, 99) + "e" + random.nextInt(-400, 400)
                : NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private static String word(RandomGenerator random) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : WORDS.get(random.nextInt(WORDS.size())).toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        return json.append('"').toString();
    }
}
