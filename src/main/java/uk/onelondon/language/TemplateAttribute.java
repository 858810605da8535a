package uk.onelondon.language;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** {@code l:title}, {@code l:aria-label} and the like. */
final class TemplateAttribute extends AbstractAttributeTagProcessor {

    private static final int AS_TH_ATTR = 700;

    private final String name;
    private final TemplateMessage message;

    TemplateAttribute(String prefix, String name, Messages messages) {
        super(TemplateMode.HTML, prefix, null, false, name, true, AS_TH_ATTR, true);
        this.name = name;
        this.message = new TemplateMessage(messages);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        structure.setAttribute(
                name, HtmlEscape.escapeHtml4Xml(message.words(context, value).text()));
    }
}
