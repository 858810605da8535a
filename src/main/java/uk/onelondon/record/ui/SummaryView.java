package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.takeaway.PatientSummary;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** The International Patient Summary as its person reads it: the same entries as in the document. */
@Route("record/summary")
@PermitAll
class SummaryView extends RecordPage {

    SummaryView(RecordDesk desk) {
        super(desk, "record.takeaway.ips");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return TakeAwayAddresses.SUMMARY;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        PatientSummary summary = PatientSummary.of(reading.snapshot());
        List<JoinedEntry<?>> all = summary.parts().stream()
                .<JoinedEntry<?>>flatMap(part -> part.entries().stream())
                .toList();
        into.add(new LinkButton(
                        reading.texts().get(key() + ".file"), TakeAwayAddresses.SUMMARY_DOCUMENT, ButtonKind.SECONDARY)
                .wholePage());
        RecordSection<JoinedEntry<?>> whole =
                RecordSection.of(all, reading.snapshot().coverage());
        return new SectionFrame(reading, key(), TakeAwayAddresses.SUMMARY).draw(into, whole, entries -> {
            summary.parts().forEach(part -> into.add(section(reading, part, summary)));
            into.add(new InsetText(reading.texts().get(key() + ".how")));
        });
    }

    private Section section(Reading reading, PatientSummary.Part part, PatientSummary summary) {
        String id = part.topic().key();
        Section section = new Section(id, reading.texts().get(key() + ".part." + id), HeadingLevel.H2);
        if (part.entries().isEmpty()) {
            section.add(
                    new Paragraph(reading.texts().get(key() + (summary.lacking().isEmpty() ? ".none" : ".none-yet"))));
        }
        EntryCards cards = new EntryCards(reading);
        Stream<JoinedEntry<?>> entries = part.entries().stream();
        entries.forEach(entry -> section.add(cards.named(entry, HeadingLevel.H3)));
        return section;
    }
}
