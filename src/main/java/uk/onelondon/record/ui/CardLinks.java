package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;

/** A plain link on a line of its own. */
final class CardLinks {

    private CardLinks() {}

    static Paragraph line(Phrase words, String address) {
        Anchor link = new Anchor(address);
        link.add(new Words(words));
        return new Paragraph(link);
    }
}
