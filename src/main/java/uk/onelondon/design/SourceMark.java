package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/** Where an entry comes from: who recorded it, where, when. Every entry of the record carries one. */
public final class SourceMark extends Part {

    /** @param parts who, where and when, as far as known, each complete in itself, for example "Recorded 3 May 2025" */
    public SourceMark(Phrase... parts) {
        super("p", "ol-source");
        for (Phrase part : parts) {
            withClass(append("span", part), "ol-source__part");
        }
    }
}
