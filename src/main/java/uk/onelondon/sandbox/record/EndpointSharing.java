package uk.onelondon.sandbox.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.SharedItems;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.Consents;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.SharingConsent;
import uk.onelondon.sharing.rules.Subject;
import uk.onelondon.sharing.rules.fhir.ConsentReader;
import uk.onelondon.sharing.rules.fhir.DirectoryReader;

/**
 * A person's choices, which lie at the hub, and her items at one endpoint. One query per request compares the versions
 * of her Consents, her teams and the directory with those that were compiled last.
 */
final class EndpointSharing implements SharedItems {

    /** People whose compiled choices one endpoint keeps. */
    private static final int MOST = 2_000;

    /** The documents of the hub are the receipts of choices. */
    private static final Set<String> RECEIPTS = Set.of("DocumentReference", "Binary");

    private static final String VERSIONS = """
            select r.pk from resource r where r.endpoint = ? and r.is_current and r.method <> 'DELETE' and (
                r.type in ('Organization', 'Practitioner', 'PractitionerRole')
                or r.type in ('Consent', 'CareTeam', 'Patient') and r.patients && coalesce((
                    select array_agg(p.id) from token t join resource p on p.pk = t.pk
                    where t.scope = ? and t.code = ? and t.system = ?), '{}'))
            order by r.pk""";

    private record Compiled(List<Long> versions, Set<String> here, Choices choices) {}

    private final String endpoint;
    private final URI origin;
    private final JdbcClient jdbc;
    private final Versions versions;
    private final Cache<NhsNumber, Compiled> compiled =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param origin where the record is reached, before {@code /fhir/…} */
    EndpointSharing(String endpoint, URI origin, JdbcClient jdbc, Versions versions) {
        this.endpoint = endpoint;
        this.origin = origin;
        this.jdbc = jdbc;
        this.versions = versions;
    }

    @Override
    public String hub() {
        return base(Endpoints.HUB);
    }

    @Override
    public Choices choices(NhsNumber person, Set<String> here) {
        List<Long> now = jdbc.sql(VERSIONS)
                .params(Endpoints.HUB, Endpoints.HUB + "/Patient/identifier", person.digits(), NhsNumber.SYSTEM)
                .query(Long.class)
                .list();
        Compiled last = compiled.getIfPresent(person);
        if (last == null || !last.versions().equals(now) || !last.here().equals(here)) {
            last = new Compiled(now, here, compile(person, here, now));
            compiled.put(person, last);
        }
        return last.choices();
    }

    @Override
    public List<Resource> about(Set<String> patients, Set<String> types) {
        String[] ids = patients.toArray(String[]::new);
        Set<String> wanted = new HashSet<>(types);
        if (endpoint.equals(Endpoints.HUB)) {
            wanted.removeAll(RECEIPTS);
        }
        List<Long> keys = jdbc.sql("select pk from resource where endpoint = ? and is_current and method <> 'DELETE'"
                        + " and patients && ?::text[] and patients <@ ?::text[] and type = any(?::text[])")
                .params(endpoint, ids, ids, wanted.toArray(String[]::new))
                .query(Long.class)
                .list();
        return versions.load(keys).stream().map(StoredVersion::resource).toList();
    }

    private Choices compile(NhsNumber person, Set<String> here, List<Long> keys) {
        List<Resource> atHub =
                versions.load(keys).stream().map(StoredVersion::resource).toList();
        Set<Name> names = new HashSet<>();
        names.add(Name.identifier(NhsNumber.SYSTEM, person.digits()));
        here.forEach(id -> names.add(Name.reference(base(endpoint) + "/Patient/" + id)));
        List<SharingConsent> consents = new ArrayList<>();
        ConsentReader reader = new ConsentReader();
        for (Resource item : atHub) {
            if (item instanceof Patient patient) {
                names.add(Name.reference(base(Endpoints.HUB) + "/Patient/"
                        + patient.getIdElement().getIdPart()));
            } else if (item instanceof Consent consent) {
                consents.add(reader.read(consent, base(Endpoints.HUB)));
            }
        }
        return Consents.compile(new Subject(names, Set.of()), consents, directory(atHub), List.of());
    }

    private Directory directory(List<Resource> atHub) {
        List<Directory.Party> parties = new ArrayList<>(
                new DirectoryReader().read(atHub, base(Endpoints.HUB)).parties());
        parties.add(new Directory.Party(Set.of(NO_TEAM), List.of()));
        return new Directory(parties);
    }

    private String base(String of) {
        return origin.resolve("/fhir/" + of).toString();
    }
}
