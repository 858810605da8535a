package uk.onelondon.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * The app's words in Thymeleaf templates.
 *
 * <ul>
 *   <li>{@code l:text="home.title"} or {@code l:text="home.greeting(name=${name})"} puts a message into an element,
 *       escaped, with the language marked where it is not the page's; {@code l:text="${phrase}"} shows a phrase
 *   <li>{@code l:title}, {@code l:aria-label} … set an attribute in the same way
 *   <li>{@code <html l:page>} sets {@code lang} and {@code dir}
 *   <li>{@code <ul l:languages>} becomes the list of links to the same page in the other languages
 * </ul>
 */
final class TemplateDialect extends AbstractProcessorDialect {

    private static final List<String> ATTRIBUTES =
            List.of("title", "alt", "aria-label", "aria-description", "placeholder", "content", "value", "label");

    private final Messages messages;

    TemplateDialect(Messages messages) {
        super("One London language", "l", StandardDialect.PROCESSOR_PRECEDENCE);
        this.messages = messages;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        Stream<IProcessor> attributes = ATTRIBUTES.stream().map(name -> new TemplateAttribute(prefix, name, messages));
        return Stream.concat(
                        Stream.of(
                                new TemplateText(prefix, messages),
                                new TemplatePage(prefix),
                                new TemplateLanguages(prefix, messages)),
                        attributes)
                .collect(Collectors.toUnmodifiableSet());
    }
}
