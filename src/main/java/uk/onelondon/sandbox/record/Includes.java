package uk.onelondon.sandbox.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what a page's entries name ({@code _include}) and what names them ({@code _revinclude}), one step only. */
final class Includes {

    private final String endpoint;
    private final JdbcClient jdbc;

    Includes(String endpoint, JdbcClient jdbc) {
        this.endpoint = endpoint;
        this.jdbc = jdbc;
    }

    /** Keys of the current versions to add to the page. */
    Set<Long> keys(Results.Page page, List<StoredVersion> matches) {
        Set<Long> keys = new LinkedHashSet<>();
        List<String> forward = scopes(page.result().includes());
        if (!forward.isEmpty()) {
            keys.addAll(jdbc.sql("""
                    select distinct r.pk from link l
                    join resource r on r.endpoint = ? and r.is_current and r.method <> 'DELETE'
                        and r.type = split_part(l.target, '/', 1) and r.id = split_part(l.target, '/', 2)
                    where l.pk = any(?::bigint[]) and l.scope = any(?::text[])""")
                    .params(
                            endpoint,
                            matches.stream().map(StoredVersion::pk).toArray(Long[]::new),
                            forward.toArray(String[]::new))
                    .query(Long.class)
                    .list());
        }
        List<String> backward = scopes(page.result().reverseIncludes());
        if (!backward.isEmpty()) {
            keys.addAll(jdbc.sql(
                            "select distinct pk from link where target = any(?::text[]) and scope = any(?::text[])")
                    .params(
                            matches.stream().map(v -> v.type() + "/" + v.id()).toArray(String[]::new),
                            backward.toArray(String[]::new))
                    .query(Long.class)
                    .list());
        }
        return keys;
    }

    private List<String> scopes(List<SearchParameter> parameters) {
        List<String> scopes = new ArrayList<>();
        parameters.forEach(parameter -> scopes.add(parameter.scope(endpoint)));
        return scopes;
    }
}
