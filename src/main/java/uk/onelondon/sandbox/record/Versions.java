package uk.onelondon.sandbox.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads versions by key, many at once, and keeps the most used ones parsed. */
final class Versions {

    /** Characters of JSON kept parsed; about ten times that in heap. */
    private static final long CACHED_CHARACTERS = 48_000_000;

    private static final String COLUMNS = "pk, type, id, version, updated, method, patients, labels, json";

    private final JdbcClient jdbc;
    private final ResourceText text;
    private final Cache<Long, StoredVersion> parsed = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((Long pk, StoredVersion version) -> version.json().length())
            .build();

    Versions(JdbcClient jdbc, ResourceText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** The versions of these keys in their order. */
    List<StoredVersion> load(Collection<Long> keys) {
        Map<Long, StoredVersion> found = new HashMap<>(parsed.getAllPresent(keys));
        List<Long> missing =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from resource where pk = any(?)")
                    .param(missing.toArray(Long[]::new))
                    .query((row, number) -> version(row))
                    .list()
                    .forEach(version -> found.put(version.pk(), version));
            missing.forEach(key -> Optional.ofNullable(found.get(key)).ifPresent(v -> parsed.put(key, v)));
        }
        List<StoredVersion> ordered = new ArrayList<>(keys.size());
        keys.forEach(key -> Optional.ofNullable(found.get(key)).ifPresent(ordered::add));
        return ordered;
    }

    /** The current version, also if it says that the resource was deleted. */
    Optional<StoredVersion> current(String endpoint, String type, String id) {
        return one(
                "select pk from resource where endpoint = ? and type = ? and id = ? and is_current",
                endpoint,
                type,
                id);
    }

    Optional<StoredVersion> version(String endpoint, String type, String id, int version) {
        return one(
                "select pk from resource where endpoint = ? and type = ? and id = ? and version = ?",
                endpoint,
                type,
                id,
                version);
    }

    private Optional<StoredVersion> one(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(List.of(values))
                .query(Long.class)
                .optional()
                .flatMap(pk -> load(List.of(pk)).stream().findFirst());
    }

    private StoredVersion version(ResultSet row) throws SQLException {
        String json = row.getString("json");
        return new StoredVersion(
                row.getLong("pk"),
                row.getString("type"),
                row.getString("id"),
                row.getInt("version"),
                row.getObject("updated", OffsetDateTime.class).toInstant(),
                row.getString("method"),
                strings(row.getArray("patients")),
                strings(row.getArray("labels")),
                json,
                text.read(json));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.copyOf(List.of((String[]) array.getArray()));
    }
}
