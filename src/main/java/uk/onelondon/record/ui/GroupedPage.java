package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * A section whose entries stand in groups, each under a heading that says how many there are. A group with many shows
 * its first ones and leads to an address of its own that shows them all, page by page.
 */
abstract class GroupedPage<T extends RecordEntry> extends RecordPage {

    private static final String GROUP = "group";
    private static final String LIKE = "like";
    private static final Set<String> STATE = Set.of(GROUP, LIKE, Paging.PAGE);
    private static final int SHOWN = 12;
    private static final int PAGE_SIZE = 30;

    private final String place;

    /**
     * @param key of the page's texts, to which the groups' names are added
     * @param place where the page is
     */
    GroupedPage(RecordDesk desk, String key, String place) {
        super(desk, key);
        this.place = place;
    }

    /** The entries of the section, newest first. */
    abstract List<JoinedEntry<T>> entries(RecordSnapshot snapshot);

    /** All groups, in the order in which they are read. */
    abstract List<String> groups();

    /** The group an entry belongs to. */
    abstract String group(T entry, Reading reading);

    /** A group in the order in which it is read. */
    List<JoinedEntry<T>> inOrder(String group, List<JoinedEntry<T>> entries) {
        return entries;
    }

    /** True if what was done again and again stands only once in a group, with how often it was done. */
    boolean repeats(String group) {
        return false;
    }

    @Override
    final String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(place, query, STATE, Map.of());
    }

    @Override
    final boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        RecordSection<JoinedEntry<T>> section =
                RecordSection.of(entries(reading.snapshot()), reading.snapshot().coverage());
        return new SectionFrame(reading, key(), address(path, query))
                .draw(into, section, all -> draw(into, reading, all, query));
    }

    /** The joined entries of some kinds, where they are of the type. */
    static <T extends RecordEntry> List<JoinedEntry<T>> joined(
            RecordSnapshot snapshot, Class<T> type, EntryKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> snapshot.joined(kind).entries().stream())
                .flatMap(entry -> entry.as(type).stream())
                .toList();
    }

    private void draw(Div into, Reading reading, List<JoinedEntry<T>> all, QueryParameters query) {
        Map<String, List<JoinedEntry<T>>> byGroup = new LinkedHashMap<>();
        groups().forEach(group -> byGroup.put(group, new ArrayList<>()));
        all.forEach(entry -> byGroup.computeIfAbsent(group(entry.shown(), reading), other -> new ArrayList<>())
                .add(entry));
        Optional<String> one = query.getSingleParameter(GROUP)
                .filter(group -> !byGroup.getOrDefault(group, List.of()).isEmpty());
        if (one.isPresent()) {
            List<JoinedEntry<T>> ofGroup = inOrder(one.get(), byGroup.getOrDefault(one.get(), List.of()));
            List<JoinedEntry<T>> entries = query.getSingleParameter(LIKE)
                    .flatMap(EntryId::ofPath)
                    .map(id -> Repeats.like(id, ofGroup))
                    .filter(same -> !same.isEmpty())
                    .orElse(ofGroup);
            Paging paging = Paging.of(query, PAGE_SIZE, entries.size());
            into.add(section(reading, one.get(), entries.size(), Repeats.none(paging.of(entries))));
            into.add(paging.links(reading.texts(), place, query, STATE));
            into.add(CardLinks.line(reading.texts().get("record.sections.whole"), place));
        } else {
            byGroup.forEach((group, entries) -> group(into, reading, group, inOrder(group, entries)));
        }
    }

    private void group(Div into, Reading reading, String group, List<JoinedEntry<T>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Repeats<T>> cards = repeats(group) ? Repeats.often(entries) : Repeats.none(entries);
        boolean many = cards.size() > SHOWN + SHOWN / 2;
        Section section = section(reading, group, entries.size(), many ? cards.subList(0, SHOWN) : cards);
        if (many) {
            section.add(
                    CardLinks.line(reading.texts().get("record.sections.all", "count", entries.size()), all(group)));
        }
        into.add(section);
    }

    private String all(String group) {
        return place + "?" + GROUP + "=" + group;
    }

    private Section section(Reading reading, String group, int size, List<Repeats<T>> shown) {
        EntryCards cards = new EntryCards(reading);
        Texts texts = reading.texts();
        Section section = new Section(group, texts.get(key() + "." + group, "count", size), HeadingLevel.H2);
        for (Repeats<T> repeats : shown) {
            EntryCard card = cards.named(repeats.newest(), HeadingLevel.H3);
            if (repeats.times() > 1) {
                String like = repeats.newest().lead().id().path();
                card.with(CardLinks.line(
                        texts.get(
                                "record.sections.times",
                                "count",
                                repeats.times(),
                                "day",
                                reading.words()
                                        .when(repeats.first().lead().when())
                                        .text()),
                        all(group) + "&" + LIKE + "=" + Addresses.encoded(like)));
            }
            section.add(card);
        }
        return section;
    }
}
