package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import uk.onelondon.design.TextInput;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;

/** The box to search the whole record with: a plain GET form, so that it works with and without script. */
@Tag("form")
final class SearchForm extends Component implements HasComponents, HasStyle {

    /** The query parameter that holds what was typed. */
    static final String WORDS = "q";

    SearchForm(Texts texts, String typed) {
        addClassName("ol-filter");
        getElement().setAttribute("method", "get");
        getElement().setAttribute("action", RecordNavigation.SEARCH);
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", texts.get("record.search.title").text());
        add(
                new TextInput(
                                WORDS,
                                texts.get("record.search.words"),
                                Optional.of(texts.get("record.search.words-hint")))
                        .type("search")
                        .value(typed),
                new Submit(texts));
    }

    @Tag("button")
    private static final class Submit extends Component implements HasComponents, HasStyle {

        Submit(Texts texts) {
            addClassName("ol-button");
            getElement().setAttribute("type", "submit");
            add(new Words(texts.get("record.search.submit")));
        }
    }
}
