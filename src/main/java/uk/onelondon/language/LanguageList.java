package uk.onelondon.language;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Words;

/**
 * The list of languages in views: plain links that load the whole page anew, in the languages' own names, and how far
 * the words of this page have been checked.
 */
public final class LanguageList extends Component implements HasStyle {

    private final Texts texts;

    public LanguageList(Texts texts) {
        super(new Element("ul"));
        this.texts = texts;
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
        LanguageLinks.to(path, query, texts.language())
                .forEach(link -> getElement().appendChild(item(link)));
        getElement().appendChild(status());
        return this;
    }

    private static Element item(LanguageLink link) {
        AppLanguage language = link.language();
        Element anchor = new Element("a")
                .setAttribute("href", link.href())
                .setAttribute("lang", language.tag())
                .setAttribute("dir", language.direction())
                .setAttribute("hreflang", language.tag())
                .setAttribute("router-ignore", true)
                .setText(language.ownName());
        if (link.current()) {
            anchor.setAttribute("aria-current", "true");
        }
        return new Element("li").appendChild(anchor);
    }

    private Element status() {
        Phrase status = texts.get(texts.language().reviewStatus().key());
        return new Element("li").setAttribute("class", "ol-status").appendChild(new Words(status).getElement());
    }
}
