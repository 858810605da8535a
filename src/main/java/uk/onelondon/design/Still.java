package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Makes a part of a page stand still. A server-side view otherwise keeps every element it has drawn for as long as the
 * page is open, a kilobyte and more for each, to be ready to change it. What never changes and listens to nothing is
 * handed over to the browser as markup once, and the server forgets it. What listens, and what is around it, stays.
 */
public final class Still {

    private static final String MARKUP = "innerHTML";

    /** Fewer elements than this are not worth a call to the browser. */
    private static final int FEW = 4;

    private Still() {}

    /** Hands over all that can be below this part. The part itself stays, and may be changed or taken away. */
    public static void below(Component part) {
        below(part.getElement());
    }

    /** How many elements the server keeps for this part, itself and those below it. */
    public static int kept(Component part) {
        return elements(part.getElement());
    }

    private static void below(Element place) {
        if (place.isTextNode() || elements(place) <= FEW) {
            return;
        }
        if (place.getChildren().noneMatch(Still::lives)) {
            handOver(place);
        } else {
            place.getChildren().forEach(Still::below);
        }
    }

    private static int elements(Element place) {
        return place.isTextNode()
                ? 0
                : 1 + place.getChildren().mapToInt(Still::elements).sum();
    }

    private static boolean lives(Element element) {
        return !element.isTextNode()
                && (element.getNode()
                                .getFeatureIfInitialized(ElementListenerMap.class)
                                .isPresent()
                        || element.getChildren().anyMatch(Still::lives));
    }

    private static void handOver(Element place) {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        place.getChildren().forEach(child -> page.appendChild(ElementUtil.toJsoup(page, child)));
        place.removeAllChildren();
        place.setProperty(MARKUP, page.html());
        place.getNode()
                .runWhenAttached(ui -> ui.getInternals()
                        .getStateTree()
                        .beforeClientResponse(place.getNode(), response -> send(place)));
    }

    /**
     * The markup goes as a call, which is forgotten when it is made, not as a property, which is kept. A place that is
     * attached again belongs to a browser that has lost count and asks for everything anew: it loads the page.
     */
    private static void send(Element place) {
        String markup = place.getProperty(MARKUP);
        place.removeProperty(MARKUP);
        PageScript.FILL.call(place, place, markup);
        place.addAttachListener(again -> Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui -> ui.getPage().reload()));
    }
}
