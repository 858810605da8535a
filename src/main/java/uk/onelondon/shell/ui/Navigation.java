package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    private static final String CURRENT = "aria-current";

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

    /** Says which of the pages is open, or which of them the open one lies under. */
    void mark(Class<?> open) {
        Optional<Class<?>> above = links.containsKey(open)
                ? Optional.empty()
                : links.keySet().stream()
                        .filter(page -> route(open).startsWith(route(page) + "/"))
                        .findFirst();
        links.forEach((page, link) -> {
            if (page.equals(open)) {
                link.getElement().setAttribute(CURRENT, "page");
            } else if (above.filter(page::equals).isPresent()) {
                link.getElement().setAttribute(CURRENT, "true");
            } else {
                link.getElement().removeAttribute(CURRENT);
            }
        });
    }

    private static String route(Class<?> page) {
        Route route = page.getAnnotation(Route.class);
        return route == null ? "" : route.value();
    }
}
