package uk.onelondon.design;

import com.vaadin.flow.dom.Element;

/** Moves the focus to another element of the page without leaving it; without script the plain link does the same. */
final class FocusById {

    private FocusById() {}

    static void onClick(Element link, String id) {
        link.addEventListener("click", event -> PageScript.FOCUS.call(link, id)).preventDefault();
    }
}
