package uk.onelondon.sharing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.sharing.rules.Criteria.DataReference;
import uk.onelondon.sharing.rules.SharingConsent.Family;
import uk.onelondon.sharing.rules.SharingConsent.Policy;

/** Short words for what tests of the rules are made of. */
final class Given {

    static final Name ANNA = Name.identifier("https://fhir.nhs.uk/Id/nhs-number", "9990000018");
    static final Name BOB = Name.identifier("https://fhir.nhs.uk/Id/nhs-number", "9990000026");
    static final Subject SUBJECT = new Subject(Set.of(ANNA, Name.reference("Patient/anna")), Set.of());
    static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    static final Name DOCTOR = Name.reference("Practitioner/doctor");
    static final Name HOSPITAL = Name.reference("Organization/hospital");
    static final Set<Purpose> USUAL =
            Set.of(Purpose.TREAT, Purpose.HRESCH, Purpose.HOPERAT, Purpose.HPAYMT, Purpose.PUBHLTH);

    static Code act(String code) {
        return new Code(Code.ACT_CODE, code);
    }

    static Code level(String code) {
        return new Code(Code.CONFIDENTIALITY, code);
    }

    // --- rules

    static Criteria all() {
        return Criteria.NONE;
    }

    static Criteria labels(String... labels) {
        Criteria none = Criteria.NONE;
        return new Criteria(
                none.purposes(),
                none.actors(),
                none.actions(),
                none.period(),
                none.classes(),
                none.codes(),
                coded(labels),
                none.dataPeriod(),
                none.data());
    }

    static Criteria purposes(Criteria with, Purpose... purposes) {
        return new Criteria(
                Set.of(purposes),
                with.actors(),
                with.actions(),
                with.period(),
                with.classes(),
                with.codes(),
                with.labels(),
                with.dataPeriod(),
                with.data());
    }

    static Criteria purposes(Purpose... purposes) {
        return purposes(Criteria.NONE, purposes);
    }

    static Criteria actors(Criteria with, Name... actors) {
        return with.with(Set.of(actors));
    }

    static Criteria actors(Name... actors) {
        return actors(Criteria.NONE, actors);
    }

    static Criteria period(Criteria with, Span period) {
        return new Criteria(
                with.purposes(),
                with.actors(),
                with.actions(),
                Optional.of(period),
                with.classes(),
                with.codes(),
                with.labels(),
                with.dataPeriod(),
                with.data());
    }

    static Criteria actions(String... actions) {
        Criteria none = Criteria.NONE;
        Set<Code> codes = Stream.of(actions)
                .map(action -> new Code("http://terminology.hl7.org/CodeSystem/consentaction", action))
                .collect(Collectors.toSet());
        return new Criteria(
                none.purposes(),
                none.actors(),
                codes,
                none.period(),
                none.classes(),
                none.codes(),
                none.labels(),
                none.dataPeriod(),
                none.data());
    }

    static Criteria types(String... types) {
        Criteria none = Criteria.NONE;
        Set<Code> classes = Stream.of(types)
                .map(type -> new Code(Code.RESOURCE_TYPES, type))
                .collect(Collectors.toSet());
        return new Criteria(
                none.purposes(),
                none.actors(),
                none.actions(),
                none.period(),
                classes,
                none.codes(),
                none.labels(),
                none.dataPeriod(),
                none.data());
    }

    static Criteria codes(Code... codes) {
        Criteria none = Criteria.NONE;
        return new Criteria(
                none.purposes(),
                none.actors(),
                none.actions(),
                none.period(),
                none.classes(),
                Set.of(codes),
                none.labels(),
                none.dataPeriod(),
                none.data());
    }

    static Criteria dataOf(LocalDate first, LocalDate last) {
        Criteria none = Criteria.NONE;
        return new Criteria(
                none.purposes(),
                none.actors(),
                none.actions(),
                none.period(),
                none.classes(),
                none.codes(),
                none.labels(),
                Optional.of(Span.ofDays(first, last)),
                none.data());
    }

    static Criteria data(Criteria.Meaning meaning, Name name) {
        Criteria none = Criteria.NONE;
        return new Criteria(
                none.purposes(),
                none.actors(),
                none.actions(),
                none.period(),
                none.classes(),
                none.codes(),
                none.labels(),
                none.dataPeriod(),
                Set.of(new DataReference(meaning, name)));
    }

    static Provision permit(Criteria criteria, Provision... nested) {
        return new Provision(Optional.of(Provision.Type.PERMIT), criteria, List.of(nested));
    }

    static Provision deny(Criteria criteria, Provision... nested) {
        return new Provision(Optional.of(Provision.Type.DENY), criteria, List.of(nested));
    }

    static Provision untyped(Criteria criteria, Provision... nested) {
        return new Provision(Optional.empty(), criteria, List.of(nested));
    }

    // --- Consents

    static SharingConsent consent(String id, Provision root) {
        return consent(id, Optional.empty(), root, Family.CARE);
    }

    static SharingConsent consent(String id, Optional<Policy> policy, Provision root, Family family) {
        return new SharingConsent(
                new ConsentVersion("Consent/" + id, "1"),
                true,
                Set.of(ANNA),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                family,
                new SharingConsent.Readable(policy, root));
    }

    static SharingConsent dated(SharingConsent consent, String identifier, String written, String recorded) {
        return new SharingConsent(
                consent.version(),
                consent.active(),
                consent.patient(),
                Set.of(Name.identifier("urn:consents", identifier)),
                consent.replaces(),
                Optional.of(Instant.parse(written)),
                Optional.of(Instant.parse(recorded)),
                consent.family(),
                consent.content());
    }

    static Choices choices(SharingConsent... consents) {
        return choices(Directory.EMPTY, consents);
    }

    static Choices choices(Directory directory, SharingConsent... consents) {
        return Consents.compile(SUBJECT, Arrays.asList(consents), directory, List.of());
    }

    static Choices choices(Provision root) {
        return choices(consent("only", root));
    }

    // --- who asks

    static Actor.Staff staff(Name... person) {
        return new Actor.Staff(Set.of(person), Set.of(), Set.of(), Set.of(), USUAL, true, Optional.empty());
    }

    static Actor.Staff at(Name organisation) {
        return new Actor.Staff(Set.of(DOCTOR), Set.of(), Set.of(organisation), Set.of(), USUAL, true, Optional.empty());
    }

    static Access access(Actor actor, Purpose... purposes) {
        return new Access(actor, Set.of(purposes), Action.ACCESS, Optional.empty(), NOON);
    }

    static Access treating() {
        return access(staff(DOCTOR), Purpose.TREAT);
    }

    static Access treatingAt(Instant at) {
        return new Access(staff(DOCTOR), Set.of(Purpose.TREAT), Action.ACCESS, Optional.empty(), at);
    }

    static Access researching() {
        return access(staff(DOCTOR), Purpose.HRESCH);
    }

    static Access breakingGlass(Purpose... others) {
        Set<Purpose> allowed = new HashSet<>(USUAL);
        allowed.add(Purpose.BTG);
        Set<Purpose> purposes = new HashSet<>(Set.of(others));
        purposes.add(Purpose.BTG);
        return new Access(
                new Actor.Staff(Set.of(DOCTOR), Set.of(), Set.of(), Set.of(), allowed, false, Optional.empty()),
                purposes,
                Action.ACCESS,
                Optional.of(new BreakGlass(
                        BreakGlass.Reason.PUBLIC_INTEREST,
                        Set.of(ANNA),
                        new Span(NOON.minusSeconds(60), NOON.plusSeconds(3_600)))),
                NOON);
    }

    static Access citizen() {
        return access(new Actor.Citizen(Set.of(ANNA)), Purpose.PATRQT);
    }

    static Access proxy(Name name) {
        return access(new Actor.Proxy(Set.of(name)), Purpose.FAMRQT);
    }

    // --- items

    static Item item(String... labels) {
        return new Item(
                Optional.of(Name.reference("Observation/1")),
                "Observation",
                Set.of(ANNA),
                Set.of(),
                Set.of(new Code("http://loinc.org", "2339-0")),
                new Labels(coded(labels)),
                Optional.of(Span.ofDay(LocalDate.of(2022, 6, 13))),
                Set.of(Name.reference("Practitioner/author")),
                Set.of(Name.reference("Encounter/1")),
                Set.of(),
                List.of());
    }

    static Item normal() {
        return item("N");
    }

    static Item of(String type, String... labels) {
        Item item = item(labels);
        return new Item(
                Optional.of(Name.reference(type + "/1")),
                type,
                item.subjects(),
                item.classes(),
                item.codes(),
                item.labels(),
                item.dated(),
                item.authors(),
                item.refersTo(),
                item.referredToBy(),
                item.embedded());
    }

    static Item holding(Item item, Item... embedded) {
        return new Item(
                item.name(),
                item.type(),
                item.subjects(),
                item.classes(),
                item.codes(),
                item.labels(),
                item.dated(),
                item.authors(),
                item.refersTo(),
                item.referredToBy(),
                List.of(embedded));
    }

    static Item about(Item item, Name... subjects) {
        return new Item(
                item.name(),
                item.type(),
                Set.of(subjects),
                item.classes(),
                item.codes(),
                item.labels(),
                item.dated(),
                item.authors(),
                item.refersTo(),
                item.referredToBy(),
                item.embedded());
    }

    static Item with(Item item, Optional<Span> dated, Set<Name> authors, Set<Code> codes) {
        return new Item(
                item.name(),
                item.type(),
                item.subjects(),
                item.classes(),
                codes,
                item.labels(),
                dated,
                authors,
                item.refersTo(),
                item.referredToBy(),
                item.embedded());
    }

    /** One letter is a confidentiality, a mark's name is a mark, system|code is itself, all else is a v3 ActCode. */
    static Set<Code> coded(String... labels) {
        Set<Code> codes = new HashSet<>();
        for (String label : labels) {
            int bar = label.indexOf('|');
            codes.add(
                    bar > 0
                            ? new Code(label.substring(0, bar), label.substring(bar + 1))
                            : label.length() == 1 ? level(label) : label.contains("-") ? mark(label) : act(label));
        }
        return codes;
    }

    private static Code mark(String label) {
        return new Code(Mark.SYSTEM, label);
    }

    private Given() {}
}
