package uk.onelondon.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.language.Texts;

/**
 * Two dialogs that warn two minutes before a session ends, and can be answered by keyboard and screen reader (WCAG 2.2,
 * 2.2.1 Timing Adjustable). The words are drawn here; the browser opens them when it is time, since telling the server
 * would itself be activity.
 */
@Tag("one-london-session")
@JsModule("./session-warning.ts")
class SessionWarning extends Component {

    SessionWarning(Texts texts) {
        Element stay = button(texts.get("identity.warning.idle.stay"), "ol-button")
                .setAttribute("type", "button")
                .setAttribute("data-stay", "");
        Element again = new Element("a")
                .setAttribute("class", "ol-button")
                .setAttribute("href", SignInAddresses.AGAIN)
                .setAttribute("router-ignore", "")
                .setAttribute("data-again", "");
        again.appendChild(new Words(texts.get("identity.warning.longest.again")).getElement());
        getElement().appendChild(dialog("idle", stay, texts), dialog("longest", again, texts));
    }

    private static Element dialog(String limit, Element answer, Texts texts) {
        String title = "session-" + limit + "-title";
        String text = "session-" + limit + "-text";
        Element form =
                new Element("form").setAttribute("method", "post").setAttribute("action", SignInAddresses.SIGN_OUT);
        form.appendChild(button(texts.get("identity.warning.sign-out"), "ol-button ol-button--secondary")
                .setAttribute("type", "submit"));
        Element dialog = new Element("dialog")
                .setAttribute("class", "ol-dialog")
                .setAttribute("role", "alertdialog")
                .setAttribute("aria-labelledby", title)
                .setAttribute("aria-describedby", text)
                .setAttribute("data-limit", limit);
        return dialog.appendChild(
                words("h2", title, texts.get("identity.warning." + limit + ".title")),
                words("p", text, texts.get("identity.warning." + limit + ".text")),
                answer.setAttribute("autofocus", ""),
                form);
    }

    private static Element words(String tag, String id, Phrase phrase) {
        return new Element(tag).setAttribute("id", id).appendChild(new Words(phrase).getElement());
    }

    private static Element button(Phrase phrase, String classes) {
        return new Element("button").setAttribute("class", classes).appendChild(new Words(phrase).getElement());
    }
}
