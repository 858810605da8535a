package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.joining.JoinedEntry;

/** "Your records disagree": what two places say differently, and whom to ask. */
@Route("record/disagreements")
@PermitAll
class DisagreementsView extends RecordPage {

    private static final int PAGE_SIZE = 30;

    DisagreementsView(RecordDesk desk) {
        super(desk, "record.joining.page");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(RecordNavigation.DISAGREEMENTS, query, Set.of(Paging.PAGE), Map.of());
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        List<JoinedEntry<?>> all = Disagreements.of(reading.snapshot(), Disagreements.ALL);
        List<JoinedEntry<?>> noneAndSome = Disagreements.noneAndSome(reading.snapshot());
        List<JoinedEntry<?>> listed = new ArrayList<>(noneAndSome);
        listed.addAll(all);
        RecordSection<JoinedEntry<?>> section =
                RecordSection.of(listed, reading.snapshot().coverage());
        return new SectionFrame(reading, key(), address(path, query)).draw(into, section, entries -> {
            into.add(new InsetText(reading.texts().get("record.joining.page.note")));
            noneAndSome(into, reading, noneAndSome);
            list(into, reading, all, query);
        });
    }

    private static void noneAndSome(Div into, Reading reading, List<JoinedEntry<?>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (JoinedEntry<?> entry : entries) {
            RecordEntry lead = entry.lead();
            list.add(new ListItem(
                    new Words(reading.words().name(lead)),
                    new SourceMark(
                            reading.words()
                                    .who(lead.facts().organisation())
                                    .orElseGet(() ->
                                            reading.words().source(lead.id().source())),
                            reading.words().when(lead.when()))));
        }
        into.add(new Section(
                "none-and-some",
                reading.texts().get("record.joining.none-and-some"),
                HeadingLevel.H2,
                list,
                new Paragraph(reading.texts().get("record.joining.ask.allergy"))));
    }

    private static void list(Div into, Reading reading, List<JoinedEntry<?>> all, QueryParameters query) {
        Paging paging = Paging.of(query, PAGE_SIZE, all.size());
        List<JoinedEntry<?>> shown = paging.of(all);
        for (EntryKind kind : Disagreements.ALL) {
            List<JoinedEntry<?>> ofKind =
                    shown.stream().filter(entry -> entry.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                Section section =
                        new Section(kind.key(), reading.texts().get("record.kind." + kind.key()), HeadingLevel.H2);
                ofKind.forEach(entry -> section.add(card(reading, entry)));
                into.add(section);
            }
        }
        into.add(paging.links(reading.texts(), RecordNavigation.DISAGREEMENTS, query, Set.of(Paging.PAGE)));
    }

    private static EntryCard card(Reading reading, JoinedEntry<?> entry) {
        SourceParts parts = new SourceParts(reading);
        EntryCard card = new EntryCard(reading.words().name(entry.lead()), HeadingLevel.H3);
        parts.conflicts(entry).forEach(card::with);
        card.with(new Paragraph(new DifferenceWords(reading).whatToDo(entry)));
        card.with(parts.why(entry));
        return card.with(CardLinks.line(
                reading.texts()
                        .get(
                                "record.entry.link",
                                "name",
                                reading.words().name(entry.lead()).text()),
                RecordNavigation.entry(entry.lead().id())));
    }
}
