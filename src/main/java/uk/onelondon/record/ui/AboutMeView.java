package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Tag;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.care.HeldDetails;
import uk.onelondon.sharedrecord.SourceId;

/** What every source holds of the person herself, and how to communicate with her; her own words come first. */
@Route("record/about-me")
@PermitAll
class AboutMeView extends RecordPage {

    private final transient List<AboutMePart> parts;

    /** There may be no such part, where a list alone would not be given. */
    @Autowired
    AboutMeView(RecordDesk desk, ObjectProvider<AboutMePart> parts) {
        this(desk, parts.orderedStream().toList());
    }

    AboutMeView(RecordDesk desk, List<AboutMePart> parts) {
        super(desk, "record.care.about-me");
        this.parts = List.copyOf(parts);
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.ABOUT_ME;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        parts.stream().flatMap(part -> part.parts(reading)).forEach(into::add);
        HeldDetails details = HeldDetails.of(reading.snapshot());
        RecordSection<GeneralEntry> section =
                RecordSection.of(details.held(), reading.snapshot().coverage());
        boolean readable = new SectionFrame(reading, key(), RecordNavigation.ABOUT_ME).draw(into, section, held -> {
            unlinked(into, reading, details);
            linked(into, reading, details);
            into.add(new Section("held", reading.texts().get("record.care.about-me.held"), rows(reading, details)));
            close(into, reading, held);
        });
        into.add(CardLinks.line(reading.texts().get("record.care.alerts.title"), RecordNavigation.ALERTS));
        into.add(CardLinks.line(reading.texts().get("record.care.team.title"), RecordNavigation.CARE_TEAM));
        return readable;
    }

    private static SummaryList rows(Reading reading, HeldDetails details) {
        SummaryList list = new SummaryList();
        for (HeldDetails.Row row : details.rows()) {
            Div all = new Div();
            if (row.differs()) {
                all.add(new Tag(reading.texts().get("record.care.about-me.differs"), Tag.Tone.ATTENTION));
            }
            for (HeldDetails.Held value : row.values()) {
                all.add(new DetailValue(reading, value.detail()), heldBy(reading, value));
            }
            list.row(reading.texts().get("record.detail." + row.label().key()), all);
        }
        return list;
    }

    /** The organisations where they are named, each with the source it keeps its record at. */
    private static SourceMark heldBy(Reading reading, HeldDetails.Held value) {
        return new SourceMark(value.by().stream()
                .flatMap(entry -> Stream.concat(
                        reading.words().who(entry.facts().organisation()).stream(),
                        Stream.of(reading.texts()
                                .get(
                                        "record.origin.source",
                                        "source",
                                        reading.words()
                                                .source(entry.id().source())
                                                .text()))))
                .distinct()
                .toArray(Phrase[]::new));
    }

    private static void unlinked(Div into, Reading reading, HeldDetails details) {
        if (!details.unlinked().isEmpty()) {
            into.add(new WarningCallout(
                    "unlinked",
                    reading.texts().get("record.care.about-me.unlinked.title"),
                    reading.texts()
                            .get("record.care.about-me.unlinked.text", "sources", names(reading, details.unlinked()))));
        }
    }

    private static void linked(Div into, Reading reading, HeldDetails details) {
        if (!details.linked().isEmpty()) {
            into.add(new InsetText(
                    reading.texts()
                            .get("record.care.about-me.linked.text", "sources", names(reading, details.linked())),
                    reading.texts().get("record.care.about-me.linked.more")));
        }
    }

    private static void close(Div into, Reading reading, List<GeneralEntry> held) {
        SummaryList list = new SummaryList();
        List<GeneralEntry> naming =
                held.stream().filter(entry -> !entry.contacts().isEmpty()).toList();
        naming.forEach(entry ->
                entry.contacts().forEach(contact -> new ContactRow(reading, contact).addTo(list, Optional.of(entry))));
        if (!naming.isEmpty()) {
            into.add(new Section("close", reading.texts().get("record.care.team.close"), list));
        }
        into.add(new Paragraph(reading.texts().get("record.care.about-me.wrong")));
    }

    private static String names(Reading reading, Set<SourceId> sources) {
        return reading.texts()
                .list(sources.stream().map(reading.words()::source).collect(Collectors.toList()))
                .text();
    }
}
