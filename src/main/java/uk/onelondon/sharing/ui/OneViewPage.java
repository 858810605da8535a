package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.DataTable;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.log.Actor;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.LoggedAccess;
import uk.onelondon.sharing.ui.LogReading.Matched;

/** One view with each of its accesses, the visit it belongs to, and what she can do. */
@Route("sharing/log/:source/:id")
@PermitAll
class OneViewPage extends Div implements ServerRendered {

    /** So many accesses stand in the table; a view of more is one of a whole record. */
    private static final int MOST_ROWS = 100;

    private final transient LogDesk desk;

    OneViewPage(LogDesk desk) {
        this.desk = desk;
    }

    static String address(AccessView view) {
        return LogView.ADDRESS + "/" + view.earliest().source() + "/"
                + view.earliest().id();
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        Texts texts = desk.texts();
        add(link(LogView.ADDRESS, texts.get("sharing.log.back"), "ol-back"));
        add(new PageHeading(texts.get("sharing.log.one.title")));
        String source = path.get("source").orElse("");
        String id = path.get("id").orElse("");
        desk.freshSignIn()
                .letIn(this, texts, LogView.ADDRESS + "/" + source + "/" + id)
                .ifPresent(person -> show(person, source, id));
    }

    @Override
    public String getPageTitle() {
        return desk.texts().get("sharing.log.one.title").text();
    }

    private void show(SignedInPerson person, String source, String id) {
        LogReading reading = desk.firstView(person);
        find(reading, source, id)
                .ifPresentOrElse(
                        found -> show(found.view(), reading),
                        () -> add(new InsetText(desk.texts()
                                .get(reading.log().settled() ? "sharing.log.one.absent" : "sharing.log.one.not-yet"))));
    }

    /** A view with the line of a log by which it was found. */
    record Found(Matched view, EntryId place) {}

    /** The view that has a line with this id in the log of this place. */
    static Optional<Found> find(LogReading reading, String source, String id) {
        return EntryId.parse(source, "AuditEvent", id)
                .flatMap(place -> reading.views().stream()
                        .filter(matched -> matched.view().accesses().stream()
                                .anyMatch(access -> access.source().equals(place.source())
                                        && access.id().equals(place.id())))
                        .findFirst()
                        .map(matched -> new Found(matched, place)));
    }

    private void show(Matched matched, LogReading reading) {
        Texts texts = desk.texts();
        ViewWords words = new ViewWords(desk);
        ViewCards cards = new ViewCards(desk);
        add(new Paragraph(words.title(matched)));
        cards.tag(matched.view()).ifPresent(tag -> add(new Div(tag)));
        words.note(matched).ifPresent(note -> add(new InsetText(note)));
        add(cards.facts(matched.view(), reading.log()));
        visit(matched.match()).ifPresent(this::add);
        if (matched.view().actor().kind() != Actor.Kind.YOU) {
            add(new LinkButton(texts.get("sharing.log.ask"), AskPage.address(matched.view()), ButtonKind.SECONDARY));
        }
        add(table(matched.view(), words, texts));
        if (matched.view().accesses().size() > MOST_ROWS) {
            add(new Paragraph(texts.get(
                    "sharing.log.one.more", "count", matched.view().accesses().size() - MOST_ROWS)));
        }
    }

    private Optional<Component> visit(Match match) {
        return switch (match) {
            case Match.During(EntryId visit, var day) -> Optional.of(entry(visit, "sharing.log.one.visit"));
            case Match.Before(EntryId visit, var day) -> Optional.of(entry(visit, "sharing.log.one.visit"));
            case Match.After(EntryId visit, var day) -> Optional.of(entry(visit, "sharing.log.one.visit"));
            case Match.InCare(EntryId service) -> Optional.of(entry(service, "sharing.log.one.service"));
            case Match.OwnPractice(), Match.NoVisit(), Match.NotAsked(), Match.NotKnown() -> Optional.empty();
        };
    }

    private DataTable table(AccessView view, ViewWords words, Texts texts) {
        DataTable table = new DataTable(
                "accesses",
                texts.get("sharing.log.one.caption"),
                List.of(
                        texts.get("sharing.log.when"),
                        texts.get("sharing.log.what"),
                        texts.get("sharing.log.one.entries")));
        view.accesses().stream()
                .limit(MOST_ROWS)
                .forEach(access -> table.row(
                        desk.moment(access.at()),
                        new Words(words.what(new AccessView(List.of(access)))),
                        entries(access, texts)));
        return table;
    }

    /** Links to the entries of the record that were opened, where the log names them. */
    private Component entries(LoggedAccess access, Texts texts) {
        List<Component> links = new ArrayList<>();
        for (EntryId item : access.items()) {
            links.add(entry(item, "sharing.log.one.entry"));
        }
        return links.isEmpty()
                ? new Words(texts.get("sharing.log.one.no-entries"))
                : new Div(links.toArray(Component[]::new));
    }

    private Anchor entry(EntryId id, String key) {
        return link("/record/entry/" + id.path(), desk.texts().get(key), "ol-log__entry");
    }

    private static Anchor link(String address, Phrase words, String style) {
        Anchor link = new Anchor(address);
        link.addClassName(style);
        link.add(new Words(words));
        return link;
    }
}
