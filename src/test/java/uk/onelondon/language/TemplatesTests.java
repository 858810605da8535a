package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import uk.onelondon.core.Phrase;

class TemplatesTests {

    private final SpringTemplateEngine engine = engine();

    @Test
    void writesAMessageEscapedAndMarksWhatIsNotInTheLanguageOfThePage() {
        assertThat(render("en", "<p l:text='testing.words.plain'>x</p>"))
                .isEqualTo("<p>It&#39;s &lt;b&gt;plain&lt;/b&gt; &amp; simple</p>");
        assertThat(render("pl", "<p l:text='testing.words.plain'></p>"))
                .isEqualTo("<p><bdi lang=\"en\">It&#39;s &lt;b&gt;plain&lt;/b&gt; &amp; simple</bdi></p>");
        assertThat(render("pl", "<title l:text='testing.words.plain'></title>")).doesNotContain("bdi");
        assertThat(render("pl", "<title><th:block l:text='testing.words.plain'/> – x</title>"))
                .doesNotContain("bdi");
    }

    @Test
    void putsArgumentsInAndNeverRunsThem() {
        assertThat(render("en", "<p l:text='testing.words.visits(count=${n},place=${place})'></p>"))
                .isEqualTo("<p>3 visits to &lt;script&gt;alert(1)&lt;/script&gt;${7*7}</p>");
        assertThat(render("en", "<p l:aria-label='testing.words.only-english(name=${place})'></p>"))
                .isEqualTo(
                        "<p aria-label=\"Only in English so far: &lt;script&gt;alert(1)&lt;/script&gt;${7*7}\"></p>");
    }

    @Test
    void showsAPhraseOrAKeyFromTheModel() {
        assertThat(render("ar", "<p l:text='${phrase}'></p>")).isEqualTo("<p><bdi lang=\"en\">5 &lt; 6</bdi></p>");
        assertThat(render("ar", "<p l:text='${key}'></p>")).isEqualTo("<p>بسيط</p>");
    }

    @Test
    void givesThePageItsLanguageAndDirection() {
        assertThat(render("ar", "<html l:page></html>")).isEqualTo("<html lang=\"ar\" dir=\"rtl\"></html>");
        assertThat(render("de", "<html l:page></html>")).isEqualTo("<html lang=\"en\" dir=\"ltr\"></html>");
    }

    @Test
    void listsTheLanguagesForTheSamePlace() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/about");
        request.setQueryString("part=\"><b>&lang=pl");
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(new MockServletContext())
                        .buildExchange(request, new MockHttpServletResponse()),
                Locale.of("pl"));
        assertThat(engine.process("<ul l:languages></ul>", context))
                .contains(
                        "<a href=\"/about?part=&quot;&gt;&lt;b&gt;&amp;lang=ar\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\">العربية</a>")
                .contains("<li class=\"ol-status\">")
                .contains("hreflang=\"pl\" aria-current=\"true\">Polski</a>")
                .doesNotContain("><b>");
    }

    private String render(String language, String template) {
        Map<String, Object> model = Map.of(
                "n",
                3,
                "place",
                "<script>alert(1)</script>${7*7}",
                "key",
                "testing.words.plain",
                "phrase",
                Phrase.in(Locale.ENGLISH, "5 < 6"));
        return engine.process(template, new Context(Locale.of(language), model));
    }

    private static SpringTemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new TemplateDialect(Messages.fromClassPath()));
        return engine;
    }
}
