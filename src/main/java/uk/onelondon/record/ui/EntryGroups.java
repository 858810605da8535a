package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** Groups of entries under headings on one page; a group without entries is left out. */
final class EntryGroups {

    private final Div into;
    private final Reading reading;

    EntryGroups(Div into, Reading reading) {
        this.into = into;
        this.reading = reading;
    }

    /** Each with all it says. */
    EntryGroups cards(String id, String heading, List<JoinedEntry<?>> entries) {
        EntryCards cards = new EntryCards(reading);
        return group(id, heading, entries, entry -> cards.named(entry, HeadingLevel.H3));
    }

    /** Plans with their goals and what will be done. */
    EntryGroups plans(String id, String heading, List<JoinedEntry<?>> entries) {
        PlanCards cards = new PlanCards(reading);
        return group(id, heading, entries, entry -> cards.card(entry, HeadingLevel.H3));
    }

    /** Letters with their files. */
    EntryGroups documents(String id, String heading, List<JoinedEntry<?>> entries) {
        DocumentCards cards = new DocumentCards(reading);
        return group(id, heading, entries, entry -> cards.card(entry, HeadingLevel.H3));
    }

    /** The newest of them as short lines, with how many there are in all if not all are shown. */
    EntryGroups lines(String id, String heading, List<JoinedEntry<?>> entries, int most) {
        if (!entries.isEmpty()) {
            List<RecordEntry> leads = entries.stream()
                    .map(JoinedEntry::lead)
                    .map(RecordEntry.class::cast)
                    .toList();
            Section section = new Section(
                    id, reading.texts().get(heading), HeadingLevel.H2, new EntryLines(reading, leads, most, false));
            if (leads.size() > most) {
                section.add(CardLinks.line(
                        reading.texts().get("record.care.more-on-timeline", "count", leads.size() - most),
                        RecordNavigation.timeline(leads.getFirst().kind())));
            }
            into.add(section);
        }
        return this;
    }

    /** Each drawn in a way of its own. */
    EntryGroups group(
            String id,
            String heading,
            List<JoinedEntry<?>> entries,
            Function<JoinedEntry<?>, ? extends Component> drawing) {
        if (!entries.isEmpty()) {
            Section section = new Section(id, reading.texts().get(heading), HeadingLevel.H2);
            entries.forEach(entry -> section.add(drawing.apply(entry)));
            into.add(section);
        }
        return this;
    }

    /** Those that count now. */
    static List<JoinedEntry<?>> now(List<JoinedEntry<?>> entries) {
        return entries.stream().filter(entry -> countsNow(entry.shown())).toList();
    }

    /** Those that no longer count. */
    static List<JoinedEntry<?>> before(List<JoinedEntry<?>> entries) {
        return entries.stream().filter(entry -> !countsNow(entry.shown())).toList();
    }

    private static boolean countsNow(RecordEntry entry) {
        return entry.status().current() && entry.status() != EntryStatus.DONE;
    }
}
