package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** "Your record": every section with how many entries it has, in a few groups. No section is left out for being empty. */
@Route("record")
@Menu(title = "record.overview.menu", order = 10)
@PermitAll
class OverviewView extends RecordPage {

    private final transient List<SectionLink> sections;

    OverviewView(RecordDesk desk, List<SectionLink> sections) {
        super(desk, "record.overview");
        this.sections = List.copyOf(sections);
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.RECORD;
    }

    @Override
    boolean isSection() {
        return false;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        List<RecordEntry> all = reading.snapshot().newestFirst().stream()
                .filter(entry -> entry.kind() != EntryKind.BACKGROUND)
                .toList();
        RecordSection<RecordEntry> whole =
                RecordSection.of(all, reading.snapshot().coverage());
        boolean readable = new SectionFrame(reading, key(), RecordNavigation.RECORD).draw(into, whole, entries -> {});
        for (SectionLink.Group group : SectionLink.Group.values()) {
            group(into, reading, group, count(whole));
        }
        Section more = new Section("more", reading.texts().get("record.overview.more"));
        more.add(CardLinks.line(reading.texts().get("record.search.title"), RecordNavigation.SEARCH));
        more.add(CardLinks.line(reading.texts().get("record.overview.timeline"), RecordNavigation.TIMELINE));
        more.add(CardLinks.line(reading.texts().get("record.coverage.all"), RecordNavigation.SOURCES));
        more.add(CardLinks.line(reading.texts().get("record.takeaway.link"), TakeAwayAddresses.PAGE));
        more.add(CardLinks.line(reading.texts().get("record.words.title"), RecordNavigation.MY_WORDS));
        more.add(CardLinks.line(reading.texts().get("record.corrections.title"), RecordNavigation.CORRECTIONS));
        more.add(CardLinks.line(reading.texts().get("record.corrections.missing-button"), RecordNavigation.MISSING));
        into.add(more);
        return readable;
    }

    private void group(Div into, Reading reading, SectionLink.Group group, String count) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ol-sections");
        sections.stream().filter(section -> section.group() == group).forEach(section -> {
            Anchor link = new Anchor(section.address());
            link.add(new Words(reading.texts().get(section.key() + ".title")));
            Paragraph number = new Paragraph(reading.texts().get(count, "count", section.count(reading.snapshot())));
            number.addClassName("ol-sections__count");
            list.add(new ListItem(link, number, new Paragraph(reading.texts().get(section.key() + ".lead"))));
        });
        if (list.getChildren().findAny().isPresent()) {
            into.add(new Section(group.id(), reading.texts().get(group.key()), list));
        }
    }

    /** The key of the words for a number of entries: nothing is called empty before every source has answered. */
    private static String count(RecordSection<RecordEntry> whole) {
        return switch (whole) {
            case RecordSection.Available<RecordEntry> all -> "record.overview.count";
            case RecordSection.NothingRecorded<RecordEntry> nothing -> "record.overview.count";
            case RecordSection.PartlyAvailable<RecordEntry> some -> "record.overview.count-so-far";
            case RecordSection.Unavailable<RecordEntry> none -> "record.overview.count-unknown";
        };
    }
}
