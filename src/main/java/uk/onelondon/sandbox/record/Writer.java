package uk.onelondon.sandbox.record;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import uk.onelondon.enforcement.ItemFacts;

/** Adds versions with their search values, one or thousands at a time by PostgreSQL's COPY. Call it in a transaction. */
final class Writer {

    private enum Table {
        RESOURCE("resource (pk, endpoint, type, id, version, updated, method, is_current, patients, labels, json)"),
        TOKEN("token (pk, scope, system, code)"),
        LINK("link (pk, scope, target)"),
        MOMENT("moment (pk, scope, low, high)"),
        WORD("word (pk, scope, exact, folded)");

        private final String columns;

        Table(String columns) {
            this.columns = columns;
        }
    }

    /** One version to be written. */
    record Draft(Resource resource, String id, int version, Instant updated, String method) {

        At at(String endpoint) {
            return new At(endpoint, this);
        }
    }

    /** A version and where it is to be. */
    record At(String endpoint, Draft draft) {}

    private final DataSource source;
    private final JdbcClient jdbc;
    private final ResourceText text;
    private final Indexer indexer;

    Writer(DataSource source, ResourceText text, Indexer indexer) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.text = text;
        this.indexer = indexer;
    }

    /** Writes new current versions; the rows they replace must have been retired before. Gives their keys. */
    List<Long> write(String endpoint, Collection<Draft> drafts) {
        return write(drafts.stream().map(draft -> draft.at(endpoint)).toList());
    }

    /** The same for several endpoints at once. */
    List<Long> write(List<At> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Long> keys = jdbc.sql("select nextval('resource_pk') from generate_series(1, ?)")
                .param(drafts.size())
                .query(Long.class)
                .list();
        Map<Table, StringBuilder> rows = new EnumMap<>(Table.class);
        int next = 0;
        for (At at : drafts) {
            add(at.endpoint(), keys.get(next++), at.draft(), rows);
        }
        copy(rows);
        return keys;
    }

    /** Takes a version out of what is current and out of the search values. */
    boolean retire(String endpoint, String type, String id, int version) {
        List<Long> pk = jdbc.sql("update resource set is_current = false where endpoint = ? and type = ? and id = ?"
                        + " and version = ? and is_current returning pk")
                .params(endpoint, type, id, version)
                .query(Long.class)
                .list();
        pk.forEach(key -> List.of("token", "link", "moment", "word")
                .forEach(table -> jdbc.sql("delete from " + table + " where pk = ?")
                        .param(key)
                        .update()));
        return !pk.isEmpty();
    }

    /** Whoever says the same name waits until this transaction has ended. */
    void oneAtATime(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(name)
                .query((row, number) -> number)
                .list();
    }

    private void add(String endpoint, long pk, Draft draft, Map<Table, StringBuilder> rows) {
        Resource resource = draft.resource();
        String json = text.write(resource, draft.id(), draft.version(), draft.updated());
        ItemFacts facts = ItemFacts.of(resource);
        row(
                rows,
                Table.RESOURCE,
                pk,
                endpoint,
                resource.fhirType(),
                draft.id(),
                draft.version(),
                time(draft.updated()),
                draft.method(),
                true,
                array(facts.patients()),
                array(facts.labels()),
                json);
        if (draft.method().equals("DELETE")) {
            return;
        }
        for (IndexedValue value : indexer.values(endpoint, resource)) {
            switch (value) {
                case IndexedValue.Token t -> row(rows, Table.TOKEN, pk, t.scope(), t.system(), t.code());
                case IndexedValue.Link l -> row(rows, Table.LINK, pk, l.scope(), l.target());
                case IndexedValue.Moment m -> row(rows, Table.MOMENT, pk, m.scope(), time(m.low()), time(m.high()));
                case IndexedValue.Word w -> row(rows, Table.WORD, pk, w.scope(), w.exact(), w.folded());
            }
        }
    }

    private void copy(Map<Table, StringBuilder> rows) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<Table, StringBuilder> table : rows.entrySet()) {
                copy.copyIn(
                        "copy " + table.getKey().columns + " from stdin",
                        new StringReader(table.getValue().toString()));
            }
        } catch (SQLException e) {
            throw new org.springframework.jdbc.UncategorizedSQLException("Writing resources", null, e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void row(Map<Table, StringBuilder> rows, Table table, Object... values) {
        StringBuilder out = rows.computeIfAbsent(table, t -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            escape(values[i].toString(), out);
        }
        out.append('\n');
    }

    private static String array(Set<String> values) {
        return values.stream()
                .map(v -> "\"" + v.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\0' -> {}
                default -> out.append(c);
            }
        }
    }
}
