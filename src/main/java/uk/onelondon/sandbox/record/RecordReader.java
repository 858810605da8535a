package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onelondon.enforcement.Reach;

/** Everything that is read at one endpoint, always within the reach of the requester. */
final class RecordReader {

    private final String endpoint;
    private final Declared declared;
    private final JdbcClient jdbc;
    private final Versions versions;
    private final Results results;

    RecordReader(String endpoint, Declared declared, JdbcClient jdbc, Versions versions, Results results) {
        this.endpoint = endpoint;
        this.declared = declared;
        this.jdbc = jdbc;
        this.versions = versions;
        this.results = results;
    }

    /** The current version. */
    Optional<StoredVersion> read(String type, String id, Reach reach) {
        return isClosed(type, id, reach)
                ? Optional.empty()
                : versions.current(endpoint, type, id).filter(v -> !v.isDeleted() && v.isOpenTo(reach));
    }

    /** One version; closed if the requester may not see what the resource is now. */
    Optional<StoredVersion> version(String type, String id, int version, Reach reach) {
        return isClosed(type, id, reach)
                ? Optional.empty()
                : versions.version(endpoint, type, id, version)
                        .filter(v -> !v.isDeleted() && v.isOpenTo(reach))
                        .filter(v -> versions.current(endpoint, type, id)
                                .filter(now -> now.isOpenTo(reach))
                                .isPresent());
    }

    /** Of staff it is known beforehand, so that hidden and absent are asked of the database alike: not at all. */
    private static boolean isClosed(String type, String id, Reach reach) {
        return !reach.sharedTypes().contains(type)
                && reach.sight()
                        .filter(sight -> !sight.items().contains(type + "/" + id))
                        .isPresent();
    }

    Bundle search(String type, RequestDetails request, Reach reach) {
        Map<String, String[]> parameters = request.getParameters();
        if (parameters.containsKey("_page")) {
            return page(type, request, reach);
        }
        SearchRequest search = SearchRequest.of(declared, endpoint, type, parameters);
        if (search.countOnly()) {
            SearchSql.Statement count = SearchSql.count(endpoint, search, reach);
            return Bundles.counted(
                    BundleType.SEARCHSET,
                    jdbc.sql(count.sql())
                            .params(count.values())
                            .query(Integer.class)
                            .single());
        }
        SearchSql.Statement keys = SearchSql.keys(endpoint, search, reach);
        return first(
                request,
                new Results.Result(
                        endpoint,
                        reach.requester(),
                        BundleType.SEARCHSET,
                        type,
                        keys(keys),
                        search.count(),
                        search.includes(),
                        search.reverseIncludes()),
                reach);
    }

    /** Keys of what fits a condition such as {@code identifier=…}, for conditional writes; seen by the writer's reach. */
    List<Long> matches(String type, Map<String, String[]> condition, Reach reach) {
        return keys(SearchSql.keys(endpoint, SearchRequest.of(declared, endpoint, type, condition), reach));
    }

    /** Versions newest first: of one resource, of a type, or of all. */
    Bundle history(Optional<String> type, Optional<String> id, RequestDetails request, Reach reach) {
        String path = type.map(t -> t + "/").orElse("") + id.map(i -> i + "/").orElse("") + "_history";
        Map<String, String[]> parameters = request.getParameters();
        if (parameters.containsKey("_page")) {
            return page(path, request, reach);
        }
        List<Object> values = new ArrayList<>(List.of(endpoint));
        StringBuilder where = new StringBuilder(" where r.endpoint = ?");
        type.ifPresent(t -> {
            where.append(" and r.type = ?");
            values.add(t);
        });
        id.ifPresent(i -> {
            where.append(" and r.id = ?");
            values.add(i);
        });
        where.append(SearchSql.within(reach, values));
        since(parameters, where, values);
        List<Long> found = keys(new SearchSql.Statement(
                "select r.pk from resource r" + where + " order by r.updated desc, r.pk desc", values));
        List<Long> keys = reach.sight().isEmpty()
                ? found
                : open(found, reach).stream().map(StoredVersion::pk).toList();
        if (id.isPresent()
                && type.flatMap(t -> id.flatMap(i -> read(t, i, reach))).isEmpty()) {
            throw Refusals.notFound();
        }
        return first(
                request,
                new Results.Result(
                        endpoint,
                        reach.requester(),
                        BundleType.HISTORY,
                        path,
                        keys,
                        size(parameters),
                        List.of(),
                        List.of()),
                reach);
    }

    /** All that is held about one patient, and what it names that belongs to nobody (FHIR R4 Patient $everything). */
    Bundle everything(String patient, RequestDetails request, Reach reach) {
        String path = "Patient/" + patient + "/$everything";
        if (request.getParameters().containsKey("_page")) {
            return page(path, request, reach);
        }
        if (read("Patient", patient, reach).isEmpty()) {
            throw Refusals.notFound();
        }
        List<Object> values = new ArrayList<>(List.of(endpoint, new String[] {patient}));
        StringBuilder own = new StringBuilder(
                "select r.pk from resource r where r.endpoint = ? and r.is_current and r.method <> 'DELETE'"
                        + " and r.patients && ?::text[] and r.type <> 'AuditEvent'" + SearchSql.within(reach, values));
        since(request.getParameters(), own, values);
        List<Object> all = new ArrayList<>(values);
        all.add(endpoint);
        all.add(reach.sharedTypes().toArray(String[]::new));
        List<Long> keys = keys(new SearchSql.Statement(
                "with own as (" + own + ") select pk from ("
                        + "select r.pk, r.type = 'Patient' as person, r.updated from resource r join own using (pk)"
                        + " union select r.pk, false, r.updated from own join link l on l.pk = own.pk"
                        + " join resource r on r.endpoint = ? and r.is_current and r.method <> 'DELETE'"
                        + " and r.type = split_part(l.target, '/', 1) and r.id = split_part(l.target, '/', 2)"
                        + " and r.type = any(?::text[])) found order by person desc, updated desc, pk desc",
                all));
        return first(
                request,
                new Results.Result(
                        endpoint,
                        reach.requester(),
                        BundleType.SEARCHSET,
                        path,
                        keys,
                        size(request.getParameters()),
                        List.of(),
                        List.of()),
                reach);
    }

    private Bundle first(RequestDetails request, Results.Result result, Reach reach) {
        if (result.size() == 0) {
            return Bundles.counted(result.kind(), result.keys().size());
        }
        return bundle(request, results.first(result), result.keys().size(), reach);
    }

    /** A later page is counted anew, so that a reach that has become narrower shows in its total too. */
    private Bundle page(String path, RequestDetails request, Reach reach) {
        String token = request.getParameters().getOrDefault("_page", new String[] {""})[0];
        Results.Page page = results.page(endpoint, path, reach, token).orElseThrow(Refusals::pageGone);
        List<Object> values = new ArrayList<>();
        values.add(page.result().keys().toArray(Long[]::new));
        String sql = "select count(*) from resource r where r.pk = any(?::bigint[])" + SearchSql.within(reach, values);
        return bundle(
                request, page, jdbc.sql(sql).params(values).query(Integer.class).single(), reach);
    }

    private Bundle bundle(RequestDetails request, Results.Page page, int total, Reach reach) {
        String base = request.getFhirServerBase();
        List<StoredVersion> open = open(page.keys(), reach);
        Bundle bundle = Bundles.page(base, page, total, open);
        Map<Long, StoredVersion> included = new LinkedHashMap<>();
        new Includes(endpoint, jdbc)
                .keys(page, open).stream()
                        .filter(key -> !page.keys().contains(key))
                        .forEach(key -> open(List.of(key), reach).forEach(v -> included.put(key, v)));
        Bundles.include(bundle, base, included.values());
        return bundle;
    }

    private List<StoredVersion> open(List<Long> keys, Reach reach) {
        return versions.load(keys).stream().filter(v -> v.isOpenTo(reach)).toList();
    }

    private List<Long> keys(SearchSql.Statement statement) {
        return jdbc.sql(statement.sql())
                .params(statement.values())
                .query(Long.class)
                .list();
    }

    private static int size(Map<String, String[]> parameters) {
        Set<String> known = Set.of("_count", "_since", "_format", "_pretty", "_elements", "_summary");
        if (!known.containsAll(parameters.keySet())) {
            throw Refusals.notDeclared();
        }
        String[] count = parameters.getOrDefault("_count", new String[] {"50"});
        return Math.min(SearchRequest.count(count[0]), SearchRequest.MOST);
    }

    private static void since(Map<String, String[]> parameters, StringBuilder where, List<Object> values) {
        if (parameters.containsKey("_since")) {
            try {
                where.append(" and r.updated >= ?");
                values.add(DateRange.of(parameters.get("_since")[0]).low().atOffset(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                throw Refusals.notDeclared();
            }
        }
    }
}
