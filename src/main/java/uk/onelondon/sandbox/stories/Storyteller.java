package uk.onelondon.sandbox.stories;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.stories.Person.Scene;
import uk.onelondon.sandbox.stories.Places.Place;

/** Tells one person's story: every scene, every entry, every repeat of a series. */
final class Storyteller {

    private final Person person;
    private final Patients patients;
    private final Places places;
    private final Ledger ledger;
    private final Map<String, Teller> kinds;
    private final Random chance;

    Storyteller(Person person, Patients patients, Places places, Vocabulary words) {
        this.person = person;
        this.patients = patients;
        this.places = places;
        this.ledger = new Ledger(person.key());
        this.chance = new Random(person.key().hashCode());
        Problems problems = new Problems(words, ledger);
        Medicines medicines = new Medicines(words, ledger);
        Measurements measurements = new Measurements(words, ledger);
        Events events = new Events(words, ledger);
        Plans plans = new Plans(words, ledger);
        kinds = Map.ofEntries(
                Map.entry("condition", problems::condition),
                Map.entry("allergy", problems::allergy),
                Map.entry("flag", problems::flag),
                Map.entry("medicine", medicines::prescribed),
                Map.entry("takes", medicines::taken),
                Map.entry("measure", measurements::measure),
                Map.entry("panel", measurements::panel),
                Map.entry("bp", measurements::bloodPressure),
                Map.entry("finding", measurements::finding),
                Map.entry("due", measurements::due),
                Map.entry("equipment", plans::equipment),
                Map.entry("visit", events::visit),
                Map.entry("appointment", events::appointment),
                Map.entry("vaccine", events::vaccine),
                Map.entry("recall", events::recall),
                Map.entry("procedure", events::procedure),
                Map.entry("referral", events::referral),
                Map.entry("episode", events::episode),
                Map.entry("document", new Documents(words, ledger, person.name().full())::document),
                Map.entry("plan", plans::plan),
                Map.entry("goal", plans::goal),
                Map.entry("looked", new Lookers(ledger)::looked),
                Map.entry("team", plans::team));
    }

    /** Everything the story says, with a Patient at the hub and at every endpoint that a scene names. */
    Ledger tell() {
        ledger.add(Endpoints.HUB, patients.patient(person, Endpoints.HUB, false));
        person.scenes().stream()
                .map(scene -> places.need(scene.line(), scene.place()).endpoint())
                .distinct()
                .forEach(this::patientAt);
        person.scenes().forEach(this::scene);
        return ledger;
    }

    private void patientAt(String endpoint) {
        boolean linked = person.scenes().stream()
                .anyMatch(s -> s.earlier()
                        && places.need(s.line(), s.place()).endpoint().equals(endpoint));
        ledger.add(endpoint, patients.patient(person, endpoint, linked));
        if (linked) {
            ledger.add(endpoint, patients.earlier(person, endpoint));
        }
    }

    private void scene(Scene scene) {
        Place place = places.need(scene.line(), scene.place());
        Telling telling = new Telling(
                patients.dates(),
                place,
                Places.clinician(scene.line(), place, scene.clinician()),
                Patients.reference(person, place.endpoint(), scene.earlier()),
                Moment.UNKNOWN,
                Optional.empty(),
                0,
                chance);
        scene.entries().forEach(entry -> entry(entry, telling));
    }

    private void entry(Entry entry, Telling telling) {
        switch (entry.when()) {
            case When.SameDay() -> once(entry, telling);
            case When.On(String date) -> once(entry, telling.at(patients.dates().read(date, entry.line())));
            case When.Every every -> repeat(entry, every, telling);
        }
    }

    private void repeat(Entry entry, When.Every every, Telling telling) {
        LocalDate from = day(every.from(), entry.line());
        LocalDate to = day(every.to(), entry.line());
        long length = Math.max(1, to.toEpochDay() - from.toEpochDay());
        LocalDate day = from;
        for (int i = 1; !day.isAfter(to); i++) {
            once(entry, telling.at(Moment.on(day), (double) (day.toEpochDay() - from.toEpochDay()) / length));
            day = from.plus(every.step().multipliedBy(i));
        }
    }

    private LocalDate day(String date, Line line) {
        return patients.dates().read(date, line).day().orElseThrow(() -> line.problem("a series needs known dates"));
    }

    private void once(Entry entry, Telling telling) {
        Teller teller = kinds.get(entry.kind());
        if (teller == null) {
            throw entry.line().problem("there is no kind of entry called \"" + entry.kind() + "\"");
        }
        Moment start = entry.kind().equals("visit")
                ? telling.moment().atAbout(LocalTime.of(9 + chance.nextInt(8), 5 * chance.nextInt(12)))
                : telling.moment();
        Reference reference = teller.tell(entry, telling.at(start, telling.progress()));
        if (entry.kind().equals("visit")) {
            Telling visit = telling.during(reference, start);
            entry.inner().forEach(inner -> entry(inner, visit));
        } else if (!entry.inner().isEmpty()
                && !entry.kind().equals("plan")
                && !entry.kind().equals("team")) {
            throw entry.line().problem("only a visit, a plan and a team can have entries under them");
        }
    }
}
