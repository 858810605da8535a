package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.reading.ReadingOver;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.OtherEyes.EyesRead;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.ReceiptDraft;
import uk.onelondon.sharing.choices.SharingChoices;
import uk.onelondon.sharing.choices.SharingOutcome;
import uk.onelondon.sharing.choices.StaffKind;
import uk.onelondon.sharing.choices.Viewpoint;
import uk.onelondon.sharing.fhir.ChoicesOver;

/** A record through other eyes: choices kept at a real hub, facts of a real source, decided by the engine itself. */
class OtherEyesTests {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final SourceId NORTH_EAST = new SourceId("north-east");
    private static final Set<String> TYPES = Set.of("Observation");
    private static final Viewpoint GP = Viewpoint.of(StaffKind.GP);
    private static final Viewpoint AE = Viewpoint.of(StaffKind.AE_DOCTOR);
    private static final Viewpoint PHARMACIST = Viewpoint.of(StaffKind.PHARMACIST);
    private static final OrganisationCode HOMERTON = new OrganisationCode("RQX");

    private final RunningRecord record = RunningRecord.shared();
    private final Person person = People.person();
    private final RecordSources sources = new RecordSources(source(Endpoints.HUB), List.of(source("north-east")));
    private final HubRecord hub = ReadingOver.hub(
            sources,
            person::token,
            () -> RunningRecord.tokens().writer("subject-" + person.id(), person.nhsNumber()),
            Duration.ofSeconds(3));
    private final SharedRecord reading = ReadingOver.record(sources, person::token, 100, Duration.ofSeconds(3));
    private final SharingChoices choices = ChoicesOver.choices(hub, reading, sources, CLOCK);
    private final OtherEyes eyes = ChoicesOver.eyes(hub, reading, sources, CLOCK);
    private final EntryId hiv = new EntryId(NORTH_EAST, "Observation", "o1-" + person.id());
    private final EntryId pressure = new EntryId(NORTH_EAST, "Observation", "o2-" + person.id());

    @BeforeEach
    void moveIn() {
        Resource patient = person.resources().getFirst();
        Observation secret = People.observation(person, 1);
        secret.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIV", null));
        Observation plain = People.observation(person, 2);
        plain.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null));
        record.store().seed(Endpoints.HUB, List.of(patient));
        record.store().seed("north-east", List.of(patient, person.resources().get(1), secret, plain));
    }

    @AfterEach
    void mend() {
        fault("none");
    }

    @Test
    void withoutAChoiceAllWhoCareSeeAll() {
        assertThat(hidden(GP)).isEmpty();
        assertThat(hidden(AE)).isEmpty();
        assertThat(seen(GP, Optional.empty()).judged()).contains(hiv, pressure);
        assertThat(seen(GP, Optional.empty()).complete()).isTrue();
    }

    @Test
    void aKindIsHiddenWhenSavedJustAsTheDraftSaid() {
        Choice.Care choice = Choice.Care.open().with(new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody()));
        Map<EntryId, ?> before = seen(AE, Optional.of(choice)).hidden();
        assertThat(before).containsOnlyKeys(hiv);
        assertThat(hidden(AE)).isEmpty();
        save(choice);
        assertThat(seen(AE, Optional.empty()).hidden().keySet()).isEqualTo(before.keySet());
        assertThat(eyes.about(citizen(), AE, Optional.of(PrivateKind.HIV), choice)
                        .orElseThrow()
                        .permitted())
                .isFalse();
        assertThat(eyes.about(citizen(), AE, Optional.empty(), choice)
                        .orElseThrow()
                        .permitted())
                .isTrue();
    }

    @Test
    void anEntryIsHiddenFromSomeOnly() {
        save(Choice.Care.open().with(new Limit(new What.Entry(pressure), new Who.Staff(StaffKind.PHARMACIST))));
        assertThat(hidden(PHARMACIST)).containsExactly(pressure);
        assertThat(hidden(GP)).isEmpty();
        var decided = eyes.entry(citizen(), List.of(pressure), List.of(GP, PHARMACIST))
                .orElseThrow();
        assertThat(decided.get(GP).get(pressure).permitted()).isTrue();
        assertThat(decided.get(PHARMACIST).get(pressure).permitted()).isFalse();
        assertThat(decided.get(PHARMACIST).get(pressure).consent()).isPresent();
    }

    @Test
    void anOrganisationIsLeftOutAndOthersAreNot() {
        Who homerton = new Who.Organisation(HOMERTON, "Homerton Hospital");
        Choice.Care later = Choice.Care.open()
                .with(new Limit(
                        new What.Everything(),
                        homerton,
                        Optional.of(LocalDate.now(CLOCK).plusDays(40))));
        Viewpoint there = new Viewpoint(StaffKind.AE_DOCTOR, Optional.of(HOMERTON), true);
        assertThat(seen(there, Optional.of(later)).hidden()).isEmpty();
        Choice.Care now = Choice.Care.open().with(new Limit(new What.Everything(), homerton));
        assertThat(seen(there, Optional.of(now)).hidden()).containsOnlyKeys(hiv, pressure, patient());
        assertThat(seen(AE, Optional.of(now)).hidden()).isEmpty();
    }

    @Test
    void aNoToResearchEndsResearchAndNothingElse() {
        Viewpoint researcher = Viewpoint.of(StaffKind.RESEARCHER);
        Viewpoint planner = Viewpoint.of(StaffKind.PLANNER);
        assertThat(hidden(researcher)).isEmpty();
        save(new Choice.Use(Family.RESEARCH, false, Optional.empty()));
        assertThat(hidden(researcher)).contains(hiv, pressure);
        assertThat(hidden(planner)).isEmpty();
        assertThat(hidden(GP)).isEmpty();
    }

    @Test
    void goingBackShowsAllAgainAtOnce() {
        KeptChoice kept = save(Choice.Care.open().with(new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody())));
        assertThat(hidden(GP)).containsExactly(hiv);
        choices.save(citizen(), Choice.Care.open(), Optional.of(kept.held()), draft());
        assertThat(hidden(GP)).isEmpty();
    }

    @Test
    void whileTheHubIsDownNothingIsGuessed() {
        fault("error");
        assertThat(eyes.through(citizen(), GP, TYPES, Optional.empty())).isEqualTo(new EyesRead.NotReadable());
        assertThat(eyes.entry(citizen(), List.of(pressure), List.of(GP))).isEmpty();
        assertThat(choices.read(citizen())).isInstanceOf(ChoicesRead.NotReadable.class);
    }

    private EntryId patient() {
        return new EntryId(NORTH_EAST, "Patient", person.id());
    }

    private Set<EntryId> hidden(Viewpoint who) {
        return seen(who, Optional.empty()).hidden().keySet();
    }

    private EyesRead.Seen seen(Viewpoint who, Optional<Choice> draft) {
        EyesRead read = eyes.through(citizen(), who, TYPES, draft);
        assertThat(read).isInstanceOf(EyesRead.Seen.class);
        return (EyesRead.Seen) read;
    }

    private KeptChoice save(Choice choice) {
        SharingOutcome outcome = choices.save(citizen(), choice, Optional.empty(), draft());
        assertThat(outcome).isInstanceOf(SharingOutcome.Saved.class);
        return ((SharingOutcome.Saved) outcome).kept();
    }

    private static ReceiptDraft draft() {
        return new ReceiptDraft(UUID.randomUUID(), "en", "1", List.of("said"), List.of(), Optional.empty());
    }

    private RecordSource source(String id) {
        return new RecordSource(new SourceId(id), id, "London", URI.create(record.origin() + "/fhir/" + id), false);
    }

    private SignedInPerson citizen() {
        return new SignedInPerson(
                "subject-" + person.id(),
                new PersonName("Élise", "Ejiofor"),
                NhsNumber.parse(person.nhsNumber()),
                LocalDate.of(1960, 1, 1),
                IdentityLevel.P9,
                Instant.EPOCH,
                new IdToken("id-token-of-" + person.id(), Instant.MAX));
    }

    private void fault(String kind) {
        record.send(
                person.token(),
                "PUT",
                record.origin() + "/faults/" + Endpoints.HUB,
                "{\"kind\":\"" + kind + "\"}",
                "Content-Type",
                "application/json");
    }
}
