package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Section;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharing.log.AccessLog;

/** Says whether the log is whole, and names each place whose log is short, down or still coming. */
final class LogCoverage {

    /** The query parameter that asks one place again. */
    static final String AGAIN = "again";

    private final LogDesk desk;
    private final Texts texts;

    LogCoverage(LogDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /** One sentence for the status line. */
    Phrase sentence(AccessLog log) {
        List<SourceCoverage> coming =
                log.coverage().stream().filter(SourceCoverage::coming).toList();
        if (!coming.isEmpty()) {
            return texts.get("sharing.log.coming", "places", names(coming));
        }
        List<SourceCoverage> lacking =
                log.coverage().stream().filter(place -> !place.complete()).toList();
        return lacking.isEmpty()
                ? texts.get("sharing.log.complete", "count", log.coverage().size(), "time", desk.moment(log.begun()))
                : texts.get("sharing.log.lacking", "places", names(lacking));
    }

    /** Draws what is lacking, and says that nobody looked only where every log has answered in full. */
    void draw(Div into, AccessLog log, String page) {
        switch (log.section()) {
            case RecordSection.Available<?> all -> {}
            case RecordSection.NothingRecorded<?> none -> into.add(new InsetText(texts.get("sharing.log.nothing")));
            case RecordSection.PartlyAvailable<?>(var some, var lacking) -> {
                into.add(panel(lacking, page));
                if (some.isEmpty()) {
                    into.add(new InsetText(texts.get("sharing.log.nothing-yet")));
                }
            }
            case RecordSection.Unavailable<?>(var lacking) -> {
                into.add(new WarningCallout(
                        "unavailable",
                        texts.get("sharing.log.unavailable"),
                        texts.get("sharing.log.unavailable-note")));
                into.add(panel(lacking, page));
            }
        }
    }

    private Section panel(List<SourceCoverage> lacking, String page) {
        UnorderedList list = new UnorderedList();
        for (SourceCoverage place : lacking) {
            ListItem item = new ListItem(new Words(desk.theirs(place.source().name()), "ol-coverage__name"));
            item.add(new Words(state(place)));
            if (!place.coming()) {
                item.add(new LinkButton(
                        texts.get(
                                "sharing.log.try-again", "place", place.source().name()),
                        page + (page.contains("?") ? "&" : "?") + AGAIN + "="
                                + place.source().id(),
                        ButtonKind.SECONDARY));
            }
            list.add(item);
        }
        boolean coming = lacking.stream().allMatch(SourceCoverage::coming);
        Section section = new Section(
                "lacking",
                texts.get(coming ? "sharing.log.panel-coming" : "sharing.log.panel-lacking"),
                HeadingLevel.H2,
                list);
        section.addClassName("ol-coverage");
        return section;
    }

    private Phrase state(SourceCoverage place) {
        return switch (place.state()) {
            case SourceState.Waiting w -> texts.get("sharing.log.place.coming");
            case SourceState.Arriving a -> texts.get("sharing.log.place.coming");
            case SourceState.Unavailable u -> texts.get(u.reason().messageKey());
            case SourceState.Partly(int received, int missing, var at)
            when missing > 0 -> texts.get("sharing.log.place.missing", "count", missing);
            case SourceState.Partly p -> texts.get("sharing.log.place.uncounted");
            case SourceState.Complete c -> texts.get("sharing.log.place.missing", "count", place.notShown());
            case SourceState.NothingHere n -> texts.get("sharing.log.place.missing", "count", place.notShown());
        };
    }

    private Phrase names(List<SourceCoverage> places) {
        return texts.list(
                places.stream().map(place -> desk.theirs(place.source().name())).toList());
    }
}
