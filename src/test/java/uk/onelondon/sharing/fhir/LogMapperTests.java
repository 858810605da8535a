package uk.onelondon.sharing.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.log.Actor;
import uk.onelondon.sharing.log.Information;
import uk.onelondon.sharing.log.LoggedAccess;
import uk.onelondon.sharing.log.LoggedAccess.Deed;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;
import uk.onelondon.sharing.log.Purpose;
import uk.onelondon.sharing.log.Why;

/** Who, what, why and when, out of AuditEvents as different records write them. */
class LogMapperTests {

    private static final SourceId PLACE = new SourceId("south-east");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Whose HERS = new Whose(Accesses.HERSELF, Set.of("p1"));

    private static LoggedAccess map(AuditEvent event) {
        return LogMapper.map(PLACE, event, HERS);
    }

    @Test
    void aNurseOfAHospitalIsNamedWithRoleOrganisationAndReason() {
        LoggedAccess access = map(Accesses.nurse("a1", NOON, "AllergyIntolerance"));
        assertThat(access.actor().kind()).isEqualTo(Actor.Kind.PERSON);
        assertThat(access.actor().name()).isEqualTo("Nurse Amina Hall");
        assertThat(access.actor().role().map(Concept::said)).contains("A&E nurse");
        assertThat(access.actor().organisation().said()).contains("Fleetside University Hospital");
        assertThat(access.kinds()).containsExactly(Information.ALLERGIES);
        assertThat(access.reasons()).containsExactly(new Why(Purpose.CARE, ""));
        assertThat(access.at()).isEqualTo(NOON);
        assertThat(access.outcome()).isEqualTo(Outcome.SHOWN);
        assertThat(access.deed()).isEqualTo(Deed.VIEWED);
    }

    @Test
    void herOwnViewIsKnownByHerKeyAndByHerPatient() {
        assertThat(map(Accesses.herself("a1", NOON, "Observation/o1")).actor().kind())
                .isEqualTo(Actor.Kind.YOU);
        AuditEvent byPatient = Accesses.herself("a2", NOON, "Observation/o1");
        byPatient.getAgent().getLast().setWho(new Reference("Patient/p1"));
        assertThat(map(byPatient).actor().kind()).isEqualTo(Actor.Kind.YOU);
        AuditEvent somebodyElse = Accesses.herself("a3", NOON, "Observation/o1");
        somebodyElse.getAgent().getLast().setWho(new Reference("Patient/p2").setDisplay("Another Person"));
        assertThat(map(somebodyElse).actor().kind()).isEqualTo(Actor.Kind.PERSON);
    }

    @Test
    void anItemThatIsNamedCanBeFoundAgain() {
        assertThat(map(Accesses.herself("a1", NOON, "Observation/o1")).items())
                .containsExactly(new EntryId(PLACE, "Observation", "o1"));
        assertThat(map(Accesses.herself("a1", NOON, "https://elsewhere.example/Observation/o1"))
                        .items())
                .isEmpty();
    }

    @Test
    void aSystemIsOneThatAsksInItsOwnName() {
        Actor actor = map(Accesses.system("a1", NOON)).actor();
        assertThat(actor.kind()).isEqualTo(Actor.Kind.SYSTEM);
        assertThat(actor.name()).isEqualTo("record-loader");
        AuditEvent onlyAClient = Accesses.system("a2", NOON);
        onlyAClient.getAgent().removeLast();
        assertThat(map(onlyAClient).actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
    }

    @Test
    void whatALogLeavesOutIsNotMadeUp() {
        AuditEvent event = new AuditEvent();
        event.setId("a1");
        event.setRecorded(java.util.Date.from(NOON));
        LoggedAccess access = map(event);
        assertThat(access.actor())
                .isEqualTo(new Actor(Actor.Kind.UNKNOWN, "", Optional.empty(), uk.onelondon.record.Named.nobody(), ""));
        assertThat(access.reasons()).isEmpty();
        assertThat(access.kinds()).isEmpty();
        assertThat(access.outcome()).isEqualTo(Outcome.SHOWN);
        event.setRecorded(null);
        assertThatThrownBy(() -> map(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalsFailuresAndWritesAreTold() {
        AuditEvent event = Accesses.nurse("a1", NOON, "Condition");
        event.setOutcome(AuditEventOutcome._4).setAction(AuditEventAction.U);
        assertThat(map(event).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(map(event).deed()).isEqualTo(Deed.CHANGED);
        event.setOutcome(AuditEventOutcome._8).setAction(AuditEventAction.C);
        assertThat(map(event).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(map(event).deed()).isEqualTo(Deed.ADDED);
        event.setOutcome(AuditEventOutcome._12).setAction(AuditEventAction.D);
        assertThat(map(event).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(map(event).deed()).isEqualTo(Deed.REMOVED);
    }

    @Test
    void aReasonInAnUnknownCodeIsGivenInItsOwnWordsAndOneTwiceToldStandsOnce() {
        AuditEvent event = Accesses.nurse("a1", NOON, "Condition");
        event.addPurposeOfEvent(Accesses.purpose("TREAT"));
        event.addPurposeOfEvent(Accesses.purpose("XLOCAL"));
        event.addPurposeOfEvent(new CodeableConcept().setText("Checking\u202E a bill"));
        event.addPurposeOfEvent(Accesses.purpose("BTG").setText("Unconscious"));
        assertThat(map(event).reasons())
                .containsExactly(
                        new Why(Purpose.CARE, ""),
                        new Why(Purpose.OTHER, "XLOCAL"),
                        new Why(Purpose.OTHER, "Checking a bill"),
                        new Why(Purpose.BREAK_GLASS, "Unconscious"));
    }

    @Test
    void longAndTurningNamesAreTamed() {
        AuditEvent event = Accesses.nurse("a1", NOON, "Condition");
        event.getAgent().get(1).setName("\u202Eeil\u0000 \n " + "x".repeat(5_000));
        assertThat(map(event).actor().name()).startsWith("eil x").hasSizeLessThanOrEqualTo(200);
    }
}
