package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ChoiceList;
import uk.onelondon.design.DateInput;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ui.Reading;
import uk.onelondon.record.ui.RecordReadings;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.Organisations;
import uk.onelondon.sharing.choices.StaffKind;

/** Leaves out an organisation her record names, or a kind of staff; at once, or after a day. */
@Route("sharing/care/people")
@PermitAll
class PeopleView extends ChoicePage {

    private static final String WHO = "who";
    private static final String DAY = "last-day";
    private static final String AT_ONCE = "now";
    private static final String LATER = "later";

    private final transient RecordReadings readings;
    private final transient Organisations organisations;

    PeopleView(ChoiceDesk desk, RecordReadings readings, Organisations organisations) {
        super(desk, "sharing.people");
        this.readings = readings;
        this.organisations = organisations;
    }

    @Override
    String place(RouteParameters path) {
        return SharingNavigation.PEOPLE;
    }

    @Override
    Optional<String> back() {
        return Optional.of(SharingNavigation.CARE);
    }

    @Override
    void content(SignedInPerson person, RouteParameters path, QueryParameters query) {
        text("lead");
        draft(query)
                .filter(draft -> draft.choice() instanceof Choice.Care)
                .or(() -> known(person).map(known -> CareView.begun(desk(), known)))
                .ifPresent(draft -> form(person, draft));
    }

    private void form(SignedInPerson person, Draft draft) {
        ChoiceList who = new ChoiceList(WHO, say("who"), Optional.of(say("who-hint")), ChoiceList.Kind.ONE);
        Arrays.stream(StaffKind.values())
                .filter(kind -> kind.asksFor() == Family.CARE)
                .forEach(kind -> who.choice(kind.key(), texts().get("sharing.staff." + kind.key())));
        Optional<Reading> reading = readings.firstView();
        Map<String, EntryId> named =
                reading.map(Reading::snapshot).map(PeopleView::named).orElseGet(Map::of);
        named.forEach((name, id) -> who.choice(id.path(), desk().theirs(name)));
        ChoiceList when = new ChoiceList("when", say("when"), Optional.empty(), ChoiceList.Kind.ONE)
                .choice(AT_ONCE, say("when-now"))
                .choice(LATER, say("when-later"))
                .chosen(Set.of(AT_ONCE));
        DateInput last = DayField.of(desk(), DAY, say("last-day"));
        add(who);
        if (reading.filter(record -> !record.snapshot().settled()).isPresent()) {
            add(new InsetText(say("more-coming")));
        }
        add(
                when,
                last,
                actions(action("continue", ButtonKind.PRIMARY, () -> next(person, draft, named, who, when, last))));
    }

    private void next(
            SignedInPerson person,
            Draft draft,
            Map<String, EntryId> named,
            ChoiceList who,
            ChoiceList when,
            DateInput last) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Who> chosen = who.chosen().stream().findFirst().flatMap(value -> who(person, named, value));
        Optional<Phrase> missing = chosen.isPresent()
                ? Optional.empty()
                : Optional.of(say(who.chosen().isEmpty() ? "who-missing" : "no-code"));
        who.error(missing);
        missing.ifPresent(words -> errors.add(new FieldError(WHO + "-1", words)));
        boolean later = when.chosen().contains(LATER);
        Optional<Phrase> mistake = later ? DayField.mistake(desk(), last) : Optional.empty();
        last.error(mistake);
        mistake.ifPresent(words -> errors.add(new FieldError(DAY + "-day", words)));
        if (chosen.isEmpty() || !errors.isEmpty()) {
            wrong(errors);
            return;
        }
        Optional<LocalDate> from = later ? last.date().map(day -> day.plusDays(1)) : Optional.empty();
        Choice.Care care = (Choice.Care) draft.choice();
        Limit limit = new Limit(new What.Everything(), chosen.get(), from);
        go(SharingNavigation.with(SharingNavigation.CARE, draft.with(care.with(limit))));
    }

    private Optional<Who> who(SignedInPerson person, Map<String, EntryId> named, String value) {
        Optional<Who> staff = StaffKind.parse(value).map(Who.Staff::new);
        return staff.or(() -> named.entrySet().stream()
                .filter(known -> known.getValue().path().equals(value))
                .findFirst()
                .flatMap(known -> desk().within(() -> organisations.code(person, known.getValue()))
                        .flatMap(code -> code)
                        .map(code -> new Who.Organisation(code, known.getKey()))));
    }

    /** The organisations that entries come from, each once by its name. */
    private static Map<String, EntryId> named(RecordSnapshot record) {
        Map<String, EntryId> named = new LinkedHashMap<>();
        for (RecordEntry entry : record.newestFirst()) {
            Named organisation = entry.facts().organisation();
            organisation
                    .target()
                    .filter(id -> id.type().equals("Organization"))
                    .ifPresent(id -> record.nameOf(organisation).ifPresent(name -> named.putIfAbsent(name, id)));
        }
        return named;
    }
}
