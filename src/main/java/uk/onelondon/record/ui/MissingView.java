package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;

/** Asks an organisation to add what is missing. */
@Route("record/missing")
@PermitAll
class MissingView extends RequestPage {

    MissingView(OwnDesk desk) {
        super(desk, "record.corrections.missing");
    }

    @Override
    String address() {
        return RecordNavigation.MISSING;
    }

    @Override
    void begin(SignedInPerson person, RouteParameters path, QueryParameters query) {
        write(new RequestForm(texts(), Optional.empty(), desk().sources().sources()));
    }
}
