package uk.onelondon.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.Concept;
import uk.onelondon.record.DocumentContent;
import uk.onelondon.record.DocumentFile;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Named;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.record.fhir.RecordUnderTest;

/** What the browser gets when a file of a record is opened, however hostile the file. */
class OpenedDocumentTests {

    private static final EntryId LETTER =
            EntryId.parse("north-east", "DocumentReference", "doc1").orElseThrow();
    private static final String HOSTILE = """
            <html><head><script>alert(1)</script><style>body{display:none}</style>
            <meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/"></head>
            <body onload="alert(2)"><h2 style="background:url(https://evil.example/x)">Dear Mary</h2>
            <p>Your <b>scan</b> is <a href="javascript:alert(3)">here</a>. \u202EsdrawkcaB\u202C</p>
            <img src="https://evil.example/pixel" onerror="alert(4)"><iframe src="https://evil.example"></iframe>
            <form action="https://evil.example"><input name="password"><button>Go</button></form>
            <svg onload="alert(5)"><a xlink:href="javascript:alert(6)">x</a></svg>
            <table><tr><td colspan="2">Blood pressure</td></tr></table></body></html>
            """;

    private ModelAndView answer(DocumentContent content, Optional<String> save, IdentityLevel level) {
        SignedInPerson person = new SignedInPerson(
                "synthetic",
                new PersonName("Synthetic", "Person"),
                Optional.of(new NhsNumber("9990000018")),
                java.time.LocalDate.of(1950, 1, 1),
                level,
                RecordUnderTest.NOON,
                new IdToken("none", RecordUnderTest.NOON));
        return new DocumentController(
                        (who, entry, number) -> content,
                        () -> Optional.of(person),
                        () -> Messages.fromClassPath().in(AppLanguage.ENGLISH))
                .open("north-east", "DocumentReference", "doc1", 0, save);
    }

    private ModelAndView open(String claimed, byte[] bytes, String... save) {
        return answer(
                found(claimed, bytes),
                Optional.of(save).filter(s -> s.length > 0).map(s -> s[0]),
                IdentityLevel.P9);
    }

    private static DocumentContent.Found found(String claimed, byte[] bytes) {
        DocumentFile file = new DocumentFile(
                0, "Letter", claimed, OptionalLong.empty(), "en-GB", new DocumentFile.AtSource("Binary/b1"));
        Facts facts = new Facts(
                LETTER,
                Happening.DOCUMENT_WRITTEN,
                new Told.Given(Concept.of("Discharge letter")),
                new When.Unknown(),
                EntryStatus.ACTIVE,
                Named.nobody(),
                Named.nobody(),
                List.of(),
                Set.of(),
                Set.of());
        return new DocumentContent.Found(new GeneralEntry(facts, List.of(), List.of()), file, claimed, bytes);
    }

    private static MockHttpServletResponse rendered(ModelAndView answer) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        View view = answer.getView();
        assertThat(view).isNotNull();
        view.render(Map.of(), new MockHttpServletRequest(), response);
        return response;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPdfIsShownByTheBrowsersOwnViewerAndKeptNowhere() throws Exception {
        MockHttpServletResponse response = rendered(open("application/pdf", utf8("%PDF-1.7 letter")));
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).startsWith("inline; filename=\"Letter.pdf\"");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void aPdfThatIsNotOneIsNamedAndNeverShown() throws Exception {
        for (String content : List.of("<script>alert(1)</script>", "MZ\u0000", "hello")) {
            ModelAndView answer = open("application/pdf", utf8(content));
            assertThat(answer.getViewName()).isEqualTo("record/document");
            assertThat(answer.getModel().get("titleKey")).isEqualTo("record.documents.notice.not-what-it-says.title");
            assertThat(answer.getModel().get("more").toString()).contains("It says it is: PDF document.");
            assertThat(answer.getModel().get("saveAnyway")).asString().endsWith("/0?save=sure");
            assertThat(open("application/pdf", utf8(content), "").getViewName()).isEqualTo("record/document");
            MockHttpServletResponse saved = rendered(open("application/pdf", utf8(content), "sure"));
            assertThat(saved.getContentType()).isEqualTo("application/octet-stream");
            assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment; filename=\"Letter.bin\"");
        }
    }

    @Test
    void anHtmlLetterKeepsItsWordsAndNothingThatActs() throws Exception {
        MockHttpServletResponse response = rendered(open("text/html", utf8(HOSTILE)));
        assertThat(response.getHeader("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'; style-src 'sha256-");
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main").text()).contains("Dear Mary", "scan", "here", "Blood pressure");
        assertThat(page.select("main td[colspan=2], main h2, main b")).hasSize(3);
        assertThat(page.select(
                        "script, iframe, img, object, embed, svg, form, input, button, base, meta[http-equiv], main a"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.outerHtml()).doesNotContain("evil", "javascript:", "alert", "\u202E");
        page.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                }));
        assertThat(page.select("header a").eachAttr("href"))
                .containsExactly(
                        "/record/entry/north-east/DocumentReference/doc1",
                        "/record/document/north-east/DocumentReference/doc1/0?save");
    }

    @Test
    void itsOneStyleIsTheOneThatIsAllowed() throws Exception {
        MockHttpServletResponse response = rendered(open("text/html", utf8("<p>Dear Mary</p>")));
        String style = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8))
                .select("style")
                .first()
                .data();
        String hash = java.util.Base64.getEncoder()
                .encodeToString(
                        java.security.MessageDigest.getInstance("SHA-256").digest(utf8(style)));
        assertThat(response.getHeader("Content-Security-Policy")).contains("'sha256-" + hash + "'");
    }

    @Test
    void savingAnHtmlLetterComesAfterAWarning() {
        ModelAndView answer = open("text/html", utf8(HOSTILE), "");
        assertThat(answer.getModel()).containsKey("saveAnyway");
        assertThat(answer.getModel().get("titleKey")).isEqualTo("record.documents.notice.web-page.title");
    }

    @Test
    void plainTextIsShownAsTextWithItsDirectionFoundAndItsMarkupDead() throws Exception {
        MockHttpServletResponse response =
                rendered(open("text/plain", utf8("Dear Mary,\n<not> a tag & more. سلام \u2066\u202Ehidden")));
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main[dir=auto] pre").first().wholeText())
                .isEqualTo("Dear Mary,\n<not> a tag & more. سلام hidden");
        assertThat(page.select("main").attr("lang")).isEqualTo("en-GB");
    }

    @Test
    void textThatCallsItselfHtmlIsSanitisedAndNotTrusted() throws Exception {
        MockHttpServletResponse response = rendered(open("text/html", utf8("Dear <b>Mary</b> <script>x()</script>")));
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("Dear <b>Mary</b>")
                .doesNotContain("<script");
    }

    @Test
    void htmlThatCallsItselfTextIsSanitisedToo() throws Exception {
        MockHttpServletResponse response = rendered(open("text/plain", utf8(HOSTILE)));
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("alert");
    }

    @Test
    void whatCannotBeShownIsOnlySavedAfterAWarning() throws Exception {
        byte[] letter = utf8("{\\rtf1 Dear Mary}");
        ModelAndView answer = open("text/rtf", letter);
        assertThat(answer.getModel().get("titleKey")).isEqualTo("record.documents.notice.cannot-show.title");
        assertThat(open("text/rtf", letter, "").getModel()).containsKey("saveAnyway");
        MockHttpServletResponse saved = rendered(open("text/rtf", letter, "sure"));
        assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment; filename=\"Letter.rtf\"");
        assertThat(saved.getContentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void aVeryLongLetterIsNotMadeIntoAPage() {
        ModelAndView answer = open("text/html", utf8("<p>" + "x".repeat(3 << 20)));
        assertThat(answer.getModel().get("titleKey")).isEqualTo("record.documents.notice.too-long.title");
    }

    @Test
    void fiftyMegabytesAreRefusedWithTheirSize() {
        ModelAndView answer =
                answer(new DocumentContent.TooBig(OptionalLong.of(50L << 20)), Optional.empty(), IdentityLevel.P9);
        assertThat(answer.getStatus().value()).isEqualTo(413);
        assertThat(answer.getModel().get("more").toString())
                .isEqualTo("[It has 50 MB., The biggest file we open has 20 MB.]");
    }

    @Test
    void everyOtherAnswerHasItsOwnPage() {
        Map<DocumentContent, Integer> statuses = Map.of(
                new DocumentContent.NotInRecord(), 404,
                new DocumentContent.NotYetInRecord(), 503,
                new DocumentContent.NoContent(), 404,
                new DocumentContent.Refused(false), 403,
                new DocumentContent.Unavailable(Optional.empty()), 503,
                new DocumentContent.Unreadable(), 502);
        statuses.forEach((content, status) -> {
            ModelAndView answer = answer(content, Optional.empty(), IdentityLevel.P9);
            assertThat(answer.getStatus().value()).isEqualTo(status);
            assertThat(answer.getModel().get("lead")).asString().isNotBlank();
        });
    }

    @Test
    void belowAProvedIdentityNothingIsAskedFor() {
        ModelAndView answer = answer(new DocumentContent.NotInRecord(), Optional.empty(), IdentityLevel.P5);
        assertThat(answer.getView())
                .isInstanceOfSatisfying(
                        RedirectView.class,
                        view -> assertThat(view.getUrl())
                                .isEqualTo("/sign-in/prove?return="
                                        + "%2Frecord%2Fdocument%2Fnorth-east%2FDocumentReference%2Fdoc1%2F0"));
    }

    @Test
    void contentIsNeverPrinted() {
        assertThat(open("text/plain", utf8("secret")).toString().toLowerCase(Locale.ROOT))
                .doesNotContain("[115");
        assertThat(found("text/plain", utf8("secret")).toString()).isEqualTo("Found[hidden]");
    }
}
