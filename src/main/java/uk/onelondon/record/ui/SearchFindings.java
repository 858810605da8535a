package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.search.Field;
import uk.onelondon.record.search.Hit;

/** What was found, in groups by kind, the group with the best find first; things of one name stand once with their number. */
final class SearchFindings {

    private static final int MOST_NAMES = 10;

    private final Reading reading;
    private final Texts texts;
    private final EntryWords words;
    private final String typed;

    SearchFindings(Reading reading, String typed) {
        this.reading = reading;
        this.texts = reading.texts();
        this.words = reading.words();
        this.typed = typed;
    }

    /** Words of this record to try instead. */
    Section instead(List<String> suggestions, boolean nothingFound) {
        UnorderedList list = new UnorderedList();
        suggestions.forEach(word -> {
            Anchor link = new Anchor(RecordNavigation.search(word));
            link.add(new Words(words.free(word)));
            list.add(new ListItem(link));
        });
        String heading = nothingFound ? "record.search.instead" : "record.search.did-you-mean";
        return new Section("instead", texts.get(heading), list);
    }

    List<Section> groups(List<Hit> hits) {
        Map<EntryKind, List<Hit>> kinds = new LinkedHashMap<>();
        hits.forEach(hit -> kinds.computeIfAbsent(hit.entry().kind(), kind -> new ArrayList<>())
                .add(hit));
        return kinds.entrySet().stream()
                .map(kind -> group(kind.getKey(), kind.getValue()))
                .toList();
    }

    private Section group(EntryKind kind, List<Hit> hits) {
        Map<String, List<Hit>> names = new LinkedHashMap<>();
        hits.forEach(hit -> names.computeIfAbsent(words.name(hit.entry()).text(), name -> new ArrayList<>())
                .add(hit));
        OrderedList list = new OrderedList();
        list.addClassName("ol-findings");
        names.values().stream().limit(MOST_NAMES).forEach(same -> list.add(item(same)));
        Section section = new Section("found-" + kind.key(), texts.get("record.kind." + kind.key()), list);
        if (hits.size() > 1) {
            section.add(CardLinks.line(
                    texts.get("record.search.all", "count", hits.size()),
                    RecordNavigation.timeline(kind) + "&" + TimelineState.WORDS + "=" + Addresses.encoded(typed)));
        }
        return section;
    }

    private ListItem item(List<Hit> same) {
        Hit best = same.getFirst();
        RecordEntry entry = best.entry();
        Anchor link = new Anchor(RecordNavigation.entry(entry.id()));
        link.add(new Words(words.name(entry)));
        Div head = new Div(link);
        if (entry instanceof ResultEntry result && !result.panel()) {
            head.add(new Words(Phrase.of(": ")), new Words(new ResultFigures(reading).value(result.value())));
        }
        EntryTags.of(entry, words, texts, reading.today()).forEach(head::add);
        ListItem item = new ListItem(head);
        why(best).ifPresent(reason -> item.add(line(reason, "ol-findings__why")));
        item.add(
                new SourceMark(words.when(entry.when()), words.source(entry.id().source())));
        if (same.size() > 1) {
            item.add(line(texts.get("record.search.more-like-it", "count", same.size() - 1), "ol-findings__more"));
        }
        return item;
    }

    private static Paragraph line(Phrase words, String className) {
        Paragraph line = new Paragraph(new Words(words));
        line.addClassName(className);
        return line;
    }

    /** Why it was found, where that is not plain to see. */
    private Optional<Phrase> why(Hit hit) {
        return switch (hit.match()) {
            case SPELLING -> Optional.of(texts.get("record.search.why.spelling", "meant", hit.meant()));
            case EVERYDAY -> Optional.of(texts.get("record.search.why.everyday", "typed", typed, "meant", hit.meant()));
            case EXACT, PREFIX, INSIDE -> place(hit.field()).map(key -> texts.get(key, "meant", hit.meant()));
        };
    }

    private static Optional<String> place(Field field) {
        return switch (field) {
            case TITLE -> Optional.empty();
            case CODE -> Optional.of("record.search.why.code");
            case SOURCE -> Optional.of("record.search.why.source");
            case DETAIL -> Optional.of("record.search.why.detail");
        };
    }
}
