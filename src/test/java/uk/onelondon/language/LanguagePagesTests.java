package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.onelondon.OneLondonApplication;

/** The public pages of the whole app in each language. */
@SpringBootTest(classes = OneLondonApplication.class)
@AutoConfigureMockMvc
class LanguagePagesTests {

    @Autowired
    private MockMvc pages;

    @ParameterizedTest
    @EnumSource
    void theHomePageSpeaksTheLanguageTheBrowserAsksFor(AppLanguage language) throws Exception {
        pages.perform(get(URI.create("/")).header("Accept-Language", language.tag() + ";q=0.9, fr"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "lang=\"%s\" dir=\"%s\"".formatted(language.tag(), language.direction()))))
                .andExpect(
                        content().string(containsString("href=\"/?lang=pl\" lang=\"pl\" dir=\"ltr\" hreflang=\"pl\"")))
                .andExpect(content().string(not(containsString("l:text"))))
                .andExpect(answer ->
                        assertThat(answer.getRequest().getSession(false)).isNull());
    }

    @Test
    void aLinkChangesTheLanguageAndReturnsToTheSamePlace() throws Exception {
        pages.perform(get(URI.create("/sign-in?return=%2Fhome&lang=ar")))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?return=%2Fhome"))
                .andExpect(header().string("Set-Cookie", containsString("lang=ar")));
        pages.perform(get(URI.create("/sign-in?return=%2Fhome")).cookie(new Cookie("lang", "ar")))
                .andExpect(content().string(containsString("lang=\"ar\" dir=\"rtl\"")))
                .andExpect(content().string(containsString("href=\"/sign-in?return=%2Fhome&amp;lang=bn\"")));
    }

    @Test
    void alsoPagesThatAskForASignInTakeTheChoice() throws Exception {
        pages.perform(get(URI.create("/record/results?code=4548-4&lang=bn")))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/record/results?code=4548-4"));
    }
}
