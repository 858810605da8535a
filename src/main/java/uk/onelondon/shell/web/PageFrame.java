package uk.onelondon.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.LanguageLink;
import uk.onelondon.language.LanguageLinks;

/** What the frame of every Thymeleaf page needs: its language and the same page in the others. */
@ControllerAdvice
class PageFrame {

    private final CurrentTexts currentTexts;

    PageFrame(CurrentTexts currentTexts) {
        this.currentTexts = currentTexts;
    }

    @ModelAttribute("pageLanguage")
    AppLanguage language() {
        return currentTexts.now().language();
    }

    @ModelAttribute("languageLinks")
    List<LanguageLink> languageLinks(HttpServletRequest request) {
        return LanguageLinks.to(
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                currentTexts.now().language());
    }
}
