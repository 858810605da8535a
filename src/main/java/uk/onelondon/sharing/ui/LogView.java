package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ErrorSummary;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.LogFilter;
import uk.onelondon.sharing.log.OpenLog;

/** Who looked at her record, by the logs of all places, newest first. */
@Route("sharing/log")
@Menu(title = "sharing.log.menu", order = 60)
@PermitAll
class LogView extends Div implements ServerRendered {

    static final String ADDRESS = "/sharing/log";

    /** The same as a table. */
    static final String CSV = "/sharing/log.csv";

    private final transient LogDesk desk;
    private boolean mistaken;

    LogView(LogDesk desk) {
        this.desk = desk;
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        Texts texts = desk.texts();
        List<FieldError> mistakes = LogForm.mistakes(query, texts);
        mistaken = !mistakes.isEmpty();
        String address = LogState.address(ADDRESS, query, Map.of());
        if (mistaken) {
            add(new ErrorSummary(texts.get("design.errors.heading"), address, mistakes));
        }
        add(new PageHeading(texts.get("sharing.log.title")), new Paragraph(texts.get("sharing.log.lead")));
        desk.freshSignIn().letIn(this, texts, address).ifPresent(person -> log(person, address, query));
    }

    @Override
    public String getPageTitle() {
        Phrase title = desk.texts().get("sharing.log.title");
        return mistaken
                ? desk.texts().get("design.errors.title", "title", title).text()
                : title.text();
    }

    private void log(SignedInPerson person, String address, QueryParameters query) {
        LogReading reading = desk.firstView(person);
        boolean asked = again(desk.log(person), reading.log(), query);
        add(new LogPart(
                desk,
                asked ? desk.now().orElse(reading) : reading,
                address,
                (into, latest) -> content(into, latest, address, query)));
    }

    /** Only a place that is short or down is asked, so that a page opened twice does no harm. */
    private static boolean again(OpenLog open, AccessLog log, QueryParameters query) {
        String wanted = query.getSingleParameter(LogCoverage.AGAIN).orElse("");
        List<SourceId> asked = log.coverage().stream()
                .filter(place -> !place.complete() && !place.coming())
                .map(place -> place.source().id())
                .filter(id -> id.value().equals(wanted))
                .toList();
        asked.forEach(open::again);
        return !asked.isEmpty();
    }

    private boolean content(Div into, LogReading reading, String address, QueryParameters query) {
        LogFilter filter = LogState.filter(query.getParameters());
        new LogCoverage(desk).draw(into, reading.log(), address);
        if (reading.views().isEmpty()) {
            return false;
        }
        if (filter.isEverything() && reading.settled()) {
            reading.news().ifPresent(news -> into.add(new NewsPart(desk).draw(news)));
        }
        into.add(new LogForm(desk, reading, filter, query));
        new LogList(desk).draw(into, reading, filter, query);
        into.add(takeAway(query));
        return true;
    }

    /** A table of what is shown, with the same filters; and how to print. */
    private Div takeAway(QueryParameters query) {
        Div part = new Div(new LinkButton(
                        desk.texts().get("sharing.log.csv"),
                        LogState.address(CSV, query, Map.of()),
                        ButtonKind.SECONDARY)
                .wholePage());
        part.add(
                new LinkButton(desk.texts().get("sharing.log.questions"), QuestionsView.ADDRESS, ButtonKind.SECONDARY));
        part.add(new Paragraph(desk.texts().get("sharing.log.print")));
        part.addClassName("ol-log__take");
        return part;
    }
}
