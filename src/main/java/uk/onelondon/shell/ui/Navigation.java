package uk.onelondon.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import uk.onelondon.design.Words;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;

/**
 * The pages this person may open, as plain links. A feature adds itself with {@code @Menu}, whose title is a message
 * key.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Navigation extends Nav {

    private final Map<Class<?>, Anchor> links = new LinkedHashMap<>();

    Navigation(CurrentTexts currentTexts) {
        Texts texts = currentTexts.now();
        addClassName("ol-nav");
        getElement().setAttribute("aria-label", texts.get("shell.navigation").text());
        UnorderedList list = new UnorderedList();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            Anchor link = new Anchor("/" + entry.path().replaceFirst("^/", ""));
            link.add(new Words(texts.get(entry.title())));
            links.put(entry.menuClass(), link);
            list.add(new ListItem(link));
        }
        add(list);
        setVisible(!links.isEmpty());
    }

    /** Says which of the pages is open. */
    void mark(Class<?> open) {
        links.forEach((page, link) -> mark(link, page.equals(open)));
    }

    private static void mark(Component link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
