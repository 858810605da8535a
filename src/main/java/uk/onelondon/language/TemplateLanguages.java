package uk.onelondon.language;

import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.IWebExchange;
import org.unbescape.html.HtmlEscape;

/**
 * {@code <ul l:languages>}: links to the same page in every language, in the languages' own names, and how far the
 * words of this page have been checked.
 */
final class TemplateLanguages extends AbstractAttributeTagProcessor {

    private static final int AS_TH_TEXT = 1300;

    private final Messages messages;

    TemplateLanguages(String prefix, Messages messages) {
        super(TemplateMode.HTML, prefix, "ul", false, "languages", true, AS_TH_TEXT, true);
        this.messages = messages;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        Optional<IWebExchange> exchange =
                context instanceof IWebContext web ? Optional.of(web.getExchange()) : Optional.empty();
        String path = exchange.map(TemplateLanguages::path).orElse("/");
        String query = exchange.map(e -> e.getRequest().getQueryString()).orElse("");
        AppLanguage current = AppLanguage.of(context.getLocale());
        String items = LanguageLinks.to(path, query, current).stream()
                .map(TemplateLanguages::item)
                .collect(Collectors.joining());
        structure.setBody(items + status(current), false);
    }

    /** On an error page the place the reader asked for, not that of the page. */
    private static String path(IWebExchange exchange) {
        return exchange.getAttributeValue(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : exchange.getRequest().getRequestPath();
    }

    private static String item(LanguageLink link) {
        return "<li><a href=\"%s\" lang=\"%s\" dir=\"%s\" hreflang=\"%s\"%s>%s</a></li>"
                .formatted(
                        HtmlEscape.escapeHtml4Xml(link.href()),
                        link.language().tag(),
                        link.language().direction(),
                        link.language().tag(),
                        link.current() ? " aria-current=\"true\"" : "",
                        link.language().ownName());
    }

    private String status(AppLanguage language) {
        return "<li class=\"ol-status\">"
                + TemplateMessage.markup(
                        messages.in(language).get(language.reviewStatus().key()))
                + "</li>";
    }
}
