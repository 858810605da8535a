package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTests {

    private final Messages messages = Messages.fromClassPath();

    @ParameterizedTest
    @CsvSource({
        "'pl-PL,pl;q=0.9,en;q=0.8', POLISH",
        "'fr-FR,fr;q=0.9,ar-EG;q=0.5', ARABIC",
        "'en-US,bn;q=0.9', ENGLISH",
        "'fr', ENGLISH",
        "'*', ENGLISH",
        "';;;q=x', ENGLISH",
        "'', ENGLISH"
    })
    void takesWhatTheBrowserAsksForAndEnglishOtherwise(String header, AppLanguage expected) {
        MockHttpServletRequest request = get("/", "");
        request.addHeader("Accept-Language", header);
        assertThat(RequestLanguage.of(request)).isEqualTo(expected);
    }

    @Test
    void prefersTheCookieAndIgnoresAForgedOne() {
        MockHttpServletRequest request = get("/", "");
        request.addHeader("Accept-Language", "pl");
        request.setCookies(new Cookie("lang", "ar"));
        assertThat(RequestLanguage.of(request)).isEqualTo(AppLanguage.ARABIC);
        MockHttpServletRequest forged = get("/", "");
        forged.addHeader("Accept-Language", "pl");
        forged.setCookies(new Cookie("lang", "\"><script>"));
        assertThat(RequestLanguage.of(forged)).isEqualTo(AppLanguage.POLISH);
    }

    @Test
    void remembersAChoiceInACookieAndReturnsToTheSamePlaceWithoutASession() throws Exception {
        MockHttpServletRequest request = get("/record/timeline", "kind=visit&lang=bn&year=2024");
        request.setSecure(true);
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/record/timeline?kind=visit&year=2024");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("lang=bn;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=31536000");
        assertThat(request.getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example/", "///evil.example"})
    void neverLeadsToAnotherHost(String path) throws Exception {
        assertThat(answer(get(path, "lang=pl")).getHeader("Location")).startsWith("/evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=xx", "lang=", "slang=pl", "v-r=init&lang=pl", "location=&v-r=init&lang=pl"})
    void leavesOtherRequestsAlone(String query) throws Exception {
        MockHttpServletResponse response = answer(get("/", query));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(response.getHeaders("Vary")).contains("Accept-Language", "Cookie");
    }

    @Test
    void linksKeepThePageAndItsState() {
        assertThat(LanguageLinks.to("/record/results", "code=4548-4&lang=pl", AppLanguage.POLISH))
                .extracting(LanguageLink::href)
                .containsExactly(
                        "/record/results?code=4548-4&lang=en",
                        "/record/results?code=4548-4&lang=bn",
                        "/record/results?code=4548-4&lang=pl",
                        "/record/results?code=4548-4&lang=ar");
        assertThat(LanguageLinks.to("/", "", AppLanguage.POLISH))
                .filteredOn(LanguageLink::current)
                .extracting(LanguageLink::href)
                .containsExactly("/?lang=pl");
    }

    @Test
    void vaadinsListSaysEachLanguageInItsOwnNameAndHowFarThisOneIsChecked() {
        Document page = Jsoup.parseBodyFragment(new LanguageList(messages.in(AppLanguage.ARABIC))
                .at("/home", "")
                .getElement()
                .getOuterHTML());
        assertThat(page.select("a").eachText()).containsExactly("English", "বাংলা", "Polski", "العربية");
        assertThat(page.select("a[lang=ar][dir=rtl][aria-current=true]").attr("href"))
                .isEqualTo("/home?lang=ar");
        assertThat(page.select("a[router-ignore]")).hasSize(4);
        assertThat(page.select("li.ol-status").text())
                .isEqualTo(messages.in(AppLanguage.ARABIC)
                        .get("language.status.not-yet-checked")
                        .text());
    }

    @Test
    void vaadinsPageHasItsLanguageAndDirectionBeforeTheFirstPaint() {
        Document page = Jsoup.parse("<html lang=en><body></body></html>");
        new VaadinLanguage(messages).startPage(new IndexHtmlResponse(vaadin("ar"), null, page));
        assertThat(page.select("html[lang=ar][dir=rtl]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(AppLanguage.class)
    void vaadinsMessagesAreOurs(AppLanguage language) {
        SystemMessages said = new VaadinLanguage(messages)
                .systemMessages(new SystemMessagesInfo(Locale.ENGLISH, vaadin(language.tag()), null));
        Texts texts = messages.in(language);
        assertThat(said.getSessionExpiredCaption())
                .isEqualTo(texts.get("language.session-ended.heading").text());
        SystemMessages vaadins = new com.vaadin.flow.server.CustomizedSystemMessages();
        assertThat(Arrays.asList(
                        said.getSessionExpiredMessage(),
                        said.getInternalErrorCaption(),
                        said.getInternalErrorMessage(),
                        said.getCookiesDisabledCaption(),
                        said.getCookiesDisabledMessage()))
                .doesNotContainNull()
                .doesNotContain(vaadins.getSessionExpiredMessage(), vaadins.getInternalErrorCaption())
                .doesNotContain(vaadins.getCookiesDisabledCaption(), vaadins.getCookiesDisabledMessage());
    }

    @Test
    void vaadinAsksOurMessages() {
        VaadinTexts texts = new VaadinTexts(messages);
        assertThat(texts.getProvidedLocales()).hasSize(4);
        assertThat(texts.getTranslation("testing.words.visits", Locale.of("pl"), "count", 5, "place", "Barts"))
                .isEqualTo("5 wizyt: Barts");
    }

    private static VaadinServletRequest vaadin(String language) {
        MockHttpServletRequest request = get("/", "");
        request.setCookies(new Cookie("lang", language));
        return new VaadinServletRequest(request, null);
    }

    private static MockHttpServletRequest get(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> request.addParameter(part[0], part[1]));
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LanguageFilter().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
