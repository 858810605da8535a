package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.care.Contacts;
import uk.onelondon.record.care.PregnancyRecord;
import uk.onelondon.record.joining.JoinedEntry;

/** Pregnancy: when the baby is due, who to call, what is next, scans, checks and plans. */
@Route("record/pregnancy")
@PermitAll
class PregnancyView extends RecordPage {

    private static final int MOST = 12;

    PregnancyView(RecordDesk desk) {
        super(desk, "record.care.pregnancy");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.PREGNANCY;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        PregnancyRecord pregnancy = PregnancyRecord.of(reading.snapshot());
        RecordSection<PregnancyRecord> section = RecordSection.of(
                pregnancy.isEmpty() ? List.of() : List.of(pregnancy),
                reading.snapshot().coverage());
        return new SectionFrame(reading, key(), RecordNavigation.PREGNANCY).draw(into, section, all -> {
            boolean now = pregnancy.now(reading.today());
            if (now) {
                due(into, reading, pregnancy);
                into.add(new WarningCallout(
                        "help",
                        reading.texts().get("record.care.pregnancy.help.title"),
                        reading.texts().get("record.care.pregnancy.help.text"),
                        reading.texts().get("record.home.call-999")));
            }
            if (!now && pregnancy.conditions().isEmpty()) {
                dates(into, reading, pregnancy);
            }
            team(into, reading, pregnancy.teams());
            new EntryGroups(into, reading)
                    .cards("next", "record.care.to-come", Days.notBefore(pregnancy.appointments(), reading.today()))
                    .plans("plans", "record.care.plans.title", pregnancy.plans())
                    .cards("conditions", "record.conditions.title", pregnancy.conditions())
                    .cards("scans", "record.care.pregnancy.scans", pregnancy.scans())
                    .lines("checks", "record.care.pregnancy.checks", pregnancy.measurements(), MOST)
                    .documents("papers", "record.documents.title", pregnancy.documents())
                    .lines("visits", "record.care.visits", pregnancy.visits(), MOST)
                    .lines("past", "record.care.past", Days.before(pregnancy.appointments(), reading.today()), MOST);
        });
    }

    private static void due(Div into, Reading reading, PregnancyRecord pregnancy) {
        Section section = new Section("due", reading.texts().get("record.care.pregnancy.due"));
        if (pregnancy.dueDates().isEmpty()) {
            section.add(new Paragraph(reading.texts().get("record.care.pregnancy.due-none")));
        }
        if (pregnancy.dueDatesDiffer()) {
            section.add(new Paragraph(reading.texts().get("record.care.pregnancy.due-differ")));
        }
        pregnancy.dueDates().forEach(date -> {
            Paragraph day = new Paragraph(reading.texts().get("record.care.pregnancy.due-day", "day", date.day()));
            day.addClassName("ol-wall__answer");
            section.add(day, new SourceMark(reading.words().origin(date.entry()).toArray(Phrase[]::new)));
        });
        into.add(section);
    }

    /** Days that are told without a pregnancy: as they were written, and counted down to nothing. */
    private static void dates(Div into, Reading reading, PregnancyRecord pregnancy) {
        List<JoinedEntry<?>> told = pregnancy.dueDates().stream()
                .<JoinedEntry<?>>map(date -> JoinedEntry.alone(date.entry()))
                .toList();
        new EntryGroups(into, reading).lines("dates", "record.care.pregnancy.due-told", told, MOST);
    }

    private static void team(Div into, Reading reading, List<JoinedEntry<?>> teams) {
        SummaryList list = new SummaryList();
        boolean any = false;
        for (JoinedEntry<?> team : EntryGroups.now(teams)) {
            for (GeneralEntry.Contact contact : Contacts.of(team.lead())) {
                new ContactRow(reading, contact).addTo(list, Optional.empty());
                any = true;
            }
        }
        if (any) {
            into.add(new Section("team", reading.texts().get("record.care.pregnancy.team"), list));
        }
    }
}
