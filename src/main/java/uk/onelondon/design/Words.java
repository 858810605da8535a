package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import java.util.regex.Pattern;
import uk.onelondon.core.Phrase;

/**
 * Words inside a line: a {@code span}, or {@code bdi lang} where they are in another language than the page.
 *
 * <p>A number with its unit keeps its order on a page that runs from right to left: "58 mmol/mol" would else turn into
 * "mmol/mol 58" (Unicode UAX #9, rules N1 and N2).
 */
public final class Words extends Component implements HasStyle {

    /** A number, perhaps with a sign, a comparison and a unit, and nothing that runs from right to left. */
    private static final Pattern VALUE = Pattern.compile(
            "[<>≤≥+\\-−]{0,2}\\s*\\d[^\\p{IsArabic}\\p{IsHebrew}]*\\p{IsLatin}[^\\p{IsArabic}\\p{IsHebrew}]*"
                    // Groups of digits, such as a telephone number or an NHS number, would stand in reverse order.
                    + "|[+(]*\\d[\\d()\\-]*( [\\d()\\-]+)+");

    public Words(Phrase phrase) {
        super(element(phrase));
    }

    /** The same, with a class of the theme. */
    public Words(Phrase phrase, String className) {
        this(phrase);
        addClassName(className);
    }

    /** Puts a phrase into an element, after what is there. */
    static void into(Element parent, Phrase phrase) {
        boolean bare = phrase.writtenIn().isEmpty() && !isValue(phrase);
        parent.appendChild(bare ? Element.createText(phrase.text()) : element(phrase));
    }

    private static Element element(Phrase phrase) {
        Element element = phrase.writtenIn()
                .map(language -> new Element("bdi").setAttribute("lang", language.toLanguageTag()))
                .orElseGet(() -> isValue(phrase) ? new Element("bdi").setAttribute("dir", "ltr") : new Element("span"));
        return element.setText(phrase.text());
    }

    private static boolean isValue(Phrase phrase) {
        return VALUE.matcher(phrase.text()).matches();
    }
}
