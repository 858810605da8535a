package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.JoinedEntry;

/** Allergies at a glance: those that count, dangerous ones first. */
@Component
class AllergiesCard extends RecordCard {

    AllergiesCard(RecordDesk desk) {
        super(desk, 10, "allergies");
    }

    @Override
    boolean content(Div into, Reading reading) {
        return SectionFrame.brief(reading, "record.allergies")
                .draw(into, reading.snapshot().joined(EntryKind.ALLERGY, AllergyEntry.class), all -> {
                    List<JoinedEntry<AllergyEntry>> now = all.stream()
                            .filter(allergy -> allergy.shown().status().current())
                            .sorted(Comparator.comparing(
                                    allergy -> allergy.shown().severity()))
                            .toList();
                    into.add(EntryLines.joined(reading, now, 8, false));
                    into.add(CardLinks.line(
                            reading.texts().get("record.home.allergies-all", "count", all.size()),
                            RecordNavigation.ALLERGIES));
                });
    }
}
