package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Progress;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.search.Hit;
import uk.onelondon.record.search.SearchResult;

/** Searches the whole record and says why each thing was found. What was typed stands in the address. */
@Route("record/search")
@PermitAll
class SearchView extends RecordPage {

    private static final Set<String> KEPT = Set.of(SearchForm.WORDS);

    SearchView(RecordDesk desk) {
        super(desk, "record.search");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(RecordNavigation.SEARCH, query, KEPT, Map.of());
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        String typed = query.getSingleParameter(SearchForm.WORDS).orElse("").strip();
        into.add(new SearchForm(reading.texts(), typed));
        List<RecordEntry> all = reading.snapshot().newestFirst().stream()
                .filter(SearchView::isSearched)
                .toList();
        return new SectionFrame(reading, key(), address(path, query))
                .draw(into, RecordSection.of(all, reading.snapshot().coverage()), entries -> {
                    if (!typed.isEmpty()) {
                        found(into, reading, typed);
                    }
                });
    }

    /** People and places are found through the entries that name them. */
    private static boolean isSearched(RecordEntry entry) {
        return entry.kind() != EntryKind.BACKGROUND;
    }

    private static void found(Div into, Reading reading, String typed) {
        Texts texts = reading.texts();
        SearchResult result = reading.aids().searches().find(reading, typed);
        List<Hit> hits =
                result.hits().stream().filter(hit -> isSearched(hit.entry())).toList();
        Progress count = new Progress(texts.get("record.search.count", "count", hits.size(), "typed", typed));
        count.busy(false);
        into.add(count);
        if (!result.missing().isEmpty() && !hits.isEmpty()) {
            into.add(new Paragraph(texts.get("record.search.missing", "words", String.join(", ", result.missing()))));
        }
        if (hits.isEmpty()) {
            into.add(new InsetText(
                    texts.get(reading.snapshot().settled() ? "record.search.none" : "record.search.none-yet")));
        }
        SearchFindings findings = new SearchFindings(reading, typed);
        if (!result.suggestions().isEmpty()) {
            into.add(findings.instead(result.suggestions(), hits.isEmpty()));
        }
        findings.groups(hits).forEach(into::add);
        if (!reading.snapshot().of(EntryKind.DOCUMENT).isEmpty()) {
            into.add(new Paragraph(texts.get("record.search.not-inside")));
        }
    }
}
