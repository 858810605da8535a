package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.DataTable;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.record.ui.RecordNavigation;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.StaffKind;
import uk.onelondon.sharing.choices.Viewpoint;
import uk.onelondon.sharing.rules.Decision;

/** Who may see one entry now, and why; and the way to hide it, in all places that tell it. */
@Route("sharing/entry/:source/:type/:id")
@PermitAll
class EntrySharingView extends ChoicePage {

    private final transient RecordReadings readings;
    private final transient OtherEyes eyes;

    EntrySharingView(ChoiceDesk desk, RecordReadings readings, OtherEyes eyes) {
        super(desk, "sharing.entry");
        this.readings = readings;
        this.eyes = eyes;
    }

    @Override
    String place(RouteParameters path) {
        return id(path).map(SharingNavigation::entry).orElse(SharingNavigation.SHARING);
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<Reading> reading = readings.firstView();
        Optional<JoinedEntry<?>> entry = id(path).flatMap(
                        id -> reading.flatMap(record -> record.snapshot().joined(id)));
        if (entry.isEmpty()) {
            add(new InsetText(say("not-here")));
            return;
        }
        List<EntryId> places = entry.get().ids();
        Section what = new Section("entry", reading.get().name(entry.get().lead()));
        what.add(link(say("see"), RecordNavigation.entry(entry.get().lead().id())));
        add(what);
        Optional<Map<Viewpoint, Map<EntryId, Decision>>> seen =
                desk().within(() -> eyes.entry(person, places, everybody())).flatMap(told -> told);
        seen.ifPresentOrElse(
                decided -> add(table(decided, reading.get())), () -> add(new InsetText(say("not-readable"))));
        hide(person, places, reading.get());
    }

    private static List<Viewpoint> everybody() {
        return Arrays.stream(StaffKind.values()).map(Viewpoint::of).toList();
    }

    private DataTable table(Map<Viewpoint, Map<EntryId, Decision>> decided, Reading reading) {
        ChoiceWords words = new ChoiceWords(desk(), Optional.of(reading));
        DataTable table = new DataTable("sees", say("who"), List.of(say("staff"), say("sees"), say("why")));
        decided.forEach((who, places) -> {
            Optional<Decision> open =
                    places.values().stream().filter(Decision::permitted).findFirst();
            boolean all = places.values().stream().allMatch(Decision::permitted);
            Decision telling = open.orElseGet(() -> places.values().iterator().next());
            table.row(
                    words.staff(who.as()),
                    say(open.isEmpty() ? "no" : all ? "yes" : "in-part"),
                    words.reason(telling.reason()));
        });
        return table;
    }

    private void hide(SignedInPerson person, List<EntryId> places, Reading reading) {
        Optional<ChoicesRead.Known> known = known(person);
        if (known.isEmpty()) {
            return;
        }
        Draft now = CareView.begun(desk(), known.get());
        Choice.Care care = (Choice.Care) now.choice();
        List<Limit> limits = care.limits().stream()
                .filter(limit -> limit.what() instanceof What.Entry(EntryId id) && places.contains(id))
                .toList();
        Section section = new Section("hide", say("hide"));
        if (!limits.isEmpty()) {
            ChoiceWords words = new ChoiceWords(desk(), Optional.of(reading));
            section.add(
                    CheckView.list(limits.stream().map(words::limit).distinct().toList()));
            Choice.Care open = care;
            for (Limit limit : limits) {
                open = open.without(limit);
            }
            section.add(link(say("show-again"), SharingNavigation.with(SharingNavigation.CHECK, now.with(open))));
        }
        section.add(new Paragraph(say("hide-text")));
        WhoField who = new WhoField(desk(), say("from-whom"));
        section.add(who, actions(action("continue", ButtonKind.PRIMARY, () -> next(now, care, places, who))));
        add(section);
    }

    private void next(Draft now, Choice.Care care, List<EntryId> places, WhoField who) {
        List<FieldError> errors = who.errors();
        if (!errors.isEmpty()) {
            wrong(errors);
            return;
        }
        Choice.Care more = care;
        for (EntryId place : places) {
            more = more.with(new Limit(new What.Entry(place), who.who()));
        }
        if (more.limits().size() > Choice.Care.MOST) {
            Phrase enough = texts().get("sharing.care.enough", "most", Choice.Care.MOST);
            wrong(List.of(new FieldError("who-1", enough)));
            return;
        }
        go(SharingNavigation.with(SharingNavigation.CHECK, now.with(more)));
    }

    private static Optional<EntryId> id(RouteParameters path) {
        return path.get("source")
                .flatMap(source -> path.get("type")
                        .flatMap(type -> path.get("id").flatMap(id -> EntryId.parse(source, type, id))));
    }
}
