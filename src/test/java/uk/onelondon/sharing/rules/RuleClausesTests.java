package uk.onelondon.sharing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sharing.rules.Given.*;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharing.rules.Criteria.Meaning;
import uk.onelondon.sharing.rules.SharingConsent.Family;
import uk.onelondon.sharing.rules.SharingConsent.Policy;

/** Each clause of the rules has a test here that fails if the clause is dropped. */
class RuleClausesTests {

    private static void permits(Choices choices, Item item, Access access, Rule by) {
        Decision decision = choices.decide(item, access);
        assertThat(decision.permitted()).as(decision.toString()).isTrue();
        assertThat(decision.rule()).as(decision.toString()).isEqualTo(by);
    }

    private static void denies(Choices choices, Item item, Access access, Rule by) {
        Decision decision = choices.decide(item, access);
        assertThat(decision.permitted()).as(decision.toString()).isFalse();
        assertThat(decision.rule()).as(decision.toString()).isEqualTo(by);
    }

    private static Actor.Staff staff(boolean caring, Set<Purpose> allowed, Optional<String> basis) {
        return new Actor.Staff(Set.of(DOCTOR), Set.of(), Set.of(), Set.of(), allowed, caring, basis);
    }

    @Nested
    class R0 {

        private final Choices none = choices();

        @Test
        void careIsSharedByDefaultAndOtherUsesAreNot() {
            permits(none, normal(), treating(), Rule.R0);
            permits(none, normal(), access(Given.staff(DOCTOR), Purpose.ETREAT), Rule.R0);
            denies(none, normal(), researching(), Rule.R0);
            denies(none, normal(), access(Given.staff(DOCTOR), Purpose.v3("POPHLTH")), Rule.R0);
        }

        @Test
        void withoutCareRelationshipNoChoiceOpensTreatment() {
            Access stranger = access(staff(false, USUAL, Optional.empty()), Purpose.TREAT);
            denies(none, normal(), stranger, Rule.R0);
            denies(choices(permit(all())), normal(), stranger, Rule.R0);
        }

        @Test
        void aRoleGetsNothingForPurposesItMayNotHave() {
            Access clerk = access(staff(true, Set.of(Purpose.HPAYMT), Optional.empty()), Purpose.TREAT);
            denies(choices(permit(all())), normal(), clerk, Rule.R0);
        }

        @Test
        void notForThePatientMeansNeitherHerNorHerFamily() {
            Choices granted = choices(consent("bob", Optional.empty(), permit(actors(BOB)), Family.PROXY));
            denies(none, item("N", "NOPAT"), citizen(), Rule.R0);
            denies(granted, item("N", "NOPAT"), proxy(BOB), Rule.R0);
            permits(none, item("N", "NOPAT"), treating(), Rule.R0);
        }

        @Test
        void marksStopPatientsProxiesAndUsesBeyondTreatment() {
            Choices open = choices(permit(all()));
            for (String mark : List.of("third-party", "safeguarding")) {
                denies(open, mark(mark), citizen(), Rule.R0);
                denies(open, mark(mark), researching(), Rule.R0);
                permits(open, mark(mark), treating(), Rule.R5);
            }
            denies(open, mark("restricted-location"), treating(), Rule.R0);
            denies(open, mark("restricted-location"), citizen(), Rule.R0);
            denies(open, mark("restricted-location"), breakingGlass(), Rule.R0);
        }

        private Item mark(String name) {
            return item("N", Mark.SYSTEM + "|" + name);
        }

        @Test
        void lawGoesBeforeChoicesAndAfterHardStops() {
            Law notify = new Law(
                    "notifiable-diseases",
                    URI.create("https://www.legislation.gov.uk/uksi/2010/659"),
                    LocalDate.of(2010, 3, 26),
                    Span.ofDays(LocalDate.of(2010, 4, 6), LocalDate.of(2030, 1, 1)),
                    permit(purposes(Purpose.PUBHLTH)));
            Choices choices =
                    Consents.compile(SUBJECT, List.of(consent("no", deny(all()))), Directory.EMPTY, List.of(notify));
            Access health = access(Given.staff(DOCTOR), Purpose.PUBHLTH);
            permits(choices, normal(), health, Rule.R0);
            denies(choices, item("N", Mark.SYSTEM + "|third-party"), health, Rule.R0);
            Access later = new Access(
                    health.actor(),
                    health.purposes(),
                    Action.ACCESS,
                    Optional.empty(),
                    Instant.parse("2031-01-01T00:00:00Z"));
            denies(choices, normal(), later, Rule.R5);
        }

        @Test
        void aLawThatDeniesGoesBeforeAPermit() {
            Law closed = new Law(
                    "closed",
                    URI.create("https://www.legislation.gov.uk/"),
                    LocalDate.of(2020, 1, 1),
                    Span.ALWAYS,
                    deny(labels("HIV")));
            Choices choices =
                    Consents.compile(SUBJECT, List.of(consent("yes", permit(all()))), Directory.EMPTY, List.of(closed));
            denies(choices, item("HIV", "R"), treating(), Rule.R0);
            permits(choices, normal(), treating(), Rule.R5);
        }

        @Test
        void theCitizenSeesHerOwnAndNobodyElses() {
            Choices closed = choices(deny(all()));
            permits(closed, normal(), citizen(), Rule.R0);
            denies(closed, normal(), access(new Actor.Citizen(Set.of(BOB)), Purpose.PATRQT), Rule.R0);
            denies(closed, about(normal(), BOB), citizen(), Rule.R0);
            denies(choices(permit(all())), about(normal(), ANNA, BOB), treating(), Rule.R0);
        }

        @Test
        void researchNeedsALegalBasisAndNoOptOut() {
            Access project = access(staff(false, USUAL, Optional.of("CAG 12/2026")), Purpose.HRESCH);
            permits(none, normal(), project, Rule.R0);
            Choices optedOut = Consents.compile(
                    new Subject(Set.of(ANNA), Set.of(Purpose.HRESCH)), List.of(), Directory.EMPTY, List.of());
            denies(optedOut, normal(), project, Rule.R0);
            denies(choices(deny(purposes(Purpose.HRESCH))), normal(), project, Rule.R5);
        }

        @Test
        void everyDeclaredPurposeMustBeAllowed() {
            Choices care = choices(permit(purposes(Purpose.TREAT)));
            denies(care, normal(), access(Given.staff(DOCTOR), Purpose.TREAT, Purpose.HRESCH), Rule.R0);
        }
    }

    @Nested
    class R1 {

        @Test
        void onlyActiveConsentsCount() {
            SharingConsent stated = consent("no", deny(all()));
            SharingConsent ended = new SharingConsent(
                    stated.version(),
                    false,
                    stated.patient(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Family.CARE,
                    stated.content());
            denies(choices(stated), normal(), treating(), Rule.R5);
            permits(choices(ended), normal(), treating(), Rule.R0);
        }

        @Test
        void onlyThoseOfThisPatientCount() {
            SharingConsent stated = consent("no", deny(all()));
            SharingConsent others = new SharingConsent(
                    stated.version(),
                    true,
                    Set.of(BOB),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Family.CARE,
                    stated.content());
            permits(choices(others), normal(), treating(), Rule.R0);
        }

        @Test
        void theLastDayLastsUntilMidnightInLondon() {
            Span may = Span.ofDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
            Choices choices = choices(deny(period(all(), may)));
            denies(choices, normal(), treatingAt(Instant.parse("2026-05-31T22:59:59Z")), Rule.R5);
            permits(choices, normal(), treatingAt(Instant.parse("2026-05-31T23:00:00Z")), Rule.R0);
            denies(choices, normal(), treatingAt(Instant.parse("2026-04-30T23:00:00Z")), Rule.R5);
            permits(choices, normal(), treatingAt(Instant.parse("2026-04-30T22:59:59Z")), Rule.R0);
        }

        @Test
        void theDayTheClocksChangeHasItsOwnMidnight() {
            LocalDate change = LocalDate.of(2026, 10, 25);
            Choices choices = choices(deny(period(all(), Span.ofDay(change))));
            denies(choices, normal(), treatingAt(Instant.parse("2026-10-24T23:00:00Z")), Rule.R5);
            denies(choices, normal(), treatingAt(Instant.parse("2026-10-25T23:59:59Z")), Rule.R5);
            permits(choices, normal(), treatingAt(Instant.parse("2026-10-26T00:00:00Z")), Rule.R0);
        }
    }

    @Nested
    class R2 {

        private Choices with(Policy policy, Provision root) {
            return choices(consent("c", Optional.of(policy), root, Family.CARE));
        }

        @Test
        void theRootTypeGoesBeforeThePolicy() {
            permits(with(Policy.OPTOUT, permit(all())), normal(), researching(), Rule.R5);
            denies(with(Policy.OPTIN, deny(all())), normal(), treating(), Rule.R5);
        }

        @Test
        void thePolicyIsTheBaseOfAnUntypedRoot() {
            permits(with(Policy.OPTIN, untyped(all())), normal(), researching(), Rule.R5);
            denies(with(Policy.OPTOUT, untyped(all())), normal(), treating(), Rule.R5);
        }

        @Test
        void aRootThatIsOppositeToThePolicyIsAnException() {
            Choices allButHiv = with(Policy.OPTIN, deny(labels("HIV")));
            denies(allButHiv, item("HIV", "R"), treating(), Rule.R7);
            permits(allButHiv, normal(), researching(), Rule.R5);
            Choices onlyNormal = with(Policy.OPTOUT, permit(labels("N")));
            permits(onlyNormal, normal(), treating(), Rule.R6);
            denies(onlyNormal, item("HIV", "R"), treating(), Rule.R5);
        }

        @Test
        void anUntypedRootWithCriteriaIsAnExceptionToo() {
            denies(with(Policy.OPTIN, untyped(labels("HIV"))), item("HIV", "R"), treating(), Rule.R7);
            permits(with(Policy.OPTOUT, untyped(labels("N"))), normal(), treating(), Rule.R6);
        }

        @Test
        void aNestedRuleWithoutTypeIsTheOppositeOfItsParent() {
            Choices choices = choices(permit(all(), untyped(labels("HIV"), untyped(actors(DOCTOR)))));
            permits(choices, item("HIV", "R"), treating(), Rule.R6);
            denies(
                    choices,
                    item("HIV", "R"),
                    access(Given.staff(Name.reference("Practitioner/x")), Purpose.TREAT),
                    Rule.R7);
        }

        @Test
        void whatIsNotComputableNeverPermitsAndIsNamed() {
            Choices choices = choices(untyped(all()));
            denies(choices, normal(), treating(), Rule.R2);
            denies(choices, normal(), researching(), Rule.R2);
            assertThat(choices.notComputable()).containsEntry(new ConsentVersion("Consent/only", "1"), "provision");
        }
    }

    @Nested
    class R3 {

        @Test
        void allElementsMustMatch() {
            Criteria hivForDoctor = actors(labels("HIV"), DOCTOR);
            denies(choices(deny(hivForDoctor)), item("HIV", "R"), treating(), Rule.R7);
            permits(choices(deny(hivForDoctor)), item("SEX", "R"), treating(), Rule.R0);
            permits(
                    choices(deny(hivForDoctor)),
                    item("HIV", "R"),
                    access(Given.staff(Name.reference("Practitioner/x")), Purpose.TREAT),
                    Rule.R0);
        }

        @Test
        void oneRepeatSuffices() {
            Choices choices = choices(deny(labels("HIV", "SEX")));
            denies(choices, item("SEX", "R"), treating(), Rule.R7);
            denies(choices, item("HIV", "R"), treating(), Rule.R7);
        }

        @Test
        void codesMatchBySystemAndCode() {
            Code glucose = new Code("http://loinc.org", "2339-0");
            denies(choices(deny(codes(glucose))), normal(), treating(), Rule.R5);
            permits(choices(deny(codes(new Code("http://snomed.info/sct", "2339-0")))), normal(), treating(), Rule.R0);
        }

        @Test
        void bothSchemesOfHl7AreOneSystem() {
            Purpose secure = new Purpose(new Code("https://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT"));
            denies(choices(deny(purposes(secure))), normal(), treating(), Rule.R5);
        }

        @Test
        void purposesHaveTheHierarchyOfV3() {
            Access emergency = access(Given.staff(DOCTOR), Purpose.ETREAT);
            denies(choices(deny(purposes(Purpose.TREAT))), normal(), emergency, Rule.R5);
            permits(choices(deny(purposes(Purpose.ETREAT))), normal(), treating(), Rule.R0);
        }

        @Test
        void actionsAreCompared() {
            denies(choices(deny(actions("access"))), normal(), treating(), Rule.R5);
            permits(choices(deny(actions("correct"))), normal(), treating(), Rule.R0);
        }

        @Test
        void resourceTypesAreClasses() {
            denies(choices(deny(types("Observation"))), normal(), treating(), Rule.R5);
            permits(choices(deny(types("Condition"))), normal(), treating(), Rule.R0);
        }

        @Test
        void actorsAreFoundByIdentifierThroughRolesParentsTeamsAndGroups() {
            Name trust = Name.identifier("https://fhir.nhs.uk/Id/ods-organization-code", "RX9");
            Name role = Name.reference("PractitionerRole/1");
            Name team = Name.reference("CareTeam/1");
            Name group = Name.reference("Group/1");
            Directory directory = new Directory(List.of(
                    party(DOCTOR, role),
                    party(role, HOSPITAL, Name.identifier("urn:roles", "nurse")),
                    party(HOSPITAL, Name.reference("Organization/trust")),
                    new Directory.Party(Set.of(Name.reference("Organization/trust"), trust), List.of()),
                    party(DOCTOR, team),
                    party(team, group),
                    party(group, team)));
            for (Name name : List.of(role, HOSPITAL, trust, Name.identifier("urn:roles", "nurse"), team, group)) {
                permits(
                        choices(directory, consent("c", deny(all(), permit(actors(name))))),
                        normal(),
                        treating(),
                        Rule.R6);
            }
        }

        @Test
        void whoSaysWhereSheAsksIsNotAlsoPermittedForElsewhere() {
            Name other = Name.reference("Organization/other");
            Name roleThere = Name.reference("PractitionerRole/there");
            Directory directory = new Directory(List.of(party(DOCTOR, roleThere), party(roleThere, other)));
            Choices choices = choices(directory, consent("c", deny(all(), permit(actors(other)))));
            permits(choices, normal(), treating(), Rule.R6);
            denies(choices, normal(), access(at(HOSPITAL), Purpose.TREAT), Rule.R5);
            Choices not = choices(directory, consent("c", deny(actors(other))));
            denies(not, normal(), access(at(HOSPITAL), Purpose.TREAT), Rule.R4);
        }

        @Test
        void dataAreNamedByInstanceRelationAndAuthor() {
            Name itself = Name.reference("Observation/1");
            Name encounter = Name.reference("Encounter/1");
            Name author = Name.reference("Practitioner/author");
            denies(choices(deny(data(Meaning.INSTANCE, itself))), normal(), treating(), Rule.R5);
            permits(choices(deny(data(Meaning.INSTANCE, encounter))), normal(), treating(), Rule.R0);
            denies(choices(deny(data(Meaning.RELATED, encounter))), normal(), treating(), Rule.R5);
            denies(choices(deny(data(Meaning.DEPENDENTS, encounter))), normal(), treating(), Rule.R5);
            denies(choices(deny(data(Meaning.AUTHOREDBY, author))), normal(), treating(), Rule.R5);
            permits(choices(deny(data(Meaning.AUTHOREDBY, DOCTOR))), normal(), treating(), Rule.R0);
        }

        @Test
        void relatedGoesBothWaysAndDependentsOneWay() {
            Item referred = new Item(
                    Optional.of(Name.reference("Encounter/1")),
                    "Encounter",
                    Set.of(ANNA),
                    Set.of(),
                    Set.of(),
                    new Labels(coded("N")),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Set.of(Name.reference("Observation/9")),
                    List.of());
            Name observation = Name.reference("Observation/9");
            denies(choices(deny(data(Meaning.RELATED, observation))), referred, treating(), Rule.R5);
            permits(choices(deny(data(Meaning.DEPENDENTS, observation))), referred, treating(), Rule.R0);
        }

        @Test
        void anOrganisationWritesThroughItsRoles() {
            Name role = Name.reference("PractitionerRole/1");
            Directory directory = new Directory(List.of(party(role, HOSPITAL)));
            Item written = with(normal(), normal().dated(), Set.of(role), normal().codes());
            SharingConsent not = consent("c", deny(data(Meaning.AUTHOREDBY, HOSPITAL)));
            denies(choices(directory, not), written, treating(), Rule.R5);
            SharingConsent only = consent("c", permit(data(Meaning.AUTHOREDBY, HOSPITAL)));
            permits(choices(directory, only), written, treating(), Rule.R5);
        }

        private static Directory.Party party(Name name, Name... wholes) {
            return new Directory.Party(
                    Set.of(name),
                    List.of(wholes).stream()
                            .map(whole -> new Directory.Membership(whole, Span.ALWAYS, true))
                            .toList());
        }
    }

    @Nested
    class R4 {

        @Test
        void anUndeclaredPurposeCountsForADenyAndAgainstAPermit() {
            Access silent = access(Given.staff(DOCTOR));
            denies(choices(permit(all(), deny(purposes(Purpose.HRESCH)))), normal(), silent, Rule.R4);
            denies(choices(permit(purposes(Purpose.TREAT))), normal(), silent, Rule.R4);
            permits(choices(permit(all())), normal(), silent, Rule.R5);
        }

        @Test
        void anUnlabelledItemIsHiddenWithAnyKind() {
            denies(choices(deny(labels("HIV"))), item(), treating(), Rule.R4);
            denies(choices(deny(labels("R"))), item(), treating(), Rule.R4);
            denies(choices(permit(labels("N"))), item(), treating(), Rule.R4);
            denies(choices(deny(labels("HIV"))), item("R"), treating(), Rule.R4);
            permits(choices(deny(labels("HIV"))), item("N"), treating(), Rule.R0);
        }

        @Test
        void anUndatedItemIsOfAnyTime() {
            Criteria year = dataOf(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
            Item undated = with(normal(), Optional.empty(), normal().authors(), normal().codes());
            Item vague = with(
                    normal(),
                    Optional.of(Span.ofDays(LocalDate.of(2021, 6, 1), LocalDate.of(2022, 6, 1))),
                    Set.of(),
                    Set.of());
            for (Item item : List.of(undated, vague)) {
                denies(choices(deny(year)), item, treating(), Rule.R4);
                denies(choices(permit(year)), item, treating(), Rule.R4);
            }
            denies(choices(deny(year)), normal(), treating(), Rule.R5);
            permits(choices(permit(year)), normal(), treating(), Rule.R5);
        }

        @Test
        void anUnknownAuthorMayBeAnybody() {
            Criteria doctor = data(Meaning.AUTHOREDBY, DOCTOR);
            Item unsigned = with(normal(), normal().dated(), Set.of(), normal().codes());
            denies(choices(deny(doctor)), unsigned, treating(), Rule.R4);
            denies(choices(permit(doctor)), unsigned, treating(), Rule.R4);
        }

        @Test
        void anUncodedItemMayBeAnything() {
            Criteria glucose = codes(new Code("http://loinc.org", "1"));
            Item uncoded = with(normal(), normal().dated(), normal().authors(), Set.of());
            denies(choices(deny(glucose)), uncoded, treating(), Rule.R4);
            permits(choices(deny(glucose)), normal(), treating(), Rule.R0);
        }

        @Test
        void anUnnamedActorMayBeTheOneWhoIsRefused() {
            Access unnamed = access(Given.staff(), Purpose.TREAT);
            denies(choices(deny(actors(DOCTOR))), normal(), unnamed, Rule.R4);
            denies(choices(deny(all(), permit(actors(DOCTOR)))), normal(), unnamed, Rule.R5);
            denies(choices(deny(actors(HOSPITAL))), normal(), treating(), Rule.R4);
            permits(
                    choices(deny(actors(HOSPITAL))),
                    normal(),
                    access(at(Name.reference("Organization/other")), Purpose.TREAT),
                    Rule.R0);
        }

        @Test
        void aClosedOrganisationCountsForADenyOnly() {
            Directory directory = new Directory(List.of(new Directory.Party(Set.of(HOSPITAL), List.of(), false)));
            Access there = access(at(HOSPITAL), Purpose.TREAT);
            denies(choices(directory, consent("c", deny(actors(HOSPITAL)))), normal(), there, Rule.R4);
            denies(choices(directory, consent("c", deny(all(), permit(actors(HOSPITAL))))), normal(), there, Rule.R5);
        }

        @Test
        void aMembershipThatEndedIsNone() {
            Span before = Span.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 5, 9));
            Directory directory = new Directory(List.of(
                    new Directory.Party(Set.of(DOCTOR), List.of(new Directory.Membership(HOSPITAL, before, true))),
                    new Directory.Party(Set.of(HOSPITAL, Name.identifier("urn:o", "h")), List.of())));
            Actor.Staff elsewhere = new Actor.Staff(
                    Set.of(DOCTOR),
                    Set.of(),
                    Set.of(Name.reference("Organization/x")),
                    Set.of(),
                    USUAL,
                    true,
                    Optional.empty());
            permits(
                    choices(directory, consent("c", deny(actors(HOSPITAL)))),
                    normal(),
                    access(elsewhere, Purpose.TREAT),
                    Rule.R0);
            denies(
                    choices(directory, consent("c", deny(all(), permit(actors(HOSPITAL))))),
                    normal(),
                    treating(),
                    Rule.R5);
        }
    }

    @Nested
    class R5 {

        @Test
        void aPermitOfSomeDataIsARefusalOfTheOthers() {
            Choices choices = choices(permit(types("Condition")));
            Decision decision = choices.decide(normal(), treating());
            assertThat(decision.permitted()).isFalse();
            assertThat(decision.reason().key()).isEqualTo("sharing.reason.r5.outside");
        }

        @Test
        void aConsentThatDoesNotSpeakOfAPurposeLeavesItToTheDefault() {
            Choices choices = choices(permit(purposes(types("Condition"), Purpose.HRESCH)));
            permits(choices, normal(), treating(), Rule.R0);
            denies(choices, normal(), researching(), Rule.R5);
        }

        @Test
        void aPermitOpensAUseThatTheDefaultDoesNot() {
            permits(choices(permit(purposes(Purpose.HRESCH))), normal(), researching(), Rule.R5);
        }

        @Test
        void aDenyNamesTheConsentThatDecided() {
            Decision decision = choices(deny(all())).decide(normal(), treating());
            assertThat(decision.consent()).contains(new ConsentVersion("Consent/only", "1"));
            assertThat(decision.reason().key()).isEqualTo("sharing.reason.r5.deny");
        }
    }

    @Nested
    class R6 {

        private final Name other = Name.reference("Practitioner/other");

        @Test
        void aNestedRuleInheritsTheContextItDoesNotState() {
            Choices choices = choices(deny(purposes(Purpose.HRESCH), deny(labels("N"))));
            permits(choices, normal(), treating(), Rule.R0);
            Choices actor = choices(permit(actors(other), deny(labels("N"))));
            permits(actor, normal(), treating(), Rule.R0);
        }

        @Test
        void aNestedRuleThatStatesItsContextReplacesIt() {
            Choices choices = choices(permit(purposes(Purpose.TREAT), permit(purposes(Purpose.HRESCH))));
            permits(choices, normal(), researching(), Rule.R6);
        }

        @Test
        void anExceptionStaysInsideTheDataOfItsParent() {
            Choices choices = choices(deny(labels("HIV"), permit(actors(DOCTOR))));
            permits(choices, item("HIV", "R"), treating(), Rule.R6);
            permits(choices, item("SEX", "R"), treating(), Rule.R0);
            Choices wide = choices(permit(all(), deny(types("Observation"), permit(labels("HIV", "R")))));
            permits(wide, item("HIV", "R"), treating(), Rule.R6);
            Choices research = choices(deny(purposes(types("Condition"), Purpose.HRESCH), permit(all())));
            denies(research, normal(), researching(), Rule.R0);
        }

        @Test
        void aRuleOfTheSameTypeAddsToItsParent() {
            Choices choices = choices(permit(labels("N"), permit(labels("R"))));
            permits(choices, item("HIV", "R"), treating(), Rule.R6);
        }

        @Test
        void aDenyReachesWhatWasAddedToItsParent() {
            Choices choices = choices(permit(types("Condition"), permit(types("Observation")), deny(labels("HIV"))));
            permits(choices, normal(), treating(), Rule.R6);
            denies(choices, item("HIV", "R"), treating(), Rule.R7);
        }

        @Test
        void theDeepestMatchingRuleOfAPathDecides() {
            Choices choices = choices(deny(all(), permit(all(), deny(labels("HIV"), permit(actors(DOCTOR))))));
            permits(choices, item("HIV", "R"), treating(), Rule.R6);
            denies(choices, item("HIV", "R"), access(Given.staff(other), Purpose.TREAT), Rule.R7);
            permits(choices, normal(), treating(), Rule.R6);
        }

        @Test
        void betweenPathsADenyOverridesUnlessThePermitIsItsException() {
            Choices choices = choices(permit(all(), deny(labels("HIV")), permit(actors(DOCTOR))));
            denies(choices, item("HIV", "R"), treating(), Rule.R7);
            Choices exception = choices(permit(all(), deny(labels("HIV"), permit(actors(DOCTOR)))));
            permits(exception, item("HIV", "R"), treating(), Rule.R6);
            Choices two =
                    choices(permit(all(), deny(labels("HIV"), permit(actors(DOCTOR))), deny(types("Observation"))));
            denies(two, item("HIV", "R"), treating(), Rule.R6);
        }

        @Test
        void theTimeOfANestedRuleIsItsOwn() {
            Span may = Span.ofDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
            Choices choices = choices(deny(all(), permit(period(all(), may))));
            permits(choices, normal(), treating(), Rule.R6);
            denies(choices, normal(), treatingAt(Instant.parse("2026-06-01T12:00:00Z")), Rule.R5);
        }

        @Test
        void twoHundredLevelsAreReadAndAThousandAndOneAreNot() {
            Provision rule = deny(all());
            for (int i = 1; i < 200; i++) {
                rule = new Provision(Optional.empty(), all(), List.of(rule));
            }
            Provision root = permit(all(), rule);
            denies(choices(root), normal(), treating(), Rule.R6);
            for (int i = 0; i < NormalForm.DEEPEST; i++) {
                root = permit(all(), root);
            }
            denies(choices(root), normal(), treating(), Rule.R2);
        }
    }

    @Nested
    class R7 {

        @Test
        void aPermitCoversItsLevelAndBelow() {
            Choices choices = choices(permit(labels("N")));
            for (String level : List.of("U", "L", "M", "N")) {
                permits(choices, item(level), treating(), Rule.R5);
            }
            denies(choices, item("R"), treating(), Rule.R7);
            denies(choices, item("V"), treating(), Rule.R7);
        }

        @Test
        void aDenyCoversItsLevelAndAbove() {
            Choices choices = choices(deny(labels("R")));
            denies(choices, item("R"), treating(), Rule.R7);
            denies(choices, item("V"), treating(), Rule.R7);
            permits(choices, item("N"), treating(), Rule.R0);
        }

        @Test
        void sensitivitiesHaveAHierarchy() {
            denies(choices(deny(labels("ETH"))), item("ETHUD", "R"), treating(), Rule.R7);
            denies(choices(deny(labels("SUD"))), item("ETHUD", "R"), treating(), Rule.R7);
            permits(choices(deny(labels("ETHUD"))), item("OPIOIDUD", "R"), treating(), Rule.R0);
            permits(choices(permit(labels("ETH"))), item("ETHUD", "R"), treating(), Rule.R5);
        }

        @Test
        void aBroaderLabelMayMeanTheOneThatIsRefused() {
            denies(choices(deny(labels("ETHUD"))), item("ETH", "R"), treating(), Rule.R4);
            denies(choices(permit(labels("ETHUD"))), item("ETH", "R"), treating(), Rule.R7);
        }

        @Test
        void oneLabelOfManyHides() {
            denies(choices(deny(labels("HIV"))), item("HIV", "SEX", "R"), treating(), Rule.R7);
        }

        @Test
        void aPermitMustCoverEverySensitivity() {
            denies(choices(permit(labels("HIV"))), item("HIV", "SEX", "R"), treating(), Rule.R7);
            permits(choices(permit(labels("HIV", "SEX"))), item("HIV", "SEX", "R"), treating(), Rule.R5);
            denies(choices(permit(labels("N"))), item("HIV", "N"), treating(), Rule.R7);
        }

        @Test
        void permittingASensitivityPermitsTheRestrictionThatCameFromItOnly() {
            permits(choices(permit(labels("HIV"))), item("HIV", "R"), treating(), Rule.R5);
            denies(choices(permit(labels("HIV"))), item("HIV", "V"), treating(), Rule.R7);
            denies(choices(permit(labels("HIV"))), item("R"), treating(), Rule.R7);
        }

        @Test
        void aPermitOfRestrictedDataCoversWhatIsRestrictedForItsSensitivity() {
            permits(choices(permit(labels("N", "R"))), item("ETHUD", "R"), treating(), Rule.R5);
        }

        @Test
        void aSensitivityAloneIsRestricted() {
            denies(choices(deny(labels("R"))), item("HIV"), treating(), Rule.R7);
            denies(choices(permit(labels("N"))), item("HIV"), treating(), Rule.R7);
        }

        @Test
        void aLabelNobodyKnowsIsCoveredOnlyByItself() {
            denies(choices(permit(labels("R"))), item("urn:local|secret", "R"), treating(), Rule.R7);
            permits(choices(permit(labels("urn:local|secret"))), item("urn:local|secret", "R"), treating(), Rule.R5);
            denies(choices(deny(labels("urn:local|secret"))), item(), treating(), Rule.R4);
        }
    }

    @Nested
    class R8 {

        private final SharingConsent yes = consent("yes", permit(all()));
        private final SharingConsent no = consent("no", deny(all()));

        @Test
        void aRefusalWinsAndIsToldAsADisagreement() {
            denies(choices(yes, no), normal(), researching(), Rule.R8);
            denies(choices(yes, consent("some", permit(types("Condition")))), normal(), treating(), Rule.R8);
        }

        @Test
        void anyPermitWinsOverSilence() {
            permits(choices(yes, consent("s", permit(purposes(Purpose.HPAYMT)))), normal(), researching(), Rule.R5);
        }

        @Test
        void theLatestDoesNotWinUnlessItSaysSo() {
            SharingConsent older = dated(no, "a", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
            SharingConsent newer = dated(yes, "b", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
            denies(choices(older, newer), normal(), treating(), Rule.R8);
            SharingConsent same = dated(yes, "a", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
            permits(choices(older, same), normal(), treating(), Rule.R5);
        }

        @Test
        void aRevisionNamedReplaces() {
            SharingConsent older = dated(no, "a", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
            SharingConsent newer = dated(yes, "b", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
            SharingConsent revision = new SharingConsent(
                    newer.version(),
                    true,
                    newer.patient(),
                    newer.identifiers(),
                    Set.of(Name.reference("Consent/no")),
                    newer.written(),
                    newer.recorded(),
                    Family.CARE,
                    newer.content());
            permits(choices(older, revision), normal(), treating(), Rule.R5);
        }

        @Test
        void aBackDatedConsentReplacesNothing() {
            SharingConsent older = dated(no, "a", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
            SharingConsent backDated = dated(yes, "a", "2025-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
            denies(choices(older, backDated), normal(), treating(), Rule.R8);
        }

        @Test
        void theOlderHoldsUntilTheNewerBegins() {
            SharingConsent older = dated(no, "a", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
            Span june = Span.ofDays(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
            SharingConsent newer = dated(
                    consent("yes", permit(period(all(), june))), "a", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
            denies(choices(older, newer), normal(), treating(), Rule.R5);
            permits(choices(older, newer), normal(), treatingAt(Instant.parse("2026-06-10T12:00:00Z")), Rule.R5);
            permits(choices(older, newer), normal(), treatingAt(Instant.parse("2026-07-10T12:00:00Z")), Rule.R0);
        }
    }

    @Nested
    class R9 {

        @Test
        void itPassesARefusalAndMakesACareRelationship() {
            permits(choices(deny(all())), normal(), breakingGlass(), Rule.R9);
            permits(choices(permit(types("Condition"))), normal(), breakingGlass(Purpose.TREAT), Rule.R9);
            permits(choices(), normal(), breakingGlass(), Rule.R9);
        }

        @Test
        void itDoesNotPassARuleThatNamesIt() {
            denies(choices(deny(purposes(Purpose.BTG))), normal(), breakingGlass(), Rule.R9);
            denies(choices(deny(purposes(Purpose.TREAT, Purpose.BTG))), normal(), breakingGlass(), Rule.R9);
            permits(choices(deny(purposes(Purpose.TREAT))), normal(), breakingGlass(), Rule.R9);
        }

        @Test
        void itOpensNoUseBeyondTreatment() {
            denies(choices(deny(all())), normal(), breakingGlass(Purpose.HRESCH), Rule.R5);
        }

        @Test
        void itNeedsItsPurposeItsRoleItsPatientAndItsTime() {
            Access good = breakingGlass();
            BreakGlass declared = good.breakGlass().orElseThrow();
            Choices closed = choices(deny(all()));
            denies(closed, normal(), with(good, Set.of(Purpose.TREAT), Optional.of(declared), good.at()), Rule.R0);
            denies(closed, normal(), with(good, good.purposes(), Optional.empty(), good.at()), Rule.R9);
            denies(
                    closed,
                    normal(),
                    with(good, good.purposes(), Optional.of(declared), NOON.plusSeconds(3_601)),
                    Rule.R9);
            BreakGlass other = new BreakGlass(declared.reason(), Set.of(BOB), declared.valid());
            denies(closed, normal(), with(good, good.purposes(), Optional.of(other), good.at()), Rule.R9);
            Access notEntitled =
                    new Access(Given.staff(DOCTOR), good.purposes(), Action.ACCESS, Optional.of(declared), NOON);
            denies(closed, normal(), notEntitled, Rule.R9);
        }

        private static Access with(Access access, Set<Purpose> purposes, Optional<BreakGlass> declared, Instant at) {
            return new Access(access.actor(), purposes, access.action(), declared, at);
        }
    }

    @Nested
    class R10 {

        private final SharingConsent grant = consent("bob", Optional.empty(), permit(actors(BOB)), Family.PROXY);

        @Test
        void aProxyIsDeniedUnlessPermitted() {
            denies(choices(), normal(), proxy(BOB), Rule.R10);
            permits(choices(grant), normal(), proxy(BOB), Rule.R10);
            denies(
                    choices(grant),
                    normal(),
                    proxy(Name.identifier("https://fhir.nhs.uk/Id/nhs-number", "9990000034")),
                    Rule.R10);
            denies(choices(consent("care", permit(all()))), normal(), proxy(BOB), Rule.R10);
        }

        @Test
        void whatTheCitizenRefusesIsTakenAway() {
            denies(choices(grant, consent("no", deny(labels("HIV")))), item("HIV", "R"), proxy(BOB), Rule.R8);
            permits(choices(grant, consent("no", deny(labels("HIV")))), normal(), proxy(BOB), Rule.R10);
        }

        @Test
        void whatIsMarkedPrivateIsGone() {
            denies(choices(grant), item("N", Mark.SYSTEM + "|private-from-proxies"), proxy(BOB), Rule.R10);
            permits(choices(grant), item("N", Mark.SYSTEM + "|private-from-proxies"), citizen(), Rule.R0);
        }

        @Test
        void choicesAndLogNeedToBeGrantedByName() {
            denies(choices(grant), of("AuditEvent", "N"), proxy(BOB), Rule.R10);
            denies(choices(grant), of("Consent", "N"), proxy(BOB), Rule.R10);
            SharingConsent log =
                    consent("log", Optional.empty(), permit(actors(types("AuditEvent"), BOB)), Family.PROXY);
            permits(choices(log), of("AuditEvent", "N"), proxy(BOB), Rule.R10);
        }

        @Test
        void aProxyNeverBreaksTheGlass() {
            Access emergency = access(new Actor.Proxy(Set.of(BOB)), Purpose.FAMRQT, Purpose.BTG);
            denies(choices(grant), normal(), emergency, Rule.R10);
        }

        @Test
        void aGrantToAProxyOpensNothingForStaff() {
            SharingConsent wide = consent("w", Optional.empty(), permit(all()), Family.PROXY);
            denies(choices(wide), normal(), researching(), Rule.R0);
        }

        @Test
        void theCitizenIsNobodysProxy() {
            denies(choices(grant), normal(), proxy(ANNA), Rule.R0);
        }
    }

    @Nested
    class R11 {

        private final Choices noHiv = choices(deny(labels("HIV")));

        @Test
        void aHolderIsHiddenWithWhatItEmbeds() {
            Item hidden = item("HIV", "R");
            denies(noHiv, holding(normal(), hidden), treating(), Rule.R11);
            denies(noHiv, holding(normal(), holding(normal(), hidden)), treating(), Rule.R11);
            permits(noHiv, holding(normal(), normal()), treating(), Rule.R0);
        }

        @Test
        void theNameOfAHiddenItemIsTakenOutAndThatOfAnAbsentOneStays() {
            Name encounter = Name.reference("Encounter/1");
            Judge judge = noHiv.judge(treating());
            assertThat(judge.hiddenNames(normal(), name -> Optional.of(item("HIV", "R"))))
                    .containsExactly(encounter);
            assertThat(judge.hiddenNames(normal(), name -> Optional.of(normal())))
                    .isEmpty();
            assertThat(judge.hiddenNames(normal(), name -> Optional.empty())).isEmpty();
        }
    }

    @Nested
    class R12 {

        @Test
        void whatCannotBeReadDeniesEverybody() {
            for (Access access : List.of(treating(), researching(), citizen(), breakingGlass(), proxy(BOB))) {
                denies(Choices.unreadable(), normal(), access, Rule.R12);
            }
        }

        @Test
        void theInstantIsTheOneGiven() {
            Span may = Span.ofDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
            Choices choices = choices(deny(period(all(), may)));
            denies(choices, normal(), treatingAt(Instant.parse("2026-05-20T12:00:00Z")), Rule.R5);
            permits(choices, normal(), treatingAt(Instant.parse("2027-05-20T12:00:00Z")), Rule.R0);
        }

        @Test
        void theVersionsAreTold() {
            assertThat(choices(consent("a", permit(all())), consent("b", deny(all())))
                            .versions())
                    .containsExactlyInAnyOrder(
                            new ConsentVersion("Consent/a", "1"), new ConsentVersion("Consent/b", "1"));
        }
    }
}
