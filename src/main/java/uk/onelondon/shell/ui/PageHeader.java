package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.LanguageList;
import uk.onelondon.language.Texts;

/** The top of every signed-in page: the name of the service, the languages, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PageHeader extends Header {

    private final LanguageList languages;

    PageHeader(CurrentTexts currentTexts, CurrentPerson currentPerson) {
        Texts texts = currentTexts.now();
        addClassName("ol-header");

        Anchor brand = new Anchor(currentPerson.now().isPresent() ? "/home" : "/");
        brand.addClassName("ol-brand");
        brand.add(new Span(texts.get("shell.brand").text()));

        languages = new LanguageList(texts);
        languages.addClassName("ol-languages");
        Nav choice = new Nav(languages);
        choice.addClassName("ol-languages-place");
        choice.getElement()
                .setAttribute("aria-label", texts.get("shell.languages").text());
        add(brand, choice);
        currentPerson.now().ifPresent(person -> add(new SignOutForm(texts.get("shell.signout"))));
        add(new QuickExit(texts));
    }

    /** Points the language links at the page that is open. */
    void at(String path, String query) {
        languages.at(path, query);
    }
}
