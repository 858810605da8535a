package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/** A remark set apart from the running text. */
public final class InsetText extends Part {

    public InsetText(Phrase... paragraphs) {
        super("div", "ol-inset");
        for (Phrase paragraph : paragraphs) {
            append("p", paragraph);
        }
    }
}
