package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;

/** Where the record comes from, how much of each source is here, and what could not be shown. */
@Route("record/sources")
@PermitAll
class SourcesView extends RecordPage {

    SourcesView(RecordDesk desk) {
        super(desk, "record.sources");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.SOURCES;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        into.add(CoverageCard.panel(reading, RecordNavigation.SOURCES));
        NotShownList.of(reading).ifPresent(into::add);
        return false;
    }
}
