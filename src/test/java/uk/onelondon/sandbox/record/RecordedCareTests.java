package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sandbox.CareRelationships;
import uk.onelondon.sandbox.record.People.Person;

/** Whom an organisation cares for is read out of the record. */
class RecordedCareTests {

    private static final OrganisationCode HERE = new OrganisationCode("XRC91");

    private final RunningRecord record = RunningRecord.shared();
    private final CareRelationships care = record.bean(CareRelationships.class);

    static Stream<Arguments> evidence() {
        return Stream.of(
                Arguments.of(
                        "a team that is active",
                        new CareTeam().setStatus(CareTeam.CareTeamStatus.ACTIVE).addManagingOrganization(named()),
                        "team"),
                Arguments.of(
                        "a team that was",
                        new CareTeam()
                                .setStatus(CareTeam.CareTeamStatus.INACTIVE)
                                .addManagingOrganization(named()),
                        ""),
                Arguments.of(
                        "an episode that goes on",
                        new EpisodeOfCare()
                                .setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE)
                                .setManagingOrganization(named()),
                        "episode"),
                Arguments.of(
                        "an episode that is over",
                        new EpisodeOfCare()
                                .setStatus(EpisodeOfCare.EpisodeOfCareStatus.FINISHED)
                                .setManagingOrganization(named()),
                        ""),
                Arguments.of("a visit today", visit(Duration.ofHours(2)), "visit"),
                Arguments.of("a visit long ago", visit(Duration.ofDays(40)), ""),
                Arguments.of("a visit to come", visit(Duration.ofDays(-2)), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evidence")
    void anItemMakesARelationshipOrDoesNot(String what, Resource item, String expected) {
        Person person = People.person();
        Reference her = new Reference(person.reference());
        switch (item) {
            case CareTeam team -> team.setSubject(her);
            case EpisodeOfCare episode -> episode.setPatient(her);
            case Encounter visit -> visit.setSubject(her);
            default -> throw new IllegalArgumentException();
        }
        item.setId("care-" + person.id());
        record.store().seed("north-west", person.resources());
        record.store().seed("north-west", List.of(item));
        assertThat(between(person, HERE).orElse("")).isEqualTo(expected);
        assertThat(between(person, new OrganisationCode("XRC92"))).isEmpty();
        assertThat(between(People.person(), HERE)).isEmpty();
    }

    @Test
    void thePracticeSheIsRegisteredWithCaresForHer() {
        Person person = People.person();
        person.resources().stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .forEach(patient -> patient.addGeneralPractitioner(named()));
        record.store().seed("north-west", person.resources());
        assertThat(between(person, HERE)).contains("registered");
    }

    private Optional<String> between(Person person, OrganisationCode organisation) {
        return care.between(new NhsNumber(person.nhsNumber()), organisation);
    }

    private static Encounter visit(Duration ago) {
        return new Encounter()
                .setServiceProvider(named())
                .setPeriod(new Period().setStart(Date.from(Instant.now().minus(ago))));
    }

    private static Reference named() {
        return new Reference()
                .setIdentifier(
                        new Identifier().setSystem(OrganisationCode.SYSTEM).setValue(HERE.value()));
    }
}
