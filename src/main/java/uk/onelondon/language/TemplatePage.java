package uk.onelondon.language;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <html l:page>}: the language and direction of the whole page. */
final class TemplatePage extends AbstractAttributeTagProcessor {

    private static final int FIRST = 100;

    TemplatePage(String prefix) {
        super(TemplateMode.HTML, prefix, null, false, "page", true, FIRST, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        AppLanguage language = AppLanguage.of(context.getLocale());
        structure.setAttribute("lang", language.tag());
        structure.setAttribute("dir", language.direction());
    }
}
