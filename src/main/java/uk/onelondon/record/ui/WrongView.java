package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.design.InsetText;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;

/** Asks the organisation that wrote an entry to correct it. */
@Route("record/wrong/:source/:type/:id")
@PermitAll
class WrongView extends RequestPage {

    private String address = RecordNavigation.CORRECTIONS;

    WrongView(OwnDesk desk) {
        super(desk, "record.corrections.wrong");
    }

    @Override
    String address() {
        return address;
    }

    @Override
    void begin(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<EntryId> id = EntryPlaces.of(path);
        id.ifPresent(place -> address = RecordNavigation.wrong(place));
        Optional<Reading> reading = desk().record().firstView();
        Optional<RequestForm.About> about = reading.flatMap(
                open -> id.flatMap(place -> open.snapshot().entry(place)).map(entry -> about(open, entry)));
        if (about.isPresent()) {
            write(new RequestForm(texts(), about, List.of()));
        } else {
            step("title");
            add(new InsetText(texts().get(
                            reading.filter(open -> !open.snapshot().settled()).isPresent()
                                    ? "record.entry.not-yet"
                                    : "record.entry.not-here")));
        }
    }

    /** The record's own words and not those of the page, since the organisation reads them. */
    private static RequestForm.About about(Reading reading, RecordEntry entry) {
        Named organisation = entry.facts().organisation();
        Named told = new Named(reading.snapshot().nameOf(organisation), organisation.target());
        String said = entry.facts()
                .what()
                .given()
                .map(concept -> concept.said())
                .orElseGet(() -> reading.words().name(entry).text());
        return new RequestForm.About(entry.id(), said, told);
    }
}
