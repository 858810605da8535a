package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.RecordSnapshot;

/** The people and services around a person, with their numbers as links, and the people close to her. */
@Route("record/care-team")
@PermitAll
class CareTeamView extends RecordPage {

    CareTeamView(RecordDesk desk) {
        super(desk, "record.care.team");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.CARE_TEAM;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        RecordSection<GeneralEntry> section =
                RecordSection.of(all(reading.snapshot()), reading.snapshot().coverage());
        return new SectionFrame(reading, key(), RecordNavigation.CARE_TEAM).draw(into, section, all -> {
            teams(into, reading, "teams", teams(reading.snapshot(), true));
            practices(into, reading);
            close(into, reading);
            teams(into, reading, "before", teams(reading.snapshot(), false));
        });
    }

    /** Every entry that names somebody to turn to. */
    static List<GeneralEntry> all(RecordSnapshot snapshot) {
        return Stream.of(teams(snapshot, true), teams(snapshot, false), close(snapshot), practices(snapshot))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<GeneralEntry> teams(RecordSnapshot snapshot, boolean now) {
        return general(snapshot, EntryKind.CARE_TEAM)
                .filter(team -> team.status().current() == now)
                .toList();
    }

    /** A next of kin of her own details, and people who are related to her. */
    private static List<GeneralEntry> close(RecordSnapshot snapshot) {
        return Stream.concat(
                        general(snapshot, EntryKind.ABOUT_YOU),
                        general(snapshot, EntryKind.BACKGROUND)
                                .filter(entry -> entry.id().type().equals("RelatedPerson")))
                .filter(entry -> !entry.contacts().isEmpty() && entry.status().counts())
                .toList();
    }

    private static List<GeneralEntry> practices(RecordSnapshot snapshot) {
        return general(snapshot, EntryKind.ABOUT_YOU)
                .filter(entry -> entry.facts().details().stream().anyMatch(CareTeamView::isPractice))
                .toList();
    }

    private static boolean isPractice(Detail detail) {
        return detail.label() == Label.PRACTICE;
    }

    private static Stream<GeneralEntry> general(RecordSnapshot snapshot, EntryKind kind) {
        return snapshot.of(kind).stream().filter(GeneralEntry.class::isInstance).map(GeneralEntry.class::cast);
    }

    private static void teams(Div into, Reading reading, String id, List<GeneralEntry> teams) {
        if (teams.isEmpty()) {
            return;
        }
        Section section = new Section(id, reading.texts().get("record.care.team." + id));
        for (GeneralEntry team : teams) {
            SummaryList list = new SummaryList();
            team.contacts().forEach(contact -> new ContactRow(reading, contact).addTo(list, Optional.empty()));
            Section one = new Section(DomIds.of(team.id()), reading.words().name(team), HeadingLevel.H3, list);
            EntryTags.of(team, reading.words(), reading.texts(), reading.today())
                    .forEach(one::add);
            one.add(new SourceMark(reading.words().origin(team).toArray(Phrase[]::new)));
            one.add(CardLinks.line(
                    reading.texts()
                            .get(
                                    "record.entry.link",
                                    "name",
                                    reading.words().name(team).text()),
                    RecordNavigation.entry(team.id())));
            section.add(one);
        }
        into.add(section);
    }

    private static void practices(Div into, Reading reading) {
        SummaryList list = new SummaryList();
        List<GeneralEntry> held = practices(reading.snapshot());
        held.forEach(entry -> entry.facts().details().stream()
                .filter(CareTeamView::isPractice)
                .map(Detail::value)
                .filter(Detail.Pointer.class::isInstance)
                .map(value -> ((Detail.Pointer) value).named())
                .forEach(named -> new ContactRow(reading, new GeneralEntry.Contact(named, "", ""))
                        .addTo(list, Optional.of(entry))));
        if (!held.isEmpty()) {
            into.add(new Section("practice", reading.texts().get("record.detail.practice"), list));
        }
    }

    private static void close(Div into, Reading reading) {
        SummaryList list = new SummaryList();
        List<GeneralEntry> people = close(reading.snapshot());
        people.forEach(entry ->
                entry.contacts().forEach(contact -> new ContactRow(reading, contact).addTo(list, Optional.of(entry))));
        if (!people.isEmpty()) {
            into.add(new Section("close", reading.texts().get("record.care.team.close"), list));
        }
    }
}
