package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;

/** Names and values under each other, as a description list. */
public final class SummaryList extends Part {

    public SummaryList() {
        super("dl", "ol-summary");
    }

    public SummaryList row(Phrase name, Phrase value) {
        return row(name, new Words(value));
    }

    public SummaryList row(Phrase name, Component value) {
        Element row = withClass(new Element("div"), "ol-summary__row");
        Element term = new Element("dt");
        Words.into(term, name);
        row.appendChild(term, new Element("dd").appendChild(value.getElement()));
        getElement().appendChild(row);
        return this;
    }
}
