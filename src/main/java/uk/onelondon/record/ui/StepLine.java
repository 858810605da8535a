package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.When;

/** One thing a plan says will be done: what, how it stands, when and by whom. */
final class StepLine extends Div {

    StepLine(Texts texts, EntryWords words, Detail.Step step) {
        add(new Paragraph(words.free(step.what())));
        List<Phrase> facts = new ArrayList<>();
        if (step.status() != EntryStatus.NOT_SAID && step.status() != EntryStatus.ACTIVE) {
            facts.add(words.status(step.status()));
        }
        if (!(step.when() instanceof When.Unknown)) {
            facts.add(words.when(step.when()));
        }
        step.who()
                .forEach(named -> words.who(named)
                        .ifPresent(name -> facts.add(texts.get("record.care.step-by", "name", name.text()))));
        if (!facts.isEmpty()) {
            add(new SourceMark(facts.toArray(Phrase[]::new)));
        }
    }
}
