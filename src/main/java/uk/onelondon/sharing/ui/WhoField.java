package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.FieldError;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.StaffKind;

/** From whom something is hidden: everybody who cares for her, or one kind of staff. */
final class WhoField extends Div {

    private static final String WHO = "who";
    private static final String ALL = "all";

    private final transient ChoiceDesk desk;
    private final ChoiceList list;

    WhoField(ChoiceDesk desk, Phrase question) {
        this.desk = desk;
        list = new ChoiceList(WHO, question, Optional.empty(), ChoiceList.Kind.ONE)
                .choice(ALL, desk.texts().get("sharing.who.all"));
        Arrays.stream(StaffKind.values())
                .filter(kind -> kind.asksFor() == Family.CARE)
                .forEach(kind -> list.choice(kind.key(), desk.texts().get("sharing.staff." + kind.key())));
        add(list);
    }

    Who who() {
        return list.chosen().stream()
                .findFirst()
                .flatMap(StaffKind::parse)
                .<Who>map(Who.Staff::new)
                .orElseGet(Who.Everybody::new);
    }

    List<FieldError> errors() {
        Optional<Phrase> none =
                list.chosen().isEmpty() ? Optional.of(desk.texts().get("sharing.who.missing")) : Optional.empty();
        list.error(none);
        return none.map(words -> new FieldError(WHO + "-1", words)).stream().toList();
    }
}
