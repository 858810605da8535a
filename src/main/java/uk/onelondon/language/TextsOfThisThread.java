package uk.onelondon.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Looks first at the UI, so that a page stays in one language even after another tab chose another one; then at
 * Vaadin's request, while a first view is drawn; then at Spring's, for templates.
 */
final class TextsOfThisThread implements CurrentTexts {

    private final Messages messages;

    TextsOfThisThread(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Texts now() {
        return messages.in(ofUi().or(TextsOfThisThread::ofVaadinRequest)
                .or(TextsOfThisThread::ofServletRequest)
                .orElse(AppLanguage.ENGLISH));
    }

    private static Optional<AppLanguage> ofUi() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> AppLanguage.of(ui.getLocale()));
    }

    private static Optional<AppLanguage> ofVaadinRequest() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> RequestLanguage.of(request.getHttpServletRequest()));
    }

    private static Optional<AppLanguage> ofServletRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(RequestLanguage.of(attributes.getRequest()))
                : Optional.empty();
    }
}
