package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** A section in two groups: what counts now, and below it what no longer does; page by page where there are very many. */
abstract class NowAndBefore<T extends RecordEntry> extends RecordPage {

    /** More than anybody has now, so that what counts is on the first page. */
    private static final int PAGE_SIZE = 100;

    private static final Set<String> STATE = Set.of(Paging.PAGE);

    private final String place;
    private final EntryKind kind;
    private final Class<T> type;

    NowAndBefore(RecordDesk desk, String key, String place, EntryKind kind, Class<T> type) {
        super(desk, key);
        this.place = place;
        this.kind = kind;
        this.type = type;
    }

    abstract boolean countsNow(JoinedEntry<T> entry);

    @Override
    final String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(place, query, STATE, Map.of());
    }

    @Override
    final boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        return new SectionFrame(reading, key(), address(path, query))
                .draw(into, reading.snapshot().joined(kind, type), entries -> draw(into, reading, query, entries));
    }

    private void draw(Div into, Reading reading, QueryParameters query, List<JoinedEntry<T>> entries) {
        Disagreements.line(reading, entries).ifPresent(into::add);
        List<JoinedEntry<T>> now = entries.stream().filter(this::countsNow).toList();
        List<JoinedEntry<T>> before =
                entries.stream().filter(entry -> !countsNow(entry)).toList();
        Paging paging = Paging.of(query, PAGE_SIZE, entries.size());
        if (entries.size() > PAGE_SIZE) {
            into.add(new Paragraph(reading.texts()
                    .get(
                            "record.paging.shown",
                            "first",
                            paging.first() + 1,
                            "last",
                            paging.end(),
                            "total",
                            entries.size())));
        }
        List<JoinedEntry<T>> page =
                paging.of(Stream.concat(now.stream(), before.stream()).toList());
        group(
                into,
                reading,
                "now",
                now.size(),
                page.stream().filter(this::countsNow).toList());
        group(
                into,
                reading,
                "before",
                before.size(),
                page.stream().filter(entry -> !countsNow(entry)).toList());
        into.add(paging.links(reading.texts(), place, query, STATE));
    }

    private void group(Div into, Reading reading, String which, int size, List<JoinedEntry<T>> shown) {
        if (!shown.isEmpty()) {
            EntryCards cards = new EntryCards(reading);
            Section section =
                    new Section(which, reading.texts().get(key() + "." + which, "count", size), HeadingLevel.H2);
            shown.forEach(entry -> section.add(cards.named(entry, HeadingLevel.H3)));
            into.add(section);
        }
    }
}
