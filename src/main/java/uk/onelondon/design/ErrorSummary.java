package uk.onelondon.design;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.dom.Element;
import java.util.List;
import uk.onelondon.core.Phrase;

/** What is wrong with a form, first thing on the page; put the focus on it, and "Error:" before the page's title. */
public final class ErrorSummary extends Part implements Focusable<ErrorSummary> {

    /**
     * @param heading for example "There is a problem"
     * @param location path and query of the page, since a bare {@code #id} leads elsewhere under {@code <base href>}
     */
    public ErrorSummary(Phrase heading, String location, List<FieldError> errors) {
        super("div", "ol-errors");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        append("h2", heading);
        Element list = new Element("ul");
        errors.forEach(error -> list.appendChild(new Element("li").appendChild(link(location, error))));
        getElement().appendChild(list);
    }

    private static Element link(String location, FieldError error) {
        Element link = new Element("a")
                .setAttribute("href", location + "#" + error.fieldId())
                .setAttribute("router-ignore", true);
        Words.into(link, error.message());
        FocusById.onClick(link, error.fieldId());
        return link;
    }
}
