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
        Element given = new Element("dd");
        Words.into(given, value);
        return row(name, given);
    }

    public SummaryList row(Phrase name, Component value) {
        return row(name, new Element("dd").appendChild(value.getElement()));
    }

    private SummaryList row(Phrase name, Element value) {
        Element row = withClass(new Element("div"), "ol-summary__row");
        Element term = new Element("dt");
        Words.into(term, name);
        getElement().appendChild(row.appendChild(term, value));
        return this;
    }
}
