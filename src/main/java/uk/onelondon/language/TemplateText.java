package uk.onelondon.language;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;
import uk.onelondon.core.Phrase;

/** {@code l:text}. */
final class TemplateText extends AbstractAttributeTagProcessor {

    private static final int AS_TH_TEXT = 1300;

    /** These hold text only; markup inside them would be shown as it is. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea");

    private final TemplateMessage message;

    TemplateText(String prefix, Messages messages) {
        super(TemplateMode.HTML, prefix, null, false, "text", true, AS_TH_TEXT, true);
        this.message = new TemplateMessage(messages);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        Phrase words = message.words(context, value);
        boolean textOnly = context.getElementStack().stream()
                .anyMatch(element -> TEXT_ONLY.contains(element.getElementCompleteName()));
        String body = textOnly || TEXT_ONLY.contains(tag.getElementCompleteName())
                ? HtmlEscape.escapeHtml4Xml(words.bare())
                : TemplateMessage.markup(words);
        structure.setBody(body, false);
    }
}
