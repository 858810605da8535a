package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Section;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.language.Texts;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.KeptChoice;

/** Two choices beside each other, the one that is saved by now and the one she was making; and the ways on. */
final class Merge extends Div {

    Merge(ChoicePage page, Draft mine, ChoicesRead.Known known, ChoiceWords words) {
        Texts texts = page.texts();
        page.getChildren()
                .filter(part -> part instanceof Section || part instanceof InsetText)
                .toList()
                .forEach(page::remove);
        Optional<KeptChoice> theirs = known.of(mine.choice().family());
        WarningCallout callout = new WarningCallout(
                "changed", texts.get("sharing.merge.changed"), texts.get("sharing.merge.changed-text"));
        callout.getElement().setAttribute("role", "alert");
        Section saved = new Section("saved", texts.get("sharing.merge.saved"), HeadingLevel.H2);
        if (theirs.isPresent()) {
            saved.add(words.list(theirs.get().choice()));
        } else {
            saved.add(new InsetText(texts.get("sharing.merge.cannot-say")));
        }
        Section own = new Section("mine", texts.get("sharing.merge.mine"), HeadingLevel.H2, words.list(mine.choice()));
        Draft upon = new Draft(mine.choice(), known.held(mine.choice().family()));
        Div ways = ChoicePage.actions(
                new LinkButton(
                        texts.get("sharing.merge.use-mine"),
                        SharingNavigation.with(SharingNavigation.CHECK, upon),
                        ButtonKind.SECONDARY),
                new LinkButton(texts.get("sharing.merge.use-saved"), SharingNavigation.SHARING, ButtonKind.SECONDARY));
        both(mine.choice(), theirs.map(KeptChoice::choice))
                .ifPresent(both -> ways.add(new LinkButton(
                        texts.get("sharing.merge.both"),
                        SharingNavigation.with(SharingNavigation.CHECK, upon.with(both)),
                        ButtonKind.SECONDARY)));
        add(callout, saved, own, ways);
    }

    private static Optional<Choice> both(Choice mine, Optional<Choice> theirs) {
        return mine instanceof Choice.Care care && theirs.orElse(mine) instanceof Choice.Care other
                ? Optional.of(other.and(care))
                        .filter(both -> !List.of(care, other).contains(both))
                        .filter(both -> both.limits().size() <= Choice.Care.MOST)
                        .map(both -> both)
                : Optional.empty();
    }
}
