package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import uk.onelondon.core.Phrase;

/** A table with a caption. It scrolls inside its own region, which the keyboard can reach, when it is too wide. */
public final class DataTable extends Part {

    private final Element body = new Element("tbody");

    /** @param id unique on the page; the caption gets {@code id-caption} */
    public DataTable(String id, Phrase caption, List<Phrase> columns) {
        super("div", "ol-table");
        setId(id);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-labelledby", id + "-caption");
        Element title = new Element("caption").setAttribute("id", id + "-caption");
        Words.into(title, caption);
        Element head = new Element("tr");
        columns.forEach(column -> head.appendChild(header(column, "col")));
        getElement().appendChild(new Element("table").appendChild(title, new Element("thead").appendChild(head), body));
    }

    /** A row whose first cell names it. */
    public DataTable row(Phrase name, Phrase... cells) {
        return row(name, Arrays.stream(cells).map(Words::new).toArray(Component[]::new));
    }

    /** A row whose first cell names it. */
    public DataTable row(Phrase name, Component... cells) {
        Element row = new Element("tr").appendChild(header(name, "row"));
        for (Component cell : cells) {
            row.appendChild(new Element("td").appendChild(cell.getElement()));
        }
        body.appendChild(row);
        return this;
    }

    private static Element header(Phrase words, String scope) {
        Element header = new Element("th").setAttribute("scope", scope);
        Words.into(header, words);
        return header;
    }
}
