package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Progress;
import uk.onelondon.design.Section;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.FoundFact;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.TimelineFilter;
import uk.onelondon.record.When;

/** Everything that happened, by year and month, with search and filters whose state is in the address. */
@Route("record/timeline")
@Menu(title = "record.timeline.menu", order = 20)
@PermitAll
class TimelineView extends RecordPage {

    private static final int PAGE_SIZE = 50;

    TimelineView(RecordDesk desk) {
        super(desk, "record.timeline");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(RecordNavigation.TIMELINE, query, TimelineState.ALL, Map.of());
    }

    @Override
    boolean isSection() {
        return false;
    }

    @Override
    List<FieldError> mistakes(QueryParameters query, Texts texts) {
        return TimelineForm.mistakes(query, texts);
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        TimelineFilter filter = TimelineState.filter(query);
        into.add(new TimelineForm(reading, filter, query));
        List<RecordEntry> everything = reading.snapshot().newestFirst().stream().toList();
        RecordSection<RecordEntry> section =
                RecordSection.of(everything, reading.snapshot().coverage());
        return new SectionFrame(reading, key(), address(path, query))
                .draw(into, section, all -> found(into, reading, filter, query));
    }

    private static void found(Div into, Reading reading, TimelineFilter filter, QueryParameters query) {
        List<FoundFact> fitting = FoundFact.each(Searches.fitting(reading, filter), reading.snapshot());
        Paging paging = Paging.of(query, PAGE_SIZE, fitting.size());
        Progress count = new Progress(
                fitting.isEmpty()
                        ? reading.texts().get("record.timeline.none-fit")
                        : reading.texts()
                                .get(
                                        "record.paging.shown",
                                        "first",
                                        paging.first() + 1,
                                        "last",
                                        paging.end(),
                                        "total",
                                        fitting.size()));
        count.busy(false);
        into.add(count);
        if (fitting.isEmpty() && !reading.snapshot().settled()) {
            into.add(new InsetText(reading.texts().get("record.timeline.none-fit-yet")));
        }
        if (!filter.words().isEmpty()) {
            into.add(CardLinks.line(
                    reading.texts().get("record.search.whole", "typed", filter.words()),
                    RecordNavigation.search(filter.words())));
        }
        background(into, reading, filter);
        Map<Optional<Year>, Map<Optional<YearMonth>, List<FoundFact>>> years = new LinkedHashMap<>();
        for (FoundFact entry : paging.of(fitting)) {
            years.computeIfAbsent(year(entry.newest()), year -> new LinkedHashMap<>())
                    .computeIfAbsent(month(entry.newest()), month -> new ArrayList<>())
                    .add(entry);
        }
        years.forEach((year, months) -> into.add(year(reading, year, months)));
        into.add(paging.links(reading.texts(), RecordNavigation.TIMELINE, query, TimelineState.ALL));
    }

    private static Section year(
            Reading reading, Optional<Year> year, Map<Optional<YearMonth>, List<FoundFact>> months) {
        String id = "year-" + year.map(Year::toString).orElse("unknown");
        Phrase heading = year.map(known -> Phrase.of(known.toString()))
                .orElseGet(() -> reading.texts().get("record.when.unknown"));
        Section section = new Section(id, heading, HeadingLevel.H2);
        section.addClassName("ol-timeline");
        EntryCards cards = new EntryCards(reading);
        months.forEach((month, entries) -> {
            OrderedList list = new OrderedList();
            entries.forEach(
                    entry -> list.add(new ListItem(cards.happened(entry.fact(), entry.newest(), HeadingLevel.H4))));
            String monthId = id + "-" + month.map(YearMonth::toString).orElse("unknown");
            Phrase name = month.map(known -> reading.texts().month(known))
                    .orElseGet(() -> reading.texts().get("record.when.month-unknown"));
            section.add(new Section(monthId, name, HeadingLevel.H3, list));
        });
        return section;
    }

    /** People and places are no events; how many there are is said, with a way to see them. */
    private static void background(Div into, Reading reading, TimelineFilter filter) {
        int number = reading.snapshot().of(EntryKind.BACKGROUND).size();
        if (number > 0 && filter.isEverything()) {
            into.add(CardLinks.line(
                    reading.texts().get("record.timeline.background", "count", number),
                    RecordNavigation.timeline(EntryKind.BACKGROUND)));
        }
    }

    private static Optional<Year> year(RecordEntry entry) {
        return entry.when().earliest().map(LocalDate::getYear).map(Year::of);
    }

    private static Optional<YearMonth> month(RecordEntry entry) {
        return entry.when() instanceof When.InYear
                ? Optional.empty()
                : entry.when().earliest().map(YearMonth::from);
    }
}
