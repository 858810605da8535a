package uk.onelondon.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;

/** A plain form, so that signing out works without script and can never be triggered by a link. */
@Tag("form")
class SignOutForm extends HtmlContainer {

    SignOutForm(Phrase label) {
        addClassName("ol-signout");
        getElement().setAttribute("method", "post").setAttribute("action", "/sign-out");
        token().ifPresent(token -> getElement()
                .appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", token.getParameterName())
                        .setAttribute("value", token.getToken())));
        Element button = new Element("button").setAttribute("type", "submit").setAttribute("class", "ol-button-plain");
        button.appendChild(new Words(label).getElement());
        getElement().appendChild(button);
    }

    private static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken.class::cast);
    }
}
