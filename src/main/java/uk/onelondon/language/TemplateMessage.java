package uk.onelondon.language;

import java.util.ArrayList;
import java.util.List;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.unbescape.html.HtmlEscape;
import uk.onelondon.core.Phrase;

/** Reads {@code key}, {@code key(name=${value},…)} or {@code ${expression}} and gives the words for it. */
final class TemplateMessage {

    private final Messages messages;

    TemplateMessage(Messages messages) {
        this.messages = messages;
    }

    /** @throws TemplateProcessingException if an expression gives neither a key nor a phrase */
    Phrase words(ITemplateContext context, String value) {
        Texts texts = messages.in(AppLanguage.of(context.getLocale()));
        String trimmed = value.strip();
        if (trimmed.contains("{") && !trimmed.endsWith(")")) {
            return switch (evaluate(context, trimmed)) {
                case Phrase phrase -> phrase;
                case String key -> texts.get(key);
                case Object other ->
                    throw new TemplateProcessingException("Neither a key nor a phrase: " + other.getClass());
            };
        }
        int start = trimmed.indexOf('(');
        return start < 0
                ? texts.get(trimmed)
                : texts.get(
                        trimmed.substring(0, start).strip(),
                        arguments(context, trimmed.substring(start + 1, trimmed.length() - 1)));
    }

    /** The words as markup: escaped, and within {@code bdi lang} if they are in another language than the page. */
    static String markup(Phrase phrase) {
        String text = HtmlEscape.escapeHtml4Xml(phrase.text());
        return phrase.writtenIn()
                .map(language ->
                        "<bdi lang=\"" + HtmlEscape.escapeHtml4Xml(language.toLanguageTag()) + "\">" + text + "</bdi>")
                .orElse(text);
    }

    private static Object[] arguments(ITemplateContext context, String sequence) {
        List<Object> arguments = new ArrayList<>();
        for (Assignation assignation : AssignationUtils.parseAssignationSequence(context, sequence, false)) {
            arguments.add(String.valueOf(assignation.getLeft().execute(context)));
            arguments.add(assignation.getRight().execute(context));
        }
        return arguments.toArray();
    }

    private static Object evaluate(ITemplateContext context, String expression) {
        IStandardExpression parsed = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression);
        return parsed.execute(context);
    }
}
