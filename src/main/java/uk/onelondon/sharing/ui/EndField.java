package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.DateInput;
import uk.onelondon.design.FieldError;

/** How long a choice holds: until she changes it, or up to and with a day. */
final class EndField extends Div {

    private static final String DAY = "end-day";
    private static final String OPEN = "open";
    private static final String ENDS = "ends";

    private final transient ChoiceDesk desk;
    private final ChoiceList which;
    private final DateInput day;

    EndField(ChoiceDesk desk, Optional<LocalDate> until) {
        this.desk = desk;
        which = new ChoiceList("end", desk.texts().get("sharing.end"), Optional.empty(), ChoiceList.Kind.ONE)
                .choice(OPEN, desk.texts().get("sharing.end.open"))
                .choice(ENDS, desk.texts().get("sharing.end.ends"))
                .chosen(Set.of(until.isPresent() ? ENDS : OPEN));
        day = DayField.of(desk, DAY, desk.texts().get("sharing.end.day"));
        until.ifPresent(day::date);
        add(which, day);
    }

    Optional<LocalDate> until() {
        return which.chosen().contains(ENDS) ? day.date() : Optional.empty();
    }

    /** What is wrong, shown at the field too. */
    List<FieldError> errors() {
        Optional<Phrase> message = which.chosen().contains(ENDS) ? DayField.mistake(desk, day) : Optional.empty();
        day.error(message);
        return message.map(words -> new FieldError(DAY + "-day", words)).stream()
                .toList();
    }
}
