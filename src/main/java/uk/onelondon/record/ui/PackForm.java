package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.TextInput;
import uk.onelondon.design.Words;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.takeaway.PackChoice;
import uk.onelondon.record.takeaway.PackRequest;
import uk.onelondon.record.takeaway.PackRequest.Problem;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** The choices for a pack as a plain GET form, which works with and without script and leaves the choice in the address. */
@Tag("form")
final class PackForm extends Component implements HasComponents, HasStyle {

    private static final String ORDINARY = "ordinary";

    PackForm(Texts texts, PackRequest request) {
        addClassName("ol-filter");
        getElement().setAttribute("method", "get");
        getElement().setAttribute("action", TakeAwayAddresses.PACK);
        add(
                new Paragraph(texts.get("record.takeaway.pack-lead")),
                sections(texts, request),
                date(texts, request, PackRequest.FROM, request.fromTyped()),
                date(texts, request, PackRequest.TO, request.toTyped()),
                new Paragraph(texts.get("record.takeaway.period-note")),
                print(texts, request),
                language(texts, request),
                actions(texts));
    }

    /** What is wrong, as it stands in the summary and at the field. */
    static Phrase words(Texts texts, Problem problem) {
        return texts.get("record.takeaway.problem." + TextKey.of(problem));
    }

    private static ChoiceList sections(Texts texts, PackRequest request) {
        ChoiceList list = new ChoiceList(
                PackRequest.SECTIONS,
                texts.get("record.takeaway.sections"),
                Optional.of(texts.get("record.takeaway.sections-hint")),
                ChoiceList.Kind.MANY);
        PackChoice.sections().forEach(kind -> list.choice(kind.key(), texts.get("record.kind." + kind.key())));
        return list.chosen(request.choice().kinds().stream().map(EntryKind::key).collect(Collectors.toSet()));
    }

    private static TextInput date(Texts texts, PackRequest request, String field, String typed) {
        return new TextInput(
                        field,
                        texts.get("record.takeaway." + field),
                        Optional.of(texts.get("record.timeline.date-hint")))
                .value(typed)
                .error(request.problems().stream()
                        .filter(problem -> problem.field().equals(field))
                        .findFirst()
                        .map(problem -> words(texts, problem)));
    }

    private static ChoiceList print(Texts texts, PackRequest request) {
        return new ChoiceList(
                        PackRequest.PRINT, texts.get("record.takeaway.print"), Optional.empty(), ChoiceList.Kind.ONE)
                .choice(ORDINARY, texts.get("record.takeaway.print.ordinary"))
                .choice(PackRequest.LARGE, texts.get("record.takeaway.print.large"))
                .chosen(Set.of(request.choice().large() ? PackRequest.LARGE : ORDINARY));
    }

    private static ChoiceList language(Texts texts, PackRequest request) {
        ChoiceList list = new ChoiceList(
                PackRequest.LANGUAGE,
                texts.get("record.takeaway.language"),
                Optional.of(texts.get("record.takeaway.language-hint")),
                ChoiceList.Kind.ONE);
        for (AppLanguage language : AppLanguage.values()) {
            list.choice(language.tag(), Phrase.in(language.locale(), language.ownName()));
        }
        return list.chosen(Set.of(request.choice().language().tag()));
    }

    private static Div actions(Texts texts) {
        Div actions = new Div(new Submit(texts.get("record.takeaway.make")));
        actions.addClassName("ol-actions");
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
