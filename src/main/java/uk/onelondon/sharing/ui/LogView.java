package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.OpenLog;

/** Who looked at her record, by the logs of all places, newest first. */
@Route("sharing/log")
@Menu(title = "sharing.log.menu", order = 60)
@PermitAll
class LogView extends Div implements ServerRendered {

    static final String ADDRESS = "/sharing/log";

    private final transient LogDesk desk;

    LogView(LogDesk desk) {
        this.desk = desk;
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        add(
                new PageHeading(desk.texts().get("sharing.log.title")),
                new Paragraph(desk.texts().get("sharing.log.lead")));
        desk.freshSignIn().letIn(this, desk.texts(), ADDRESS).ifPresent(person -> log(person, query));
    }

    @Override
    public String getPageTitle() {
        return desk.texts().get("sharing.log.title").text();
    }

    private void log(SignedInPerson person, QueryParameters query) {
        OpenLog open = desk.log(person);
        AccessLog log = again(open, open.firstView(LogDesk.FIRST_VIEW), query);
        add(new LogPart(desk, log, ADDRESS, this::content));
    }

    /** Only a place that is short or down is asked, so that a page opened twice does no harm. */
    private static AccessLog again(OpenLog open, AccessLog log, QueryParameters query) {
        String wanted = query.getSingleParameter(LogCoverage.AGAIN).orElse("");
        var asked = log.coverage().stream()
                .filter(place -> !place.complete() && !place.coming())
                .map(SourceCoverage::source)
                .filter(place -> place.id().value().equals(wanted))
                .toList();
        asked.forEach(place -> open.again(place.id()));
        return asked.isEmpty() ? log : open.now();
    }

    private boolean content(Div into, AccessLog log) {
        new LogCoverage(desk).draw(into, log, ADDRESS);
        ViewCards cards = new ViewCards(desk);
        log.views().forEach(view -> into.add(cards.card(view, log, HeadingLevel.H2)));
        return !log.views().isEmpty();
    }
}
