package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import uk.onelondon.language.LanguageLink;
import uk.onelondon.language.LanguageLinks;
import uk.onelondon.language.Texts;

/** The languages in their own names, as plain links to this very page. */
class LanguageList extends Nav {

    LanguageList(Texts texts, String path, String query) {
        addClassName("ol-languages");
        getElement().setAttribute("aria-label", texts.get("shell.languages").text());
        UnorderedList list = new UnorderedList();
        LanguageLinks.to(path, query, texts.language()).forEach(link -> list.add(new ListItem(anchor(link))));
        add(list);
    }

    private static Anchor anchor(LanguageLink link) {
        Anchor anchor = new Anchor(link.href(), link.language().ownName());
        anchor.getElement()
                .setAttribute("lang", link.language().tag())
                .setAttribute("hreflang", link.language().tag())
                .setAttribute("router-ignore", true);
        if (link.current()) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }
}
