package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.FieldError;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.PrivateKind;

/** Leaves out kinds of information. */
@Route("sharing/care/kinds")
@PermitAll
class KindsView extends ChoicePage {

    private static final String WHAT = "what";

    KindsView(ChoiceDesk desk) {
        super(desk, "sharing.kinds");
    }

    @Override
    String place(RouteParameters path) {
        return SharingNavigation.KINDS;
    }

    @Override
    Optional<String> back() {
        return Optional.of(SharingNavigation.CARE);
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        text("lead");
        draft(query)
                .filter(draft -> draft.choice() instanceof Choice.Care)
                .or(() -> known(person).map(known -> CareView.begun(desk(), known)))
                .ifPresent(this::form);
    }

    private void form(Draft draft) {
        ChoiceList what = new ChoiceList(WHAT, say("what"), Optional.of(say("what-hint")), ChoiceList.Kind.MANY);
        for (PrivateKind kind : PrivateKind.values()) {
            what.choice(kind.key(), texts().get("sharing.kind." + kind.key()));
        }
        WhoField who = new WhoField(desk(), say("who"));
        add(what, who, actions(action("continue", ButtonKind.PRIMARY, () -> next(draft, what, who))));
    }

    private void next(Draft draft, ChoiceList what, WhoField who) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Phrase> none = what.chosen().isEmpty() ? Optional.of(say("what-missing")) : Optional.empty();
        what.error(none);
        none.ifPresent(words -> errors.add(new FieldError(WHAT + "-1", words)));
        errors.addAll(who.errors());
        if (!errors.isEmpty()) {
            wrong(errors);
            return;
        }
        Choice.Care care = (Choice.Care) draft.choice();
        Set<String> chosen = what.chosen();
        for (PrivateKind kind : Arrays.stream(PrivateKind.values())
                .filter(kind -> chosen.contains(kind.key()))
                .toList()) {
            care = care.with(new Limit(new What.Kind(kind), who.who()));
        }
        go(SharingNavigation.with(SharingNavigation.CARE, draft.with(care)));
    }
}
