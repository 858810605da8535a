package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.onelondon.design.Paragraph;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;

/** What a reader looks for first in an entry: how it stands, if that needs a word, and what matters most for its kind. */
final class KeyFacts {

    private final Reading reading;

    KeyFacts(Reading reading) {
        this.reading = reading;
    }

    /** The details that {@link #of} says, so that they need not be said on the same card again. */
    static Set<Label> said(RecordEntry entry) {
        return switch (entry) {
            case AllergyEntry allergy -> Set.of();
            case MedicineEntry medicine -> Set.of(Label.DOSE);
            case ConditionEntry condition -> Set.of(Label.SEVERITY);
            case ResultEntry result -> Set.of();
            case GeneralEntry general -> GeneralFacts.shown(general.kind());
        };
    }

    /** The parts to put under the name on a card, perhaps none. */
    List<Component> of(RecordEntry entry) {
        List<Component> parts = new ArrayList<>();
        Standing.of(entry, reading.texts()).map(Paragraph::new).ifPresent(parts::add);
        switch (entry) {
            case AllergyEntry allergy -> parts.addAll(new IllnessFacts(reading).of(allergy));
            case MedicineEntry medicine -> parts.addAll(new MedicineFacts(reading).of(medicine));
            case ConditionEntry condition -> parts.addAll(new IllnessFacts(reading).of(condition));
            case ResultEntry result -> parts.addAll(new IllnessFacts(reading).of(result));
            case GeneralEntry general -> parts.addAll(new GeneralFacts(reading).of(general));
        }
        return parts;
    }
}
