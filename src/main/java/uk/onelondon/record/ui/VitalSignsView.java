package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** Vital signs: the newest of each measurement with its picture over time; or all of one measurement. */
@Route("record/vital-signs")
@PermitAll
class VitalSignsView extends RecordPage {

    private static final String OF = "test";
    private static final Set<String> STATE = Set.of(OF, Paging.PAGE);
    private static final int PAGE_SIZE = 20;

    VitalSignsView(RecordDesk desk) {
        super(desk, "record.vital-signs");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return Addresses.with(RecordNavigation.VITAL_SIGNS, query, STATE, Map.of());
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        RecordSection<JoinedEntry<ResultEntry>> section =
                reading.snapshot().joined(EntryKind.VITAL_SIGN, ResultEntry.class);
        return new SectionFrame(reading, key(), address(path, query)).draw(into, section, all -> {
            List<Measured> each = Measured.each(all);
            Optional<Measured> one = query.getSingleParameter(OF)
                    .flatMap(EntryId::ofPath)
                    .flatMap(id -> each.stream().filter(kind -> kind.holds(id)).findFirst());
            one.ifPresentOrElse(kind -> history(into, reading, kind, query), () -> newest(into, reading, each));
        });
    }

    private void newest(Div into, Reading reading, List<Measured> each) {
        EntryCards cards = new EntryCards(reading);
        MeasurementCharts charts = new MeasurementCharts(reading);
        for (Measured kind : each) {
            EntryCard card = cards.named(kind.newest(), HeadingLevel.H2);
            charts.of(kind.single()).forEach(card::with);
            if (kind.size() > 1) {
                card.with(CardLinks.line(
                        reading.texts()
                                .get(
                                        "record.vital-signs.all-of",
                                        "count",
                                        kind.size(),
                                        "name",
                                        reading.words()
                                                .name(kind.newest().lead())
                                                .text()),
                        RecordNavigation.measured(kind.newest().lead().id())));
            }
            into.add(card);
        }
    }

    private void history(Div into, Reading reading, Measured kind, QueryParameters query) {
        Section section =
                new Section("history", reading.words().name(kind.newest().lead()), HeadingLevel.H2);
        new MeasurementCharts(reading).of(kind.single()).forEach(section::add);
        Paging paging = Paging.of(query, PAGE_SIZE, kind.size());
        EntryCards cards = new EntryCards(reading);
        paging.of(kind.newestFirst()).forEach(entry -> section.add(cards.named(entry, HeadingLevel.H3)));
        section.add(paging.links(reading.texts(), RecordNavigation.VITAL_SIGNS, query, STATE));
        section.add(CardLinks.line(reading.texts().get("record.vital-signs.all"), RecordNavigation.VITAL_SIGNS));
        into.add(section);
    }
}
