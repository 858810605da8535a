package uk.onelondon.design;

import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;

/** A figure holding an SVG: its sentence for everybody, its title and description for a screen reader. */
abstract class Drawing extends Part {

    /** @param sentence what the picture shows, in one plain sentence, visible under it */
    Drawing(String id, Phrase sentence, String svg) {
        super("figure", "ol-figure");
        setId(id);
        // Time and scales run from left to right in every language (see the reading rules), hence the fixed direction.
        Element picture = withClass(new Element("div"), "ol-figure__picture").setAttribute("dir", "ltr");
        picture.setProperty("innerHTML", svg);
        getElement().appendChild(picture);
        append("figcaption", sentence);
    }

    static Markup svg(String id, String className, double width, double height, Phrase title, Phrase description) {
        return new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        className,
                        "viewBox",
                        "0 0 " + Markup.trimmed(width) + " " + Markup.trimmed(height),
                        "role",
                        "group",
                        "aria-labelledby",
                        id + "-title",
                        "aria-describedby",
                        id + "-description")
                .words("title", title, "id", id + "-title")
                .words("desc", description, "id", id + "-description");
    }
}
