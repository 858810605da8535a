package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.Difference;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.joining.JoinedRecord.Perhaps;

/** What belongs to a fact told by several sources: what they disagree about, each in its own words, and why joined. */
final class SourceParts {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    SourceParts(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** One part for each thing the sources disagree about: a sentence, and what each says with its date. */
    List<Component> conflicts(JoinedEntry<?> entry) {
        return entry.differences().stream()
                .filter(Difference::conflict)
                .map(difference -> part(entry, difference))
                .toList();
    }

    /** What they say in other words or more exactly, without disagreeing. */
    List<Component> otherDifferences(JoinedEntry<?> entry) {
        return entry.differences().stream()
                .filter(difference -> !difference.conflict())
                .map(difference -> part(entry, difference))
                .toList();
    }

    private Component part(JoinedEntry<?> entry, Difference difference) {
        Div part = new Div();
        part.addClassName(difference.conflict() ? "ol-conflict" : "ol-differs");
        part.add(new Paragraph(new DifferenceWords(reading).sentence(entry, difference)));
        UnorderedList says = new UnorderedList();
        for (Difference.Said said : difference.said()) {
            entry.all().stream()
                    .filter(source -> source.id().equals(said.by()))
                    .findFirst()
                    .ifPresent(source -> says.add(says(source, said)));
        }
        part.add(says);
        return part;
    }

    private ListItem says(RecordEntry source, Difference.Said said) {
        ListItem item = new ListItem();
        Words value = new Words(new DifferenceWords(reading).value(said.value()), "ol-conflict__value");
        item.add(value, new SourceMark(who(source), words.when(source.when())));
        return item;
    }

    /** The organisation as it names itself, else the source. */
    private Phrase who(RecordEntry source) {
        return words.who(source.facts().organisation())
                .orElseGet(() -> words.source(source.id().source()));
    }

    /** Why we think that they tell the same. */
    Paragraph why(JoinedEntry<?> entry) {
        return new Paragraph(texts.get("record.joining.why." + entry.reason().key()));
    }

    /** Every source with all it says, in its own words. */
    UnorderedList sources(JoinedEntry<?> entry) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ol-tellers");
        entry.all().forEach(source -> list.add(teller(source)));
        return list;
    }

    private ListItem teller(RecordEntry source) {
        ListItem item = new ListItem(new Words(words.name(source), "ol-tellers__name"));
        EntryTags.of(source, words, texts, reading.today()).forEach(tag -> item.add(new Words(Phrase.of(" ")), tag));
        if (source instanceof ResultEntry result && !result.panel()) {
            item.add(new Paragraph(new ResultFigures(reading).value(result.value())));
        }
        words.clinical(source.facts().what()).ifPresent(term -> item.add(new Words(term, "ol-entry__clinical")));
        item.add(new SourceMark(words.origin(source).toArray(Phrase[]::new)));
        DetailRows.of(source, words, texts).ifPresent(item::add);
        return item;
    }

    /** Entries that may be the same but were not joined, each with the reason why not; empty if there are none. */
    Optional<Section> perhaps(JoinedEntry<?> entry) {
        List<Perhaps> others = reading.snapshot().joined(entry.kind()).perhaps(entry);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        for (Perhaps perhaps : others) {
            RecordEntry other = perhaps.entry().lead();
            Anchor link = new Anchor(RecordNavigation.entry(other.id()));
            link.add(new Words(words.name(other)));
            list.add(new ListItem(
                    link,
                    new Words(Phrase.of(" ")),
                    new Words(texts.get(
                            "record.joining.perhaps." + perhaps.doubt().key())),
                    new SourceMark(who(other), words.when(other.when()))));
        }
        return Optional.of(new Section(
                "may-be-the-same",
                texts.get("record.joining.perhaps.title"),
                HeadingLevel.H2,
                new Paragraph(texts.get("record.joining.perhaps.note")),
                list));
    }

    /** A link to the entries that may be the same, for a card; empty if there are none. */
    Optional<Component> perhapsLine(JoinedEntry<?> entry) {
        int number = reading.snapshot().joined(entry.kind()).perhaps(entry).size();
        return number == 0
                ? Optional.empty()
                : Optional.of(CardLinks.line(
                        texts.get("record.joining.perhaps.line", "count", number),
                        RecordNavigation.entry(entry.lead().id()) + "#may-be-the-same"));
    }

    /** How many sources tell it. */
    Phrase number(JoinedEntry<?> entry) {
        return texts.get("record.joining.told", "count", entry.others().size() + 1);
    }
}
