package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.Section;
import uk.onelondon.language.Texts;
import uk.onelondon.sharing.choices.ReceiptDraft;

/** What she is told and asked before she saves. */
final class Advice {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Texts texts;
    private final List<Phrase> warnings;
    private final Optional<AskBack> ask;
    private final Optional<ChoiceList> field;

    /** @param warnings what may matter, perhaps nothing */
    Advice(Texts texts, List<Phrase> warnings, Optional<AskBack> ask) {
        this.texts = texts;
        this.warnings = List.copyOf(warnings);
        this.ask = ask;
        this.field = ask.map(back -> new ChoiceList(
                        "ask-back",
                        back.question(),
                        Optional.of(texts.get("sharing.advice.ask-hint")),
                        ChoiceList.Kind.ONE)
                .choice(YES, texts.get("sharing.advice.yes"))
                .choice(NO, texts.get("sharing.advice.no")));
    }

    /** A question whose answer shows whether she and the rules mean the same. */
    record AskBack(Phrase question, boolean right) {}

    /** The warnings, drawn. */
    Optional<Component> told() {
        return warnings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("follows", texts.get("sharing.advice.title"), CheckView.list(warnings)));
    }

    /** The question, drawn; it answers at once whether she is right. */
    Optional<Component> question() {
        return field.flatMap(list -> ask.map(back -> new AskedBack(texts, list, back)));
    }

    List<String> sentences() {
        return warnings.stream().map(Phrase::text).toList();
    }

    /** The question and her answer so far. */
    Optional<ReceiptDraft.Asked> asked() {
        return ask.map(back -> new ReceiptDraft.Asked(
                back.question().text(),
                field.flatMap(list -> list.chosen().stream().findFirst()).map(YES::equals),
                back.right()));
    }
}
