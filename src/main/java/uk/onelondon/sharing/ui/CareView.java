package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ActionButton;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Limit;

/** Who of those who care for her sees what: the choice as it stands, and the ways to change it. */
@Route("sharing/care")
@PermitAll
class CareView extends ChoicePage {

    private final transient RecordReadings readings;

    CareView(ChoiceDesk desk, RecordReadings readings) {
        super(desk, "sharing.care");
        this.readings = readings;
    }

    @Override
    String place(RouteParameters path) {
        return SharingNavigation.CARE;
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        text("lead");
        Optional<Draft> made = draft(query).filter(draft -> draft.choice() instanceof Choice.Care);
        Optional<Draft> draft = made.or(() -> known(person).map(known -> begun(desk(), known)));
        draft.ifPresent(begun -> show(begun, made.isPresent()));
    }

    /** What she changes: her choice as it is kept, or that everybody sees all. */
    static Draft begun(ChoiceDesk desk, ChoicesRead.Known known) {
        Choice choice = known.of(Family.CARE)
                .map(KeptChoice::choice)
                .filter(kept -> !desk.isOver(kept))
                .orElseGet(Choice.Care::open);
        return new Draft(choice, known.held(Family.CARE));
    }

    private void show(Draft draft, boolean changed) {
        Choice.Care care = (Choice.Care) draft.choice();
        ChoiceWords words = new ChoiceWords(desk(), readings.firstView());
        Section now = new Section("choice", say(changed ? "draft" : "now"));
        if (changed) {
            now.add(new InsetText(say("not-saved")));
        }
        now.add(new Words(texts().get(care.limits().isEmpty() ? "sharing.words.care-all" : "sharing.words.care-but")));
        if (!care.limits().isEmpty()) {
            now.add(limits(draft, care, words));
        }
        add(now);
        Section ways = new Section("ways", say("ways"));
        if (care.limits().size() < Choice.Care.MOST) {
            ways.add(actions(
                    new LinkButton(
                            say("kinds"), SharingNavigation.with(SharingNavigation.KINDS, draft), ButtonKind.SECONDARY),
                    new LinkButton(
                            say("people"),
                            SharingNavigation.with(SharingNavigation.PEOPLE, draft),
                            ButtonKind.SECONDARY)));
        } else {
            ways.add(new InsetText(say("enough", "most", Choice.Care.MOST)));
        }
        ways.add(link(say("entries"), "/record"));
        add(ways);
        EndField end = new EndField(desk(), care.until());
        add(end);
        add(actions(action("check", ButtonKind.PRIMARY, () -> check(draft, care, end))));
        add(link(say("preview"), SharingNavigation.with(SharingNavigation.PREVIEW, draft)));
    }

    private UnorderedList limits(Draft draft, Choice.Care care, ChoiceWords words) {
        UnorderedList list = new UnorderedList();
        for (Limit limit : care.limits()) {
            Phrase said = words.limit(limit);
            ActionButton remove = action(
                            "remove",
                            ButtonKind.QUIET,
                            () -> go(SharingNavigation.with(SharingNavigation.CARE, draft.with(care.without(limit)))))
                    .named(say("remove-this", "limit", said.text()));
            list.add(new ListItem(new Words(said), new Words(Phrase.of(" ")), remove));
        }
        return list;
    }

    private void check(Draft draft, Choice.Care care, EndField end) {
        List<FieldError> errors = end.errors();
        if (errors.isEmpty()) {
            go(SharingNavigation.with(SharingNavigation.CHECK, draft.with(care.until(end.until()))));
        } else {
            wrong(errors);
        }
    }
}
