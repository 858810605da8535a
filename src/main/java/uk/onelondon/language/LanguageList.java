package uk.onelondon.language;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;

/** The list of languages in views: plain links that load the whole page anew, in the languages' own names. */
public final class LanguageList extends Component implements HasStyle {

    private final Messages messages;
    private final AppLanguage current;

    /** @param messages for the review status, which each language tells in its own words */
    public LanguageList(Messages messages, AppLanguage current) {
        super(new Element("ul"));
        this.messages = messages;
        this.current = current;
        addClassName("ol-languages");
        at("/", "");
    }

    /**
     * Leads the links to another place; call it after every navigation, so that the page and its state are kept.
     *
     * @param path from the root, encoded
     * @param query encoded, without question mark; empty if there is none
     */
    public LanguageList at(String path, String query) {
        getElement().removeAllChildren();
        LanguageLinks.to(path, query, current).forEach(link -> getElement().appendChild(item(link)));
        return this;
    }

    private Element item(LanguageLink link) {
        AppLanguage language = link.language();
        Element anchor = new Element("a")
                .setAttribute("href", link.href())
                .setAttribute("hreflang", language.tag())
                .setAttribute("router-ignore", true)
                .setText(language.ownName());
        if (link.current()) {
            anchor.setAttribute("aria-current", "true");
        }
        Phrase status = messages.in(language).get(language.reviewStatus().key());
        return new Element("li")
                .setAttribute("lang", language.tag())
                .setAttribute("dir", language.direction())
                .appendChild(anchor, new Element("small").appendChild(new Words(status).getElement()));
    }
}
