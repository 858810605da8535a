package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onelondon.design.InsetText;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.joining.Joining;

/** What is new: the last things that happened. */
@Component
class NewCard extends RecordCard {

    /** Enough that six remain when the same thing is told several times; joining all would cost the first view. */
    private static final int NEWEST = 40;

    NewCard(RecordDesk desk) {
        super(desk, 50, "new");
    }

    @Override
    boolean content(Div into, Reading reading) {
        List<RecordEntry> happened = reading.snapshot().newestFirst().stream()
                .filter(entry -> entry.kind() != EntryKind.BACKGROUND)
                .filter(entry ->
                        entry.when().earliest().isPresent() && !entry.when().isAfter(reading.today()))
                .limit(NEWEST)
                .toList();
        if (happened.isEmpty()) {
            boolean all = reading.snapshot().coverage().stream().allMatch(SourceCoverage::complete);
            into.add(new InsetText(reading.texts().get(all ? "record.home.new-none" : "record.home.new-none-yet")));
        } else {
            into.add(EntryLines.joined(reading, Joining.join(happened).entries(), 6, true));
        }
        into.add(CardLinks.line(reading.texts().get("record.home.new-all"), RecordNavigation.TIMELINE));
        return !happened.isEmpty();
    }
}
