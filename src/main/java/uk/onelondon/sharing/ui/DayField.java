package uk.onelondon.sharing.ui;

import java.time.LocalDate;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.DateInput;

/** A day to come. */
final class DayField {

    /** Nobody plans for longer; a typing error does. */
    private static final int MOST_YEARS = 30;

    private DayField() {}

    static DateInput of(ChoiceDesk desk, String id, Phrase question) {
        LocalDate example = desk.today().plusMonths(6);
        String hint = example.getDayOfMonth() + " " + example.getMonthValue() + " " + example.getYear();
        return new DateInput(
                id,
                question,
                Optional.of(desk.texts().get("sharing.day.hint", "example", hint)),
                new DateInput.Labels(
                        desk.texts().get("sharing.day.day"),
                        desk.texts().get("sharing.day.month"),
                        desk.texts().get("sharing.day.year")));
    }

    /** What is wrong with it, if anything. */
    static Optional<Phrase> mistake(ChoiceDesk desk, DateInput input) {
        Optional<LocalDate> day = input.date();
        if (day.isEmpty()) {
            return Optional.of(desk.texts().get("sharing.day.missing"));
        }
        if (day.get().isBefore(desk.today())) {
            return Optional.of(desk.texts().get("sharing.day.past"));
        }
        return day.get().isAfter(desk.today().plusYears(MOST_YEARS))
                ? Optional.of(desk.texts().get("sharing.day.far"))
                : Optional.empty();
    }
}
