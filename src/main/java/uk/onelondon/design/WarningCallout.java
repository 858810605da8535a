package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/** Something a reader must not miss. At most one or two on a page, or none is seen. */
public final class WarningCallout extends Part {

    /** @param id unique on the page */
    public WarningCallout(String id, Phrase heading, Phrase... paragraphs) {
        super("section", "ol-warning");
        setId(id);
        getElement().setAttribute("aria-labelledby", id + "-heading");
        withClass(append("h2", heading), "ol-warning__heading").setAttribute("id", id + "-heading");
        for (Phrase paragraph : paragraphs) {
            append("p", paragraph);
        }
    }
}
