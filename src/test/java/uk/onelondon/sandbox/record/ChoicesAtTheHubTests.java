package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
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
import uk.onelondon.sharing.choices.ImportedChoice;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.Receipt;
import uk.onelondon.sharing.choices.ReceiptDraft;
import uk.onelondon.sharing.choices.SharingChoices;
import uk.onelondon.sharing.choices.SharingOutcome;
import uk.onelondon.sharing.fhir.ChoicesOver;

/** Choices through the real protocol, enforcement and store. */
class ChoicesAtTheHubTests {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Limit NO_HIV = new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody());
    private static final Limit NOT_THERE =
            new Limit(new What.Everything(), new Who.Organisation(new OrganisationCode("RQX"), "Homerton Hospital"));
    private static final Limit NOT_THIS = new Limit(
            new What.Entry(new EntryId(new SourceId("north-east"), "Observation", "o1")), new Who.Everybody());

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

    @BeforeEach
    void moveIn() {
        record.store().seed(Endpoints.HUB, List.of(person.resources().getFirst()));
    }

    @AfterEach
    void mend() {
        fault("{\"kind\":\"none\"}");
    }

    @Test
    void aChoiceIsKeptWithItsReceiptReadAndChangedAndEveryVersionStays() {
        assertThat(known().kept()).isEmpty();
        Choice.Care first = Choice.Care.open().with(NO_HIV).with(NOT_THERE).with(NOT_THIS);
        ReceiptDraft read = draft("A&E will not see your HIV result");
        KeptChoice kept = saved(choices.save(citizen(), first, Optional.empty(), read));
        assertThat(known().of(Family.CARE)).contains(kept);
        assertThat(kept.choice()).isEqualTo(first);
        Receipt receipt = choices.receipt(citizen(), kept).orElseThrow();
        assertThat(receipt.told()).containsExactly("A&E will not see your HIV result");
        assertThat(receipt.asked()).isEqualTo(read.asked());
        assertThat(receipt.unaltered()).isTrue();
        assertThat(receipt.key()).isEqualTo(read.key());
        KeptChoice second = saved(
                choices.save(citizen(), first.without(NO_HIV), Optional.of(kept.held()), draft("Everybody sees it")));
        assertThat(second.id()).isEqualTo(kept.id());
        assertThat(choices.versions(citizen(), kept.id()).orElseThrow()).containsExactly(second, kept);
        assertThat(choices.receipt(citizen(), kept).orElseThrow().told())
                .containsExactly("A&E will not see your HIV result");
    }

    @Test
    void eachFamilyHasItsOwn() {
        saved(choices.save(citizen(), Choice.Care.open(), Optional.empty(), draft("")));
        Choice.Use research = new Choice.Use(Family.RESEARCH, false, Optional.of(LocalDate.of(2031, 3, 1)));
        saved(choices.save(citizen(), research, Optional.empty(), draft("")));
        assertThat(known().kept()).containsOnlyKeys(Family.CARE, Family.RESEARCH);
        assertThat(known().of(Family.RESEARCH).orElseThrow().choice()).isEqualTo(research);
        assertThat(known().imported()).isEmpty();
    }

    @Test
    void twoWindowsMakeOneAndTheLaterIsToldOfTheOther() {
        ReceiptDraft first = draft("first");
        KeptChoice kept = saved(choices.save(citizen(), Choice.Care.open(), Optional.empty(), first));
        SharingOutcome late = choices.save(citizen(), Choice.Care.open().with(NO_HIV), Optional.empty(), draft("late"));
        assertThat(late).isInstanceOf(SharingOutcome.ChangedElsewhere.class);
        assertThat(saved(choices.save(citizen(), Choice.Care.open(), Optional.empty(), first)))
                .isEqualTo(kept);
        ReceiptDraft second = draft("second");
        Choice next = Choice.Care.open().with(NOT_THERE);
        KeptChoice newer = saved(choices.save(citizen(), next, Optional.of(kept.held()), second));
        assertThat(choices.save(citizen(), Choice.Care.open().with(NO_HIV), Optional.of(kept.held()), draft("stale")))
                .isEqualTo(new SharingOutcome.ChangedElsewhere(known()));
        assertThat(saved(choices.save(citizen(), next, Optional.of(kept.held()), second)))
                .isEqualTo(newer);
        assertThat(known().of(Family.CARE)).contains(newer);
    }

    @Test
    void nothingIsHalfSavedWhileTheHubIsDown() {
        KeptChoice kept = saved(choices.save(citizen(), Choice.Care.open(), Optional.empty(), draft("")));
        fault("{\"kind\":\"error\"}");
        assertThat(choices.save(citizen(), Choice.Care.open().with(NO_HIV), Optional.of(kept.held()), draft("")))
                .isEqualTo(new SharingOutcome.NotKnown());
        assertThat(choices.read(citizen())).isEqualTo(new ChoicesRead.NotReadable(false));
        mend();
        assertThat(known().of(Family.CARE)).contains(kept);
    }

    @Test
    void anotherKeepersConsentIsListedAndNeverReplaced() {
        Consent theirs = theirs();
        record.store().seed(Endpoints.HUB, List.of(theirs));
        ImportedChoice listed = known().imported().getFirst();
        assertThat(listed.keeper()).isEqualTo("The surgery");
        assertThat(listed.effect()).isEqualTo(ImportedChoice.Effect.FORBIDS);
        assertThat(listed.families()).containsExactly(Family.RESEARCH);
        assertThat(listed.inPlaceOf()).isEmpty();
        saved(choices.save(
                citizen(), new Choice.Use(Family.RESEARCH, true, Optional.empty()), Optional.empty(), draft("")));
        assertThat(known().imported()).containsExactly(listed);
    }

    @Test
    void aChoiceOfHersThatSaysMoreThanThesePagesIsReplacedOnlyKnowingly() {
        KeptChoice kept = saved(choices.save(citizen(), Choice.Care.open(), Optional.empty(), draft("")));
        Consent more = (Consent) record.store().current(Endpoints.HUB, "Consent").stream()
                .filter(item -> item.getIdElement().getIdPart().equals(kept.id()))
                .findFirst()
                .orElseThrow()
                .copy();
        more.getMeta().setLastUpdated(null);
        more.getProvision()
                .addProvision()
                .setType(ConsentProvisionType.DENY)
                .addProvision()
                .setType(ConsentProvisionType.PERMIT);
        record.store().amend(Endpoints.HUB, more);
        assertThat(known().of(Family.CARE)).isEmpty();
        assertThat(known().imported().getFirst().inPlaceOf()).contains(Family.CARE);
        assertThat(choices.save(citizen(), Choice.Care.open(), Optional.empty(), draft("")))
                .isEqualTo(new SharingOutcome.ChangedElsewhere(known()));
        saved(choices.save(citizen(), Choice.Care.open(), known().held(Family.CARE), draft("")));
        assertThat(known().imported()).isEmpty();
    }

    @Test
    void aSignInThatOnlyReadsIsNotCalledSaved() {
        HubRecord readOnly = ReadingOver.hub(sources, person::token, person::token, Duration.ofSeconds(3));
        assertThat(ChoicesOver.choices(readOnly, reading, sources, CLOCK)
                        .save(citizen(), Choice.Care.open(), Optional.empty(), draft("")))
                .isEqualTo(new SharingOutcome.NotAllowed(false));
        assertThat(known().kept()).isEmpty();
    }

    private Consent theirs() {
        Consent consent = new Consent();
        consent.setId("theirs-" + UUID.randomUUID());
        consent.setStatus(ConsentState.ACTIVE);
        consent.getScope()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "research", null));
        consent.addCategory().addCoding(new Coding("http://loinc.org", "59284-0", null));
        consent.setPatient(
                new Reference(person.resources().getFirst().getIdElement().toUnqualifiedVersionless()));
        consent.addOrganization(new Reference().setDisplay("The surgery"));
        consent.getPolicyRule()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTOUT", null));
        consent.getProvision()
                .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HRESCH", null));
        return consent;
    }

    private ChoicesRead.Known known() {
        ChoicesRead read = choices.read(citizen());
        assertThat(read).isInstanceOf(ChoicesRead.Known.class);
        return (ChoicesRead.Known) read;
    }

    private static KeptChoice saved(SharingOutcome outcome) {
        assertThat(outcome).isInstanceOf(SharingOutcome.Saved.class);
        return ((SharingOutcome.Saved) outcome).kept();
    }

    private static ReceiptDraft draft(String told) {
        return new ReceiptDraft(
                UUID.randomUUID(),
                "en",
                "1",
                List.of("All who care for you can see your record, but for this"),
                List.of(told),
                Optional.of(new ReceiptDraft.Asked("Can A&E see your HIV result?", Optional.of(false), false)));
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

    private void fault(String json) {
        record.send(
                person.token(),
                "PUT",
                record.origin() + "/faults/" + Endpoints.HUB,
                json,
                "Content-Type",
                "application/json");
    }
}
