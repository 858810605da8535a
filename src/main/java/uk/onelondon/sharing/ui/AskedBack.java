package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.Expander;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.language.Texts;

/** One question asked back, and what the rules say to her answer. Without script the answer lies folded below. */
final class AskedBack extends Div {

    private static final String YES = "yes";

    AskedBack(Texts texts, ChoiceList list, Advice.AskBack back) {
        Div answer = new Div();
        answer.getElement().setAttribute("role", "status");
        String truth = back.right() ? "sharing.advice.it-is-yes" : "sharing.advice.it-is-no";
        list.onChange(chosen -> {
            answer.removeAll();
            boolean same = chosen.contains(YES) == back.right();
            answer.add(new InsetText(
                    texts.get(same ? "sharing.advice.same" : "sharing.advice.not-same"), texts.get(truth)));
        });
        add(list, answer, new Expander(texts.get("sharing.advice.show"), new Paragraph(texts.get(truth))));
    }
}
