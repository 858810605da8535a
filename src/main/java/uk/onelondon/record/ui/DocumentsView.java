package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.FoundFact;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.RecordSnapshot;

/** Letters and documents by year, newest first, each with its files to open or save. */
@Route("record/documents")
@PermitAll
class DocumentsView extends RecordPage {

    private static final int PAGE_SIZE = 50;

    DocumentsView(RecordDesk desk) {
        super(desk, "record.documents");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(RecordNavigation.DOCUMENTS, query, Set.of(Paging.PAGE), Map.of());
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        RecordSection<FoundFact> documents = RecordSection.of(
                documents(reading.snapshot()), reading.snapshot().coverage());
        return new SectionFrame(reading, key(), address(path, query))
                .draw(into, documents, facts -> list(into, reading, query, facts));
    }

    /** Documents, and every other fact that carries a file, such as a test report; each once however many tell it. */
    static List<FoundFact> documents(RecordSnapshot snapshot) {
        return FoundFact.each(
                snapshot.newestFirst().stream()
                        .filter(entry -> entry.kind() == EntryKind.DOCUMENT || hasFile(entry))
                        .toList(),
                snapshot);
    }

    private static boolean hasFile(RecordEntry entry) {
        return entry.facts().details().stream().anyMatch(detail -> detail.value() instanceof Detail.File);
    }

    private static void list(Div into, Reading reading, QueryParameters query, List<FoundFact> facts) {
        Paging paging = Paging.of(query, PAGE_SIZE, facts.size());
        Map<Optional<Integer>, List<FoundFact>> years = new LinkedHashMap<>();
        for (FoundFact fact : paging.of(facts)) {
            years.computeIfAbsent(fact.newest().when().earliest().map(LocalDate::getYear), year -> new ArrayList<>())
                    .add(fact);
        }
        DocumentCards cards = new DocumentCards(reading);
        years.forEach((year, ofYear) -> {
            Phrase heading = year.map(known -> Phrase.of(known.toString()))
                    .orElseGet(() -> reading.texts().get("record.when.unknown"));
            Section section =
                    new Section("year-" + year.map(String::valueOf).orElse("unknown"), heading, HeadingLevel.H2);
            ofYear.forEach(fact -> section.add(cards.card(fact.fact(), HeadingLevel.H3)));
            into.add(section);
        });
        into.add(paging.links(reading.texts(), RecordNavigation.DOCUMENTS, query, Set.of(Paging.PAGE)));
    }
}
