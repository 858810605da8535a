package uk.onelondon.sandbox.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sandbox.CareRelationships;

/**
 * Reads care relationships out of what the sources hold: the practice a person is registered with, a team or an episode
 * of care that goes on, a visit that began at most four weeks ago.
 */
final class RecordedCare implements CareRelationships {

    private static final Duration RECENT = Duration.ofDays(28);

    private static final String EVIDENCE = """
            select r.pk from resource r
            where r.type in ('Patient', 'CareTeam', 'EpisodeOfCare', 'Encounter') and r.is_current and r.method <> 'DELETE'
                and exists (select 1 from token t join resource p on p.pk = t.pk
                    where t.scope = r.endpoint || '/Patient/identifier' and t.code = ? and t.system = ?
                        and p.id = any(r.patients))""";

    private final JdbcClient jdbc;
    private final Versions versions;
    private final InstantSource clock;

    RecordedCare(JdbcClient jdbc, Versions versions, InstantSource clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Optional<String> between(NhsNumber person, OrganisationCode organisation) {
        List<Long> keys = jdbc.sql(EVIDENCE)
                .params(person.digits(), NhsNumber.SYSTEM)
                .query(Long.class)
                .list();
        return versions.load(keys).stream()
                .flatMap(version -> evidence(version.resource(), organisation).stream())
                .findFirst();
    }

    private Optional<String> evidence(Resource item, OrganisationCode organisation) {
        return switch (item) {
            case Patient patient
            when names(
                    Stream.concat(
                            patient.getGeneralPractitioner().stream(), Stream.of(patient.getManagingOrganization())),
                    organisation) -> Optional.of("registered");
            case CareTeam team
            when team.getStatus() == CareTeamStatus.ACTIVE
                    && names(team.getManagingOrganization().stream(), organisation) -> Optional.of("team");
            case EpisodeOfCare episode
            when episode.getStatus() == EpisodeOfCareStatus.ACTIVE
                    && names(Stream.of(episode.getManagingOrganization()), organisation) -> Optional.of("episode");
            case Encounter visit
            when isRecent(visit.getPeriod()) && names(Stream.of(visit.getServiceProvider()), organisation) ->
                Optional.of("visit");
            default -> Optional.empty();
        };
    }

    private boolean isRecent(Period period) {
        Instant now = clock.instant();
        return Optional.ofNullable(period.getStart())
                .map(Date::toInstant)
                .filter(start -> !start.isAfter(now) && start.isAfter(now.minus(RECENT)))
                .isPresent();
    }

    private static boolean names(Stream<Reference> references, OrganisationCode organisation) {
        return references.map(Reference::getIdentifier).anyMatch(identifier -> isCode(identifier, organisation));
    }

    private static boolean isCode(Identifier identifier, OrganisationCode organisation) {
        return OrganisationCode.SYSTEM.equals(identifier.getSystem())
                && organisation.value().equals(identifier.getValue());
    }
}
