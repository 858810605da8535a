package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** One entry with all its details, under an address that can be kept. */
@Route("record/entry/:source/:type/:id")
@PermitAll
class EntryView extends RecordPage {

    private final transient ObjectProvider<EntryAddition> additions;

    EntryView(RecordDesk desk, ObjectProvider<EntryAddition> additions) {
        super(desk, "record.entry");
        this.additions = additions;
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return place(path).map(RecordNavigation::entry).orElse(RecordNavigation.TIMELINE);
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        Optional<JoinedEntry<?>> entry =
                place(path).flatMap(id -> reading.snapshot().joined(id));
        if (entry.isPresent()) {
            show(into, reading, entry.get());
            additions
                    .orderedStream()
                    .flatMap(addition -> addition.below(entry.get(), reading))
                    .forEach(into::add);
        } else if (reading.snapshot().settled()) {
            into.add(new InsetText(reading.texts().get("record.entry.not-here")));
            into.add(new CoverageList(reading, reading.snapshot().coverage(), address(path, query)));
        } else {
            into.add(new InsetText(reading.texts().get("record.entry.not-yet")));
        }
        into.add(CardLinks.line(reading.texts().get("record.entry.timeline"), RecordNavigation.TIMELINE));
        return entry.isPresent();
    }

    private static void show(Div into, Reading reading, JoinedEntry<?> joined) {
        EntryWords words = reading.words();
        RecordEntry entry = joined.lead();
        Section section = new Section("entry", words.title(entry), HeadingLevel.H2);
        EntryCard card = new EntryCard(words.name(entry), HeadingLevel.H3);
        EntryTags.of(joined, words, reading.texts(), reading.today()).forEach(card::tag);
        words.clinical(entry.facts().what()).ifPresent(card::clinical);
        if (entry.dateProbablyWrong(reading.today())) {
            card.with(new Paragraph(reading.texts().get("record.entry.date-doubtful")));
        }
        new KeyFacts(reading).of(entry).forEach(card::with);
        if (entry instanceof ResultEntry result) {
            new ResultFigures(reading).of(result).forEach(card::with);
            new TestHistory(reading).links(result).forEach(card::with);
        }
        card.with(new SourceMark(words.origin(entry).toArray(Phrase[]::new)));
        SourceParts parts = new SourceParts(reading);
        if (joined.others().isEmpty()) {
            DetailRows.of(entry, words, reading.texts()).ifPresent(card::with);
        } else {
            parts.conflicts(joined).forEach(card::with);
            if (joined.disagrees()) {
                card.with(new Paragraph(new DifferenceWords(reading).whatToDo(joined)));
            }
        }
        section.add(card);
        into.add(section);
        if (!joined.others().isEmpty()) {
            Section sources = new Section("sources", parts.number(joined), HeadingLevel.H2, parts.why(joined));
            parts.otherDifferences(joined).forEach(sources::add);
            sources.add(parts.sources(joined));
            into.add(sources);
        }
        parts.perhaps(joined).ifPresent(into::add);
    }

    private static Optional<EntryId> place(RouteParameters path) {
        return path.get("source")
                .flatMap(source -> path.get("type")
                        .flatMap(type -> path.get("id").flatMap(id -> EntryId.parse(source, type, id))));
    }
}
