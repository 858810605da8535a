package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.Joining;

/** The newest test results. */
@Component
class ResultsCard extends RecordCard {

    /** Enough that five remain when the same result is told several times; joining all would cost the first view. */
    private static final int NEWEST = 40;

    ResultsCard(RecordDesk desk) {
        super(desk, 30, "results");
    }

    @Override
    boolean content(Div into, Reading reading) {
        return SectionFrame.brief(reading, "record.results")
                .draw(into, reading.snapshot().results(), all -> {
                    List<ResultEntry> newest = all.stream()
                            .filter(result -> result.status().counts() && !result.dateProbablyWrong(reading.today()))
                            .limit(NEWEST)
                            .toList();
                    into.add(EntryLines.joined(reading, Joining.join(newest).entries(), 5, false));
                    into.add(CardLinks.line(
                            reading.texts().get("record.home.results-all", "count", all.size()),
                            RecordNavigation.RESULTS));
                });
    }
}
