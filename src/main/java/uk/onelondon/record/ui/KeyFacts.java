package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.design.Paragraph;
import uk.onelondon.language.Texts;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;

/** What a reader looks for first in an entry: how it stands, if that needs a word, and what matters most for its kind. */
final class KeyFacts {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    KeyFacts(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** The parts to put under the name on a card, perhaps none. */
    List<Component> of(RecordEntry entry) {
        List<Component> parts = new ArrayList<>();
        Standing.of(entry, texts).map(Paragraph::new).ifPresent(parts::add);
        switch (entry) {
            case AllergyEntry allergy ->
                allergy.reactions().stream()
                        .flatMap(reaction -> reaction.signs().stream())
                        .findFirst()
                        .map(sign -> texts.get(
                                "record.allergies.reaction",
                                "reaction",
                                words.term(sign).text()))
                        .map(Paragraph::new)
                        .ifPresent(parts::add);
            case MedicineEntry medicine ->
                medicine.doses().stream()
                        .findFirst()
                        .map(words::free)
                        .map(Paragraph::new)
                        .ifPresent(parts::add);
            case ConditionEntry condition ->
                condition.severity().map(words::term).map(Paragraph::new).ifPresent(parts::add);
            case ResultEntry result -> {}
            case GeneralEntry general -> parts.addAll(new GeneralFacts(reading).of(general));
        }
        return parts;
    }
}
