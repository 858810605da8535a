package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.Expander;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.TextInput;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.TimelineFilter;

/** Search and filters as a plain GET form: the browser sends it, with or without script, and the address keeps it. */
@Tag("form")
final class TimelineForm extends Component implements HasComponents, HasStyle {

    TimelineForm(Reading reading, TimelineFilter filter, QueryParameters query) {
        Texts texts = reading.texts();
        addClassName("ol-filter");
        getElement().setAttribute("method", "get");
        getElement().setAttribute("action", RecordNavigation.TIMELINE);
        getElement().setAttribute("role", "search");
        getElement()
                .setAttribute("aria-label", texts.get("record.timeline.form").text());
        TextInput words = new TextInput(
                        TimelineState.WORDS,
                        texts.get("record.timeline.words"),
                        Optional.of(texts.get("record.timeline.words-hint")))
                .type("search")
                .value(filter.words());
        Expander more = new Expander(
                texts.get("record.timeline.filters"),
                kinds(texts, filter),
                sources(reading, filter),
                date(TimelineState.FROM, texts, query),
                date(TimelineState.TO, texts, query));
        more.open(!filter.kinds().isEmpty()
                || !filter.sources().isEmpty()
                || filter.from().isPresent()
                || filter.to().isPresent()
                || !mistakes(query, texts).isEmpty());
        add(words, more, actions(texts, filter));
    }

    private static ChoiceList kinds(Texts texts, TimelineFilter filter) {
        ChoiceList list = new ChoiceList(
                TimelineState.KIND, texts.get("record.timeline.kinds"), Optional.empty(), ChoiceList.Kind.MANY);
        for (EntryKind kind : EntryKind.values()) {
            list.choice(kind.key(), texts.get("record.kind." + kind.key()));
        }
        Set<String> chosen = filter.kinds().stream().map(EntryKind::key).collect(Collectors.toSet());
        return list.chosen(chosen);
    }

    private static ChoiceList sources(Reading reading, TimelineFilter filter) {
        ChoiceList list = new ChoiceList(
                TimelineState.SOURCE,
                reading.texts().get("record.timeline.sources"),
                Optional.empty(),
                ChoiceList.Kind.MANY);
        for (SourceCoverage coverage : reading.snapshot().coverage()) {
            String id = coverage.source().id().value();
            list.choice(id, reading.words().source(coverage.source().id()));
        }
        return list.chosen(filter.sources().stream().map(id -> id.value()).collect(Collectors.toSet()));
    }

    private static TextInput date(String name, Texts texts, QueryParameters query) {
        String given = query.getSingleParameter(name).orElse("");
        TextInput input = new TextInput(
                        name, texts.get("record.timeline." + name), Optional.of(texts.get("record.timeline.date-hint")))
                .value(given);
        return isWrong(name, query) ? input.error(Optional.of(wrong(name, texts))) : input;
    }

    /** The dates that cannot be understood, in the words that stand at their fields. */
    static List<FieldError> mistakes(QueryParameters query, Texts texts) {
        return Stream.of(TimelineState.FROM, TimelineState.TO)
                .filter(name -> isWrong(name, query))
                .map(name -> new FieldError(name, wrong(name, texts)))
                .toList();
    }

    private static boolean isWrong(String name, QueryParameters query) {
        return query.getSingleParameter(name)
                .filter(given ->
                        !given.isBlank() && TimelineState.day(given, false).isEmpty())
                .isPresent();
    }

    private static Phrase wrong(String name, Texts texts) {
        return Phrase.of(texts.get("record.timeline." + name).text() + ": "
                + texts.get("record.timeline.date-wrong").text());
    }

    private static Div actions(Texts texts, TimelineFilter filter) {
        Div actions = new Div();
        actions.addClassName("ol-actions");
        actions.add(new SubmitButton(texts.get("record.timeline.search")));
        if (!filter.isEverything()) {
            Anchor all = new Anchor(RecordNavigation.TIMELINE);
            all.add(new Words(texts.get("record.timeline.clear")));
            actions.add(all);
        }
        return actions;
    }

    @Tag("button")
    private static final class SubmitButton extends Component implements HasComponents, HasStyle {

        SubmitButton(Phrase words) {
            addClassName("ol-button");
            getElement().setAttribute("type", "submit");
            add(new Words(words));
        }
    }
}
