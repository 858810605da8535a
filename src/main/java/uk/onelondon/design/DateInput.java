package uk.onelondon.design;

import com.vaadin.flow.dom.Element;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;

/** A date one knows by heart, in three fields: sound for keyboards and screen readers, where a date picker is not. */
public final class DateInput extends FormField {

    private final Element row = withClass(new Element("div"), "ol-date");
    private final Element day;
    private final Element month;
    private final Element year;

    /** @param id unique on the page; the inputs get {@code id-day}, {@code id-month} and {@code id-year} */
    public DateInput(String id, Phrase question, Optional<Phrase> hint, Labels labels) {
        super("fieldset", id);
        append("legend", question);
        appendHint(hint);
        day = input("day", labels.day(), 2);
        month = input("month", labels.month(), 2);
        year = input("year", labels.year(), 4);
        getElement().appendChild(row);
    }

    /** The date, if all three fields make one in the Gregorian calendar. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Whether nothing has been typed. */
    public boolean blank() {
        return Stream.of(day, month, year).allMatch(input -> text(input).isBlank());
    }

    public DateInput date(LocalDate date) {
        set(day, date.getDayOfMonth());
        set(month, date.getMonthValue());
        set(year, date.getYear());
        return this;
    }

    /** Shows what is wrong, or nothing any more. */
    public DateInput error(Optional<Phrase> message) {
        mark(message, row);
        return this;
    }

    private Element input(String part, Phrase label, int digits) {
        String inputId = fieldId() + "-" + part;
        Element input = withClass(new Element("input"), "ol-input")
                .setAttribute("id", inputId)
                .setAttribute("name", inputId)
                .setAttribute("type", "text")
                .setAttribute("inputmode", "numeric")
                .setAttribute("maxlength", Integer.toString(digits))
                .setAttribute("size", Integer.toString(digits));
        input.addEventListener("change", event -> {}).synchronizeProperty("value");
        Element name = new Element("label").setAttribute("for", inputId);
        Words.into(name, label);
        row.appendChild(withClass(new Element("div"), "ol-date__part").appendChild(name, input));
        return input;
    }

    private static String text(Element input) {
        return input.getProperty("value", "").strip();
    }

    private static int number(Element input) {
        return Integer.parseInt(text(input));
    }

    private static void set(Element input, int number) {
        String text = Integer.toString(number);
        input.setAttribute("value", text);
        input.setProperty("value", text);
    }

    /** What the three fields are called. */
    public record Labels(Phrase day, Phrase month, Phrase year) {}
}
