package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.SummaryList;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.joining.JoinedEntry;

/** What staff should know before they meet her: alerts and needs, her language, and whether she needs an interpreter. */
@Component
class NeedsCard extends RecordCard {

    private static final int MOST = 8;

    NeedsCard(RecordDesk desk) {
        super(desk, 65, "needs");
    }

    @Override
    boolean content(Div into, Reading reading) {
        List<JoinedEntry<?>> needs = reading.snapshot().joined(EntryKind.FLAG).entries().stream()
                .filter(entry -> entry.shown().status().current())
                .<JoinedEntry<?>>map(entry -> entry)
                .toList();
        List<Detail> spoken = reading.snapshot().of(EntryKind.ABOUT_YOU).stream()
                .flatMap(entry -> entry.facts().details().stream())
                .filter(detail -> detail.label() == Label.LANGUAGE || detail.label() == Label.INTERPRETER)
                .distinct()
                .limit(MOST)
                .toList();
        if (!needs.isEmpty()) {
            into.add(EntryLines.joined(reading, needs, MOST, false));
        }
        if (!spoken.isEmpty()) {
            SummaryList list = new SummaryList();
            spoken.forEach(detail -> DetailRows.add(list, detail, reading));
            into.add(list);
        }
        boolean any = !needs.isEmpty() || !spoken.isEmpty();
        if (!any) {
            boolean all = reading.snapshot().coverage().stream().allMatch(SourceCoverage::complete);
            into.add(new InsetText(reading.texts().get(all ? "record.home.needs-none" : "record.home.needs-none-yet")));
        }
        return any;
    }
}
