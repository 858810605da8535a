package uk.onelondon.sharing.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.ImportedChoice.Effect;
import uk.onelondon.sharing.choices.KeptChoice;
import uk.onelondon.sharing.choices.Limit;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.StaffKind;

/** A choice and its Consent say the same, and a Consent that says more is not taken for a choice. */
class ChoiceMapperTests {

    private static final String HER = "Patient/rosa";
    private static final UUID RECEIPT = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final SourceId NORTH_EAST = new SourceId("north-east");

    private final ChoiceMapper mapper = new ChoiceMapper(
            new EntryAddresses(new RecordSources(source("hub"), List.of(source("north-east"), source("south-west")))));

    @Test
    void everyChoiceComesBackAsItWasMade() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Choice choice = any(random);
            Consent consent = mapper.write(choice, HER, RECEIPT, NOW);
            consent.setId("c1");
            consent.getMeta().setVersionId("7");
            String sent = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(consent);
            Consent read = FhirContext.forR4Cached().newJsonParser().parseResource(Consent.class, sent);
            assertThat(mapper.read(read))
                    .as("seed %d: %s", seed, sent)
                    .contains(new KeptChoice(choice, "c1", "7", NOW, Optional.of(RECEIPT)));
        }
    }

    @Test
    void aFamilyHasOneNameForEachPersonAndAnotherForTheNext() {
        String care = mapper.write(Choice.Care.open(), HER, RECEIPT, NOW)
                .getIdentifierFirstRep()
                .getValue();
        assertThat(mapper.write(Choice.Care.open(), HER, UUID.randomUUID(), NOW.plusSeconds(9))
                        .getIdentifierFirstRep()
                        .getValue())
                .isEqualTo(care);
        assertThat(mapper.write(Choice.Care.open(), "Patient/ines", RECEIPT, NOW)
                        .getIdentifierFirstRep()
                        .getValue())
                .isNotEqualTo(care);
        assertThat(mapper.write(new Choice.Use(Family.RESEARCH, false, Optional.empty()), HER, RECEIPT, NOW)
                        .getIdentifierFirstRep()
                        .getValue())
                .isNotEqualTo(care);
    }

    static Stream<Arguments> changesElsewhere() {
        return Stream.of(
                Arguments.of(
                        "another purpose",
                        change(c -> c.getProvision().addPurpose(new Coding(ChoiceCodes.PURPOSES, "HPAYMT", null)))),
                Arguments.of(
                        "a permit among the limits",
                        change(c -> c.getProvision().getProvisionFirstRep().setType(ConsentProvisionType.PERMIT))),
                Arguments.of(
                        "a rule in a rule",
                        change(c -> c.getProvision()
                                .getProvisionFirstRep()
                                .addProvision(new ProvisionComponent().setType(ConsentProvisionType.PERMIT)))),
                Arguments.of(
                        "another label",
                        change(c -> c.getProvision()
                                .getProvisionFirstRep()
                                .addSecurityLabel(new Coding(ChoiceCodes.ACTS, "SDV", null)))),
                Arguments.of("another base", change(c -> c.getProvision().setType(ConsentProvisionType.DENY))),
                Arguments.of(
                        "an action", change(c -> c.getProvision().addAction().setText("read"))),
                Arguments.of(
                        "an actor by pointer",
                        change(c -> c.getProvision()
                                .getProvisionFirstRep()
                                .addActor()
                                .setReference(new Reference("Practitioner/1")))),
                Arguments.of("not in force", change(c -> c.setStatus(ConsentState.INACTIVE))),
                Arguments.of("the name of another person's", change(c -> c.setPatient(new Reference("Patient/ines")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesElsewhere")
    void aConsentThatSaysMoreIsNotTakenForAChoice(String name, Consumer<Consent> change) {
        Consent consent = mapper.write(
                Choice.Care.open().with(new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody())),
                HER,
                RECEIPT,
                NOW);
        consent.setId("c1");
        change.accept(consent);
        assertThat(mapper.read(consent)).isEmpty();
        assertThat(ImportedMapper.read(consent, mapper.family(consent)).held().id())
                .isEqualTo("c1");
    }

    @Test
    void whatAnImportedConsentDoesIsToldAsFarAsItCanBeRead() {
        Consent consent = new Consent();
        consent.setId("x");
        assertThat(ImportedMapper.read(consent, Optional.empty()).effect()).isEqualTo(Effect.NOT_READABLE);
        consent.getPolicyRule().addCoding(new Coding(ChoiceCodes.ACTS, "OPTOUT", null));
        consent.addOrganization(new Reference().setDisplay("The surgery"));
        consent.getProvision().addPurpose(new Coding(ChoiceCodes.PURPOSES, "HRESCH", null));
        assertThat(ImportedMapper.read(consent, Optional.empty())).satisfies(read -> {
            assertThat(read.effect()).isEqualTo(Effect.FORBIDS);
            assertThat(read.keeper()).isEqualTo("The surgery");
            assertThat(read.families()).containsExactly(Family.RESEARCH);
        });
        consent.getProvision().addProvision().setType(ConsentProvisionType.PERMIT);
        assertThat(ImportedMapper.read(consent, Optional.empty()).effect()).isEqualTo(Effect.BOTH);
    }

    private static Choice any(Random random) {
        Optional<LocalDate> until = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400)));
        if (random.nextInt(4) == 0) {
            return new Choice.Use(
                    random.nextBoolean() ? Family.PLANNING : Family.RESEARCH, random.nextBoolean(), until);
        }
        List<Limit> limits = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            limits.add(new Limit(
                    what(random),
                    who(random),
                    random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.of(2027, 2, 3))));
        }
        return new Choice.Care(limits, until);
    }

    private static What what(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new What.Everything();
            case 1 -> new What.Kind(PrivateKind.values()[random.nextInt(PrivateKind.values().length)]);
            default -> new What.Entry(new EntryId(NORTH_EAST, "Observation", "o" + random.nextInt(5)));
        };
    }

    private static Who who(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Who.Everybody();
            case 1 -> new Who.Staff(StaffKind.values()[random.nextInt(StaffKind.values().length)]);
            default -> new Who.Organisation(new OrganisationCode("RQX"), "Homerton Hospital");
        };
    }

    private static Consumer<Consent> change(Consumer<Consent> change) {
        return change;
    }

    private static RecordSource source(String id) {
        return new RecordSource(new SourceId(id), id, "London", URI.create("http://localhost/fhir/" + id), false);
    }
}
