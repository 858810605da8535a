package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultHistory;
import uk.onelondon.record.joining.JoinedEntry;

/** Test results: panels and single results, newest first; or the history of one test. */
@Route("record/results")
@PermitAll
class ResultsView extends RecordPage {

    private static final String TEST = "test";
    private static final Set<String> STATE = Set.of(TEST, Paging.PAGE);
    private static final int PAGE_SIZE = 20;

    ResultsView(RecordDesk desk) {
        super(desk, "record.results");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(RecordNavigation.RESULTS, query, STATE, Map.of());
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        Optional<ResultHistory> history = query.getSingleParameter(TEST)
                .flatMap(test -> wanted(test, reading))
                .flatMap(like -> ResultHistory.of(like, reading.snapshot()));
        RecordSection<JoinedEntry<ResultEntry>> results =
                reading.snapshot().joined(EntryKind.RESULT, ResultEntry.class);
        SectionFrame frame = new SectionFrame(reading, key(), address(path, query));
        return history.map(test ->
                        frame.draw(into, results, all -> new TestHistory(reading).draw(into, test, query, STATE)))
                .orElseGet(() -> frame.draw(into, results, all -> list(into, reading, all, query)));
    }

    private static void list(Div into, Reading reading, List<JoinedEntry<ResultEntry>> all, QueryParameters query) {
        List<JoinedEntry<ResultEntry>> top = withoutMembers(all);
        Paging paging = Paging.of(query, PAGE_SIZE, top.size());
        Disagreements.line(reading, all).ifPresent(into::add);
        EntryCards cards = new EntryCards(reading);
        TestHistory histories = new TestHistory(reading);
        into.add(new Paragraph(reading.texts()
                .get("record.paging.shown", "first", paging.first() + 1, "last", paging.end(), "total", top.size())));
        for (JoinedEntry<ResultEntry> result : paging.of(top)) {
            EntryCard card = cards.named(result, HeadingLevel.H2);
            histories.links(result.lead()).forEach(card::with);
            into.add(card);
        }
        into.add(paging.links(reading.texts(), RecordNavigation.RESULTS, query, STATE));
    }

    /**
     * Results shown inside a panel are not shown a second time beside it; only the panel that leads shows its own. Panels
     * always stand for themselves, so that nothing is lost where panels name each other in a circle.
     */
    private static List<JoinedEntry<ResultEntry>> withoutMembers(List<JoinedEntry<ResultEntry>> all) {
        Set<EntryId> inside = new HashSet<>();
        all.forEach(result -> inside.addAll(result.lead().members()));
        return all.stream()
                .filter(result -> !result.lead().members().isEmpty()
                        || result.ids().stream().noneMatch(inside::contains))
                .toList();
    }

    private static Optional<ResultEntry> wanted(String test, Reading reading) {
        Optional<RecordEntry> entry =
                EntryId.ofPath(test).flatMap(id -> reading.snapshot().entry(id));
        return entry.filter(ResultEntry.class::isInstance).map(ResultEntry.class::cast);
    }
}
