package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.TextArea;
import uk.onelondon.language.Texts;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.OwnWords;

/** A field for each heading. Keeps what is typed. */
final class WordsForm extends Div {

    private final transient Texts texts;
    private final Map<Heading, TextArea> areas = new EnumMap<>(Heading.class);
    private final Map<Heading, ChoiceList> choices = new EnumMap<>(Heading.class);
    private final Map<Heading, Div> rows = new EnumMap<>(Heading.class);
    private transient Optional<OwnWords> before;

    /** @param before what she read before she began to write */
    WordsForm(Texts texts, Map<Heading, String> said, Optional<OwnWords> before) {
        this.texts = texts;
        this.before = before;
        for (Heading.Group group : Heading.Group.values()) {
            Section section = new Section(group.key(), texts.get("record.words.group." + group.key()));
            if (group == Heading.Group.CONTACT) {
                section.add(new Paragraph(texts.get("record.words.contact-note")));
            }
            for (Heading heading : Heading.of(group)) {
                Div row = new Div(field(heading, said.getOrDefault(heading, "")));
                rows.put(heading, row);
                section.add(row);
            }
            add(section);
        }
    }

    private Component field(Heading heading, String said) {
        Phrase label = texts.get("record.words.heading." + heading.key());
        Optional<Phrase> hint = Optional.of(texts.get("record.words.hint." + heading.key()));
        if (heading.asksYesOrNo()) {
            ChoiceList list = new ChoiceList(heading.key(), label, hint, ChoiceList.Kind.ONE)
                    .choice(Heading.YES, texts.get("record.words.yes"))
                    .choice(Heading.NO, texts.get("record.words.no"))
                    .choice("", texts.get("record.words.not-said"))
                    .chosen(Set.of(said));
            choices.put(heading, list);
            return list;
        }
        TextArea area = new TextArea(heading.key(), label, hint).value(said);
        areas.put(heading, area);
        return area;
    }

    /** What is typed now. */
    Map<Heading, String> said() {
        Map<Heading, String> said = new EnumMap<>(Heading.class);
        areas.forEach((heading, area) -> said.put(heading, area.value()));
        choices.forEach((heading, list) ->
                said.put(heading, list.chosen().stream().findFirst().orElse("")));
        return said;
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        areas.forEach((heading, area) -> {
            Optional<Phrase> wrong = TypedFields.wrong(texts, area.value());
            area.error(wrong);
            wrong.ifPresent(message -> errors.add(new FieldError(heading.key(), message)));
        });
        return errors;
    }

    /** What her words will be put in the place of. */
    Optional<OwnWords> before() {
        return before;
    }

    /** Shows under each heading what is kept now, where that is not what is typed here; saving again goes upon it. */
    void beside(OwnWords now) {
        before = Optional.of(now);
        Map<Heading, String> typed = OwnWords.cleaned(said());
        rows.forEach((heading, row) -> {
            row.getChildren().filter(KeptNow.class::isInstance).toList().forEach(row::remove);
            String kept = now.under(heading).orElse("");
            if (!kept.equals(typed.getOrDefault(heading, ""))) {
                row.add(new KeptNow(texts, kept, heading));
            }
        });
    }

    private static final class KeptNow extends Div {

        KeptNow(Texts texts, String kept, Heading heading) {
            addClassName("ol-own-note");
            add(new Paragraph(texts.get("record.words.kept-now")));
            if (kept.isEmpty()) {
                add(new Paragraph(texts.get("record.words.not-said")));
            } else if (heading.asksYesOrNo()) {
                add(new Paragraph(texts.get("record.words." + kept)));
            } else {
                add(new OwnText(kept));
            }
        }
    }
}
