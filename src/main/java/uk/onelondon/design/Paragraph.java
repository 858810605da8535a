package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/** A paragraph. */
public final class Paragraph extends Part {

    public Paragraph(Phrase words) {
        super("p", "ol-text");
        Words.into(getElement(), words);
    }
}
