package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import ca.uhn.fhir.context.FhirContext;
import com.vaadin.flow.component.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;

/** What a source gets wrong, from the bytes of its answer to what the person reads in her language. */
class BadInputTests {

    private static final URI BASE = URI.create("http://localhost/fhir/north-east");
    private static final Messages MESSAGES = Messages.fromClassPath();
    private static final int LARGEST_PAGE = 400_000;

    private final FhirReader fhir = new FhirReader(FhirContext.forR4Cached(), Limits.usual());

    private Reader reader(AppLanguage language, String... json) {
        return reader(language, Stream.of(json));
    }

    private Reader reader(AppLanguage language, Stream<String> json) {
        List<Resource> resources = json.map(this::readable).toList();
        RecordUnderTest record =
                new RecordUnderTest().send(NORTH_EAST, resources).complete();
        return new Reader(record, language, IdentityLevel.P9);
    }

    private Resource readable(String json) {
        try {
            Entry entry = fhir.resource(BASE, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            return ((Entry.Readable) entry).resource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(AppLanguage language, String key, Object... named) {
        return MESSAGES.in(language).get(key, named).text();
    }

    private static Document html(Component component) {
        return Jsoup.parseBodyFragment(component.getElement().getOuterHTML());
    }

    private static String result(String id, String code, String name, String value, String more) {
        return """
                {"resourceType":"Observation","id":"%s","status":"final",%s
                 "code":{"coding":[{"system":"http://loinc.org","code":"%s","display":"%s"}]},
                 "valueQuantity":%s}""".formatted(id, more, code, name, value);
    }

    @Nested
    class WrongClock {

        private static final String AHEAD = "\"meta\":{\"lastUpdated\":\"2099-01-01T00:00:00Z\"},"
                + "\"issued\":\"2099-01-01T00:00:00Z\",\"effectiveDateTime\":\"2099-01-01T00:00:00Z\",";
        private static final String BEHIND = "\"meta\":{\"lastUpdated\":\"1970-01-01T00:00:00Z\"},"
                + "\"issued\":\"1970-01-01T00:00:00Z\",\"effectiveDateTime\":\"2026-11-20\",";

        @ParameterizedTest
        @EnumSource(AppLanguage.class)
        void aSourceThatIsYearsAheadIsNotWhatIsNewAndItsDatesAreDoubted(AppLanguage language) {
            Reader reader = reader(
                    language,
                    result("ahead", "718-7", "Haemoglobin", "{\"value\":130,\"unit\":\"g/L\"}", AHEAD),
                    result("behind", "2823-3", "Potassium", "{\"value\":4,\"unit\":\"mmol/L\"}", BEHIND));
            Document news = html(new NewCard(reader.desk()).draw());
            assertThat(news.select("a[href$=/behind]")).hasSize(1);
            assertThat(news.select("a[href$=/ahead]")).isEmpty();
            String doubtful = text(language, "record.tag.date-doubtful");
            Document timeline = reader.opens(TimelineView::new);
            assertThat(timeline.select("article:has(a[href$=/ahead]) .ol-tag").eachText())
                    .contains(doubtful);
            assertThat(timeline.select("article:has(a[href$=/behind]) .ol-tag").eachText())
                    .doesNotContain(doubtful);
            assertThat(reader.opensEntry("north-east", "Observation", "ahead").text())
                    .contains(text(language, "record.entry.date-doubtful"));
        }

        @ParameterizedTest
        @EnumSource(AppLanguage.class)
        void whenItAnsweredIsTakenFromOurClock(AppLanguage language) {
            Reader reader = reader(
                    language, result("ahead", "718-7", "Haemoglobin", "{\"value\":130,\"unit\":\"g/L\"}", AHEAD));
            String seen = text(
                    language,
                    "record.coverage.seen",
                    "time",
                    RecordUnderTest.NOON.atZone(java.time.ZoneId.of("Europe/London")));
            assertThat(reader.opens(SourcesView::new).text()).contains(seen).doesNotContain("2099");
        }
    }

    @Nested
    class ImpossibleDates {

        @ParameterizedTest
        @CsvSource({
            "0001-01-01",
            "0001-01",
            "0001",
            "9999-12-31",
            "9999",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00+14:00"
        })
        void areShownAsWrittenAndDoubted(String date) {
            for (AppLanguage language : AppLanguage.values()) {
                Reader reader = reader(
                        language,
                        result(
                                "odd",
                                "718-7",
                                "Haemoglobin",
                                "{\"value\":130,\"unit\":\"g/L\"}",
                                "\"effectiveDateTime\":\"" + date + "\","));
                Document timeline = reader.opens(TimelineView::new);
                assertThat(timeline.select("article .ol-tag").eachText())
                        .contains(text(language, "record.tag.date-doubtful"));
                assertThat(html(new NewCard(reader.desk()).draw()).select("a[href$=/odd]"))
                        .hasSize(date.startsWith("0") ? 1 : 0);
            }
        }

        @Test
        void aPeriodThatEndsInTheYear9999IsStillRunning() {
            Reader reader = reader(AppLanguage.ENGLISH, """
                    {"resourceType":"CarePlan","id":"cp","status":"active","intent":"plan","title":"Asthma plan",
                     "subject":{"reference":"Patient/p"},"period":{"start":"2024-01-01","end":"9999-12-31"}}""");
            assertThat(reader.opens(PlansView::new).text()).contains("Asthma plan");
        }
    }

    @Nested
    class ImpossibleNumber {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "8310-5; Body temperature; {\"value\":3700,\"unit\":\"Cel\"}; 3700 Cel",
                    "29463-7; Body weight; {\"value\":-5,\"unit\":\"kg\"}; -5 kg",
                    "59261-8; HbA1c; {\"value\":1e30,\"unit\":\"mmol/mol\"}; mmol/mol",
                    "8867-4; Heart rate; {\"value\":0,\"unit\":\"/min\"}; 0 /min",
                    "59408-5; Oxygen saturation; {\"value\":980,\"unit\":\"%\"}; 980 %"
                })
        void isShownAsWrittenAndDoubtedInEveryLanguage(String code, String name, String value, String written) {
            for (AppLanguage language : AppLanguage.values()) {
                Reader reader =
                        reader(language, result("odd", code, name, value, "\"effectiveDateTime\":\"2026-01-01\","));
                Document entry = reader.opensEntry("north-east", "Observation", "odd");
                assertThat(entry.text()).contains(written.strip());
                assertThat(entry.select(".ol-tag").eachText()).contains(text(language, "record.tag.number-doubtful"));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"value\":36.9,\"unit\":\"Cel\"}",
                    "{\"value\":13.7,\"unit\":\"Cel\"}",
                    "{\"value\":98.6,\"unit\":\"[degF]\"}",
                    "{\"value\":3700}",
                    "{\"value\":3700,\"unit\":\"furlongs\"}"
                })
        void whatCanBeOrCannotBeJudgedIsNotDoubted(String value) {
            Reader reader = reader(
                    AppLanguage.ENGLISH,
                    result("even", "8310-5", "Body temperature", value, "\"effectiveDateTime\":\"2026-01-01\","));
            assertThat(reader.opensEntry("north-east", "Observation", "even").select(".ol-tag"))
                    .isEmpty();
        }

        @Test
        void aHugeExponentIsNeverWrittenOut() {
            Reader reader = reader(
                    AppLanguage.ENGLISH,
                    result("odd", "59261-8", "HbA1c", "{\"value\":1e300,\"unit\":\"mmol/mol\"}", ""));
            assertThat(reader.opensEntry("north-east", "Observation", "odd").html())
                    .doesNotContain("0".repeat(100));
        }
    }

    @Nested
    class TextInMixedDirections {

        private static final String MIXED = "Take \u202E001\u202C mg \u2067of\u2069 \u200Fمسكن\u200E now";

        @ParameterizedTest
        @EnumSource(AppLanguage.class)
        void turnsNothingAroundItAndIsMarkedAsNotEnglish(AppLanguage language) {
            Reader reader = reader(language, """
                    {"resourceType":"MedicationRequest","id":"m1","status":"active","intent":"order",
                     "medicationCodeableConcept":{"text":"%s"},
                     "dosageInstruction":[{"text":"%s"}],"note":[{"text":"%s"}]}""".formatted(MIXED, MIXED, MIXED));
            for (Document page : List.of(
                    reader.opens(MedicinesView::new),
                    reader.opensEntry("north-east", "MedicationRequest", "m1"),
                    reader.opens(TimelineView::new))) {
                assertThat(page.html().chars())
                        .as(
                                "isolates and marks are ours, put around what was received; nothing else turns the direction")
                        .doesNotContain(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067);
                assertThat(page.text().replaceAll("[\\u2068\\u2069]", "")).contains("Take 001 mg of مسكن now");
                assertThat(page.select("bdi:contains(مسكن)")).isNotEmpty().allSatisfy(words -> {
                    assertThat(words.attr("dir")).isIn("", "auto");
                    assertThat(words.attr("lang")).isNotEqualTo("en");
                });
            }
        }
    }

    @Nested
    class Circles {

        private static final String PANEL =
                "{\"resourceType\":\"DiagnosticReport\",\"id\":\"%s\",\"status\":\"final\",\"code\":{\"text\":\"%s\"},"
                        + "\"effectiveDateTime\":\"2026-01-01\",\"result\":[%s]}";

        private static String pointer(String to) {
            return "{\"reference\":\"" + to + "\"}";
        }

        @ParameterizedTest
        @EnumSource(AppLanguage.class)
        void resultsThatNameEachOtherAreAllShown(AppLanguage language) {
            String member = "\"effectiveDateTime\":\"2026-01-01\",\"hasMember\":[%s],";
            Reader reader = reader(
                    language,
                    result("o1", "x-alpha", "Alpha", "{\"value\":1}", member.formatted(pointer("Observation/o2"))),
                    result("o2", "x-beta", "Beta", "{\"value\":2}", member.formatted(pointer("Observation/o1"))),
                    result("o3", "x-gamma", "Gamma", "{\"value\":3}", member.formatted(pointer("Observation/o3"))),
                    PANEL.formatted("r1", "Panel", pointer("Observation/o4") + "," + pointer("DiagnosticReport/r1")),
                    result(
                            "o4",
                            "x-delta",
                            "Delta",
                            "{\"value\":4}",
                            member.formatted(pointer("DiagnosticReport/r1"))));
            Document results = reader.opens(ResultsView::new);
            assertThat(results.text()).contains("Alpha", "Beta", "Gamma", "Delta", "Panel");
            for (String id : List.of("o1", "o2", "o3", "o4")) {
                assertThat(reader.opensEntry("north-east", "Observation", id).select("article"))
                        .isNotEmpty();
            }
        }

        @Test
        void visitsPlansAndPeopleThatNameEachOtherAreAllShown() {
            Reader reader = reader(AppLanguage.ENGLISH, """
                    {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
                     "partOf":{"reference":"Encounter/e2"},"period":{"start":"2026-01-01"}}""", """
                    {"resourceType":"Encounter","id":"e2","status":"finished","class":{"code":"AMB"},
                     "partOf":{"reference":"Encounter/e1"},"period":{"start":"2026-01-02"}}""", """
                    {"resourceType":"CarePlan","id":"c1","status":"active","intent":"plan","title":"One",
                     "subject":{"reference":"Patient/p1"},
                     "partOf":[{"reference":"CarePlan/c2"}],"replaces":[{"reference":"CarePlan/c1"}]}""", """
                    {"resourceType":"CarePlan","id":"c2","status":"active","intent":"plan","title":"Two",
                     "subject":{"reference":"Patient/p1"},"partOf":[{"reference":"CarePlan/c1"}]}""", """
                    {"resourceType":"Condition","id":"k1","code":{"text":"Asthma"},
                     "asserter":{"reference":"Condition/k1"},"recorder":{"reference":"Condition/k2"}}""", """
                    {"resourceType":"Condition","id":"k2","code":{"text":"Eczema"},
                     "contained":[{"resourceType":"Condition","id":"x","code":{"text":"inner"},
                       "evidence":[{"detail":[{"reference":"#x"}]}]}],
                     "asserter":{"reference":"#x"},"evidence":[{"detail":[{"reference":"#x"}]}]}""");
            assertThat(reader.opens(VisitsView::new).select("article")).hasSize(2);
            assertThat(reader.opens(PlansView::new).text()).contains("One", "Two");
            assertThat(reader.opens(ConditionsView::new).text()).contains("Asthma", "Eczema");
            for (String place : List.of("Encounter/e1", "CarePlan/c1", "Condition/k1", "Condition/k2")) {
                String[] parts = place.split("/");
                assertThat(reader.opensEntry("north-east", parts[0], parts[1]).select("article"))
                        .isNotEmpty();
            }
        }
    }

    @Nested
    class TenThousandOfOneDay {

        private static final int MANY = 10_000;

        private static String measured(int i) {
            return result(
                    "o" + i,
                    "8867-4",
                    "Heart rate",
                    "{\"value\":" + (50 + i % 90) + ",\"unit\":\"/min\"}",
                    "\"effectiveDateTime\":\"2026-11-20T%02d:%02d:%02dZ\",".formatted(i / 3_600, i / 60 % 60, i % 60));
        }

        private static String test(int i) {
            return result(
                    "t" + i,
                    "2823-3",
                    "Potassium",
                    "{\"value\":4." + i + ",\"unit\":\"mmol/L\"}",
                    "\"effectiveDateTime\":\"2026-11-20\",");
        }

        private static String letter(int i) {
            return """
                    {"resourceType":"DocumentReference","id":"d%d","status":"current","date":"2026-11-20T10:00:00Z",
                     "type":{"text":"Letter %d"},"content":[{"attachment":{"title":"Letter %d","url":"Binary/%d"}}]}""".formatted(i, i, i, i);
        }

        private static String medicine(int i) {
            return """
                    {"resourceType":"MedicationRequest","id":"m%d","status":"completed","intent":"order",
                     "authoredOn":"2026-11-20","medicationCodeableConcept":{"text":"Paracetamol"},
                     "dosageInstruction":[{"text":"Take %d"}]}""".formatted(i, i);
        }

        private static String visit(int i) {
            return """
                    {"resourceType":"Encounter","id":"v%d","status":"finished","class":{"code":"AMB"},
                     "period":{"start":"2026-11-20"},"reasonCode":[{"text":"Reason %d"}]}""".formatted(i, i);
        }

        static Stream<org.junit.jupiter.params.provider.Arguments> kinds() {
            return Stream.of(
                    kind(TenThousandOfOneDay::measured, VitalSignsView::new),
                    kind(TenThousandOfOneDay::test, ResultsView::new),
                    kind(TenThousandOfOneDay::letter, DocumentsView::new),
                    kind(TenThousandOfOneDay::medicine, MedicinesView::new),
                    kind(TenThousandOfOneDay::visit, VisitsView::new));
        }

        private static org.junit.jupiter.params.provider.Arguments kind(
                IntFunction<String> json, Function<RecordDesk, RecordPage> page) {
            return org.junit.jupiter.params.provider.Arguments.of(json, page);
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void stayUsableCountedTrulyAndAllWithinReach(
                IntFunction<String> json, Function<RecordDesk, RecordPage> sectionPage) {
            Reader reader = reader(AppLanguage.ENGLISH, IntStream.range(0, MANY).mapToObj(json));
            Document section = reader.opens(sectionPage);
            assertThat(section.html()).hasSizeLessThan(LARGEST_PAGE);
            Document first = reader.opens(TimelineView::new);
            assertThat(first.text()).contains("1 to 50 of 10,000");
            assertThat(first.select("article")).hasSize(50);
            Document last = reader.opens(TimelineView::new, "page=200");
            assertThat(last.select("article")).hasSize(50);
            assertThat(last.text()).contains("9,951 to 10,000 of 10,000");
            for (Document page :
                    List.of(first, last, reader.opens(desk -> new OverviewView(desk, OverviewTests.sections())))) {
                assertThat(page.html()).hasSizeLessThan(LARGEST_PAGE);
            }
            assertThat(html(new NewCard(reader.desk()).draw()).html()).hasSizeLessThan(50_000);
            String one = first.select("article a[href^=/record/entry/]:not([href*=#])")
                    .first()
                    .attr("href");
            String[] place = one.split("/");
            assertThat(reader.opensEntry(place[3], place[4], place[5]).html()).hasSizeLessThan(LARGEST_PAGE);
        }

        @Test
        void theHistoryOfOneTestIsDrawnInPartAndReadInPages() {
            Reader reader = reader(AppLanguage.ENGLISH, IntStream.range(0, MANY).mapToObj(TenThousandOfOneDay::test));
            Document history = reader.opens(ResultsView::new, "test=north-east/Observation/t1");
            assertThat(history.html()).hasSizeLessThan(LARGEST_PAGE);
            assertThat(history.text()).contains("10,000 results", "the newest 40 of 10,000");
            assertThat(history.select("a[href*='page=2'][href*='test=']")).hasSize(1);
            Set<String> seen = new HashSet<>();
            for (int page : new int[] {1, 2, 334}) {
                Document opened = reader.opens(ResultsView::new, "test=north-east/Observation/t1&page=" + page);
                seen.addAll(new ArrayList<>(opened.select("article a[href^=/record/entry/]:not([href*=#])")
                        .eachAttr("href")));
            }
            assertThat(seen).hasSize(30 + 30 + 10);
        }
    }

    @Nested
    class InlineAttachment {

        @ParameterizedTest
        @EnumSource(AppLanguage.class)
        void ofFiftyMegabytesIsSaidToBeTooBigOnThePage(AppLanguage language) throws IOException {
            String letter = "{\"resourceType\":\"DocumentReference\",\"id\":\"d1\",\"type\":{\"text\":\"Scan\"},"
                    + "\"content\":[{\"attachment\":{\"contentType\":\"application/pdf\",\"data\":\""
                    + "A".repeat(70 << 20) + "\"}}]}";
            Reader reader = reader(language, letter);
            String size = text(language, "record.documents.size-mb", "size", 53);
            assertThat(reader.opens(DocumentsView::new).text())
                    .contains(text(language, "record.documents.too-big", "size", size));
        }
    }
}
