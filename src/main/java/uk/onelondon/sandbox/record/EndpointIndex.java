package uk.onelondon.sandbox.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.CitizenWriting;
import uk.onelondon.enforcement.NamedItems;
import uk.onelondon.enforcement.PatientIndex;
import uk.onelondon.enforcement.Reach;

/** What enforcement asks of one endpoint's store. */
final class EndpointIndex implements PatientIndex, NamedItems, CitizenWriting.Items {

    private final String endpoint;
    private final JdbcClient jdbc;
    private final Versions versions;

    EndpointIndex(String endpoint, JdbcClient jdbc, Versions versions) {
        this.endpoint = endpoint;
        this.jdbc = jdbc;
        this.versions = versions;
    }

    @Override
    public List<Entry> byNhsNumber(NhsNumber number) {
        List<Long> keys = jdbc.sql("select pk from token where scope = ? and code = ? and system = ?")
                .params(endpoint + "/Patient/identifier", number.digits(), NhsNumber.SYSTEM)
                .query(Long.class)
                .list();
        return versions.load(keys).stream()
                .flatMap(version -> patient(version).stream())
                .filter(patient -> patient.getIdentifier().stream()
                        .anyMatch(identifier -> NhsNumber.SYSTEM.equals(identifier.getSystem())
                                && number.digits().equals(identifier.getValue())
                                && identifier.getUse() != IdentifierUse.OLD))
                .map(EndpointIndex::entry)
                .toList();
    }

    @Override
    public Optional<Entry> byId(String id) {
        return versions.current(endpoint, "Patient", id)
                .flatMap(EndpointIndex::patient)
                .map(EndpointIndex::entry);
    }

    @Override
    public Set<String> hiddenAmong(Set<String> references, Reach reach) {
        Map<String, Set<String>> idsByType = references.stream()
                .map(reference -> reference.split("/", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toSet())));
        Set<String> hidden = new LinkedHashSet<>();
        idsByType.forEach((type, ids) -> hidden.addAll(hidden(type, ids, reach)));
        return hidden;
    }

    @Override
    public Optional<Resource> current(String type, String id) {
        return versions.current(endpoint, type, id)
                .filter(version -> !version.isDeleted())
                .map(StoredVersion::resource);
    }

    private Set<String> hidden(String type, Set<String> ids, Reach reach) {
        String sql =
                "select r.id from resource r where r.endpoint = ? and r.type = ? and r.is_current and r.id = any(?::text[])";
        String[] wanted = ids.toArray(String[]::new);
        Set<String> present = new HashSet<>(
                jdbc.sql(sql).params(endpoint, type, wanted).query(String.class).list());
        if (!present.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(endpoint, type, wanted));
            String open = sql + SearchSql.within(reach, values);
            present.removeAll(jdbc.sql(open).params(values).query(String.class).list());
        }
        return present.stream().map(id -> type + "/" + id).collect(Collectors.toSet());
    }

    private static Optional<Patient> patient(StoredVersion version) {
        return !version.isDeleted() && version.resource() instanceof Patient patient
                ? Optional.of(patient)
                : Optional.empty();
    }

    private static Entry entry(Patient patient) {
        Set<String> links = patient.getLink().stream()
                .map(link -> link.getOther().getReferenceElement())
                .filter(other -> "Patient".equals(other.getResourceType()) && !other.isAbsolute())
                .map(other -> other.getIdPart())
                .collect(Collectors.toSet());
        return new Entry(patient.getIdElement().getIdPart(), links);
    }
}
