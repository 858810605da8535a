package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.FieldError;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;

/** Whether her record may be used beyond her own care, for one family of uses. */
abstract class UseView extends ChoicePage {

    private static final String MAY = "may";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Family family;

    UseView(ChoiceDesk desk, Family family) {
        super(desk, "sharing." + family.key());
        this.family = family;
    }

    @Override
    final String place(RouteParameters path) {
        return SharingNavigation.family(family);
    }

    @Override
    final void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        text("lead");
        text("examples");
        text("law");
        Optional<Draft> draft = draft(query).filter(made -> made.choice().family() == family);
        if (draft.isPresent()) {
            form(Optional.of((Choice.Use) draft.get().choice()), draft.get().before());
        } else {
            known(person).ifPresent(known -> form(kept(known), known.held(family)));
        }
        add(NationalChoices.of(texts()));
    }

    private Optional<Choice.Use> kept(ChoicesRead.Known known) {
        return known.of(family)
                .map(KeptChoice::choice)
                .filter(choice -> !desk().isOver(choice))
                .map(Choice.Use.class::cast);
    }

    private void form(Optional<Choice.Use> now, Optional<KeptChoice.Held> before) {
        ChoiceList may = new ChoiceList(MAY, say("question"), Optional.empty(), ChoiceList.Kind.ONE)
                .choice(YES, say("yes"))
                .choice(NO, say("no"));
        now.ifPresent(use -> may.chosen(Set.of(use.allowed() ? YES : NO)));
        EndField end = new EndField(desk(), now.flatMap(Choice.Use::until));
        add(may, end, actions(action("check", ButtonKind.PRIMARY, () -> check(may, end, before))));
    }

    private void check(ChoiceList may, EndField end, Optional<KeptChoice.Held> before) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Phrase> missing =
                may.chosen().isEmpty() ? Optional.of(texts().get("sharing.use.missing")) : Optional.empty();
        may.error(missing);
        missing.ifPresent(words -> errors.add(new FieldError(MAY + "-1", words)));
        errors.addAll(end.errors());
        if (errors.isEmpty()) {
            Choice choice = new Choice.Use(family, may.chosen().contains(YES), end.until());
            go(SharingNavigation.with(SharingNavigation.CHECK, new Draft(choice, before)));
        } else {
            wrong(errors);
        }
    }
}
