package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Expander;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.record.ui.RecordNavigation;
import uk.onelondon.sharing.choices.OtherEyes.EyesRead.Seen;
import uk.onelondon.sharing.choices.Viewpoint;

/** A record through other eyes: what changes, what is hidden and why, what is shown. */
final class SeenParts {

    /** More of one list than anybody reads; how many more there are is said. */
    private static final int MOST = 100;

    private final Reading reading;
    private final Texts texts;
    private final ChoiceWords words;
    private final Phrase who;

    SeenParts(ChoiceDesk desk, Reading reading, Viewpoint eyes) {
        this.reading = reading;
        this.texts = desk.texts();
        this.words = new ChoiceWords(desk, Optional.of(reading));
        this.who = words.staff(eyes.as());
    }

    /** What a choice that is not saved would hide, and what it would show again. */
    Section changes(Seen before, Seen after) {
        List<RecordEntry> gone = entries(entry ->
                !before.hidden().containsKey(entry.id()) && after.hidden().containsKey(entry.id()));
        List<RecordEntry> back = entries(entry ->
                before.hidden().containsKey(entry.id()) && !after.hidden().containsKey(entry.id()));
        Section section = new Section("changes", texts.get("sharing.preview.changes"));
        if (gone.isEmpty() && back.isEmpty()) {
            section.add(new Paragraph(texts.get("sharing.preview.no-change", "who", who.text())));
        }
        if (!gone.isEmpty()) {
            section.add(new Paragraph(texts.get("sharing.preview.gone", "count", gone.size())), lines(gone));
        }
        if (!back.isEmpty()) {
            section.add(new Paragraph(texts.get("sharing.preview.back", "count", back.size())), lines(back));
        }
        return section;
    }

    /** What they do not see, under the reason that hides it. */
    Section hidden(Seen seen, boolean draft) {
        Map<Phrase, List<RecordEntry>> byReason = new LinkedHashMap<>();
        for (RecordEntry entry : entries(known -> true)) {
            Optional.ofNullable(seen.hidden().get(entry.id()))
                    .map(decision -> words.reason(decision.reason()))
                    .ifPresent(reason -> byReason.computeIfAbsent(reason, first -> new ArrayList<>())
                            .add(entry));
        }
        Section section = new Section(
                "hidden",
                texts.get(draft ? "sharing.preview.hidden-then" : "sharing.preview.hidden", "who", who.text()));
        if (byReason.isEmpty()) {
            section.add(new Paragraph(texts.get("sharing.preview.nothing-hidden")));
        }
        byReason.forEach((reason, entries) -> section.add(new Paragraph(reason), lines(entries)));
        return section;
    }

    /** What they see, kind by kind. */
    Section shown(Seen seen) {
        Section section = new Section("shown", texts.get("sharing.preview.shown", "who", who.text()), HeadingLevel.H2);
        boolean nothing = true;
        for (EntryKind kind : EntryKind.values()) {
            List<RecordEntry> entries = entries(entry -> entry.kind() == kind
                    && seen.judged().contains(entry.id())
                    && !seen.hidden().containsKey(entry.id()));
            if (!entries.isEmpty()) {
                nothing = false;
                section.add(new Expander(
                        texts.get(
                                "sharing.preview.of-kind",
                                "kind",
                                texts.get("record.kind." + kind.key()).text(),
                                "count",
                                entries.size()),
                        lines(entries)));
            }
        }
        if (nothing) {
            section.add(new Paragraph(texts.get("sharing.preview.nothing-shown")));
        }
        return section;
    }

    private List<RecordEntry> entries(Predicate<RecordEntry> wanted) {
        return reading.snapshot().newestFirst().stream()
                .filter(entry -> entry.kind() != EntryKind.BACKGROUND)
                .filter(wanted)
                .toList();
    }

    private UnorderedList lines(List<RecordEntry> entries) {
        UnorderedList list = new UnorderedList();
        entries.stream().limit(MOST).forEach(entry -> {
            Anchor link = new Anchor(RecordNavigation.entry(entry.id()));
            link.add(new Words(reading.name(entry)));
            list.add(new ListItem(link, new SourceMark(reading.about(entry).toArray(Phrase[]::new))));
        });
        if (entries.size() > MOST) {
            list.add(new ListItem(new Words(texts.get("sharing.preview.more", "count", entries.size() - MOST))));
        }
        return list;
    }
}
