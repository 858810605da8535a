package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.Expander;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.TextInput;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.sharing.log.Information;
import uk.onelondon.sharing.log.LogFilter;
import uk.onelondon.sharing.log.LogFilter.Whom;

/** Search and filters as a plain GET form: the browser sends it, with or without script, and the address keeps it. */
@Tag("form")
final class LogForm extends Component implements HasComponents, HasStyle {

    LogForm(LogDesk desk, LogReading reading, LogFilter filter, QueryParameters query) {
        Texts texts = desk.texts();
        addClassName("ol-filter");
        addClassName("ol-log__form");
        getElement().setAttribute("method", "get");
        getElement().setAttribute("action", LogView.ADDRESS);
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", texts.get("sharing.log.form").text());
        TextInput words = new TextInput(
                        LogState.WORDS,
                        texts.get("sharing.log.form.words"),
                        Optional.of(texts.get("sharing.log.form.words-hint")))
                .type("search")
                .value(filter.words());
        Expander more = new Expander(
                texts.get("sharing.log.form.more"),
                whom(texts, filter),
                organisations(desk, reading, filter),
                kinds(desk, reading, filter),
                date(LogState.FROM, texts, query),
                date(LogState.TO, texts, query));
        more.open(!filter.isEverything() || !mistakes(query, texts).isEmpty());
        add(words, more, actions(texts, filter));
    }

    private static ChoiceList whom(Texts texts, LogFilter filter) {
        ChoiceList list = new ChoiceList(
                LogState.WHOM, texts.get("sharing.log.form.whom"), Optional.empty(), ChoiceList.Kind.ONE);
        Stream.of(Whom.values()).forEach(whom -> list.choice(whom.key(), texts.get("sharing.log.whom." + whom.key())));
        return list.chosen(Set.of(filter.whom().key()));
    }

    private static Component organisations(LogDesk desk, LogReading reading, LogFilter filter) {
        Set<String> names = new TreeSet<>(filter.organisations());
        reading.log().views().forEach(view -> view.actor().organisation().said().ifPresent(names::add));
        ChoiceList list = new ChoiceList(
                LogState.ORGANISATION,
                desk.texts().get("sharing.log.form.organisations"),
                Optional.empty(),
                ChoiceList.Kind.MANY);
        names.forEach(name -> list.choice(name, desk.theirs(name)));
        return names.isEmpty() ? new Div() : list.chosen(filter.organisations());
    }

    private static Component kinds(LogDesk desk, LogReading reading, LogFilter filter) {
        Set<Information> kinds = EnumSet.noneOf(Information.class);
        kinds.addAll(filter.kinds());
        reading.log().views().forEach(view -> kinds.addAll(view.kinds()));
        ChoiceList list = new ChoiceList(
                LogState.KIND, desk.texts().get("sharing.log.form.kinds"), Optional.empty(), ChoiceList.Kind.MANY);
        kinds.forEach(kind -> list.choice(kind.key(), desk.texts().get("sharing.log.kind." + kind.key())));
        return kinds.isEmpty()
                ? new Div()
                : list.chosen(filter.kinds().stream().map(Information::key).collect(Collectors.toSet()));
    }

    private static TextInput date(String name, Texts texts, QueryParameters query) {
        TextInput input = new TextInput(
                        name,
                        texts.get("sharing.log.form." + name),
                        Optional.of(texts.get("sharing.log.form.date-hint")))
                .type("date")
                .value(query.getSingleParameter(name).orElse(""));
        return LogState.isWrong(query, name) ? input.error(Optional.of(wrong(name, texts))) : input;
    }

    /** The dates that cannot be understood, in the words that stand at their fields. */
    static List<FieldError> mistakes(QueryParameters query, Texts texts) {
        return Stream.of(LogState.FROM, LogState.TO)
                .filter(name -> LogState.isWrong(query, name))
                .map(name -> new FieldError(name, wrong(name, texts)))
                .toList();
    }

    private static Phrase wrong(String name, Texts texts) {
        return texts.get("sharing.log.form." + name + "-wrong");
    }

    private static Div actions(Texts texts, LogFilter filter) {
        Div actions = new Div(new Submit(texts.get("sharing.log.form.search")));
        actions.addClassName("ol-actions");
        if (!filter.isEverything()) {
            Anchor all = new Anchor(LogView.ADDRESS);
            all.add(new Words(texts.get("sharing.log.form.clear")));
            actions.add(all);
        }
        return actions;
    }

    @Tag("button")
    private static final class Submit extends Component implements HasComponents, HasStyle {

        Submit(Phrase words) {
            addClassName("ol-button");
            getElement().setAttribute("type", "submit");
            add(new Words(words));
        }
    }
}
