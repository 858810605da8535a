package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;

/** A plain link on a line of its own. */
final class Links {

    private Links() {}

    static Paragraph line(Phrase words, String address) {
        Anchor link = new Anchor(address);
        link.add(new Words(words));
        return new Paragraph(link);
    }

    /** To a site that is not ours, which does not hear where one comes from. */
    static Paragraph outside(Phrase words, String address) {
        Paragraph line = line(words, address);
        line.getChildren().forEach(link -> link.getElement().setAttribute("rel", "noreferrer"));
        return line;
    }
}
