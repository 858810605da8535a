package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onelondon.design.InsetText;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.SourceCoverage;

/** What is next: planned appointments, soonest first. */
@Component
class NextCard extends RecordCard {

    NextCard(RecordDesk desk) {
        super(desk, 40, "next");
    }

    @Override
    boolean content(Div into, Reading reading) {
        List<RecordEntry> next = reading.snapshot().of(EntryKind.APPOINTMENT).stream()
                .filter(entry -> entry.status().counts())
                .filter(entry -> entry.when()
                        .latest()
                        .filter(day -> !day.isBefore(reading.today()))
                        .isPresent())
                .sorted(Comparator.comparing(entry -> entry.when().sortDay()))
                .toList();
        if (!next.isEmpty()) {
            into.add(new NextLines(reading, next.stream().limit(5).toList()));
        } else {
            boolean all = reading.snapshot().coverage().stream().allMatch(SourceCoverage::complete);
            into.add(new InsetText(reading.texts().get(all ? "record.home.next-none" : "record.home.next-none-yet")));
        }
        into.add(CardLinks.line(reading.texts().get("record.home.next-all"), RecordNavigation.VISITS));
        return !next.isEmpty();
    }
}
