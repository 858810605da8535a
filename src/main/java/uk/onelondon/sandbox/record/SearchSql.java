package uk.onelondon.sandbox.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.enforcement.Reach;

/** A statement over the current versions of a type, with its values; the reach of the requester is part of it. */
final class SearchSql {

    private final String endpoint;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private SearchSql(String endpoint) {
        this.endpoint = endpoint;
    }

    /** A finished statement. */
    record Statement(String sql, List<Object> values) {}

    /** Keys in the order asked for; newest first if none was. */
    static Statement keys(String endpoint, SearchRequest request, Reach reach) {
        SearchSql search = of(endpoint, request, reach);
        StringBuilder order = new StringBuilder();
        for (SearchRequest.SortKey key : request.sort()) {
            order.append(search.order(key)).append(", ");
        }
        if (request.sort().isEmpty()) {
            order.append("r.updated desc, ");
        }
        return new Statement(
                "select r.pk from resource r" + search.where + " order by " + order + "r.pk desc", search.values);
    }

    static Statement count(String endpoint, SearchRequest request, Reach reach) {
        SearchSql search = of(endpoint, request, reach);
        return new Statement("select count(*) from resource r" + search.where, search.values);
    }

    /** The condition that keeps what lies outside the reach out; its values are added to the list. */
    static String within(Reach reach, List<Object> values) {
        values.add(reach.sharedTypes().toArray(String[]::new));
        values.add(reach.patientTypes().toArray(String[]::new));
        String condition;
        if (reach.everyPatient()) {
            condition = " and (r.type = any(?::text[]) or r.type = any(?::text[]))";
        } else {
            condition = " and case when cardinality(r.patients) = 0 then r.type = any(?::text[])"
                    + " else r.type = any(?::text[]) and r.patients <@ ?::text[] end";
            values.add(reach.patientIds().toArray(String[]::new));
        }
        if (!reach.withheldLabels().isEmpty()) {
            values.add(reach.withheldLabels().toArray(String[]::new));
            condition += " and not r.labels && ?::text[]";
        }
        if (reach.sight().isPresent()) {
            values.add(reach.sight().get().items().toArray(String[]::new));
            condition += " and (cardinality(r.patients) = 0 or r.type || '/' || r.id = any(?::text[]))";
        }
        return condition;
    }

    private static SearchSql of(String endpoint, SearchRequest request, Reach reach) {
        SearchSql search = new SearchSql(endpoint);
        search.where.append(" where r.endpoint = ? and r.type = ? and r.is_current and r.method <> 'DELETE'");
        search.values.add(endpoint);
        search.values.add(request.type());
        search.where.append(within(reach, search.values));
        request.criteria().forEach(search::add);
        return search;
    }

    private void add(SearchRequest.Criterion criterion) {
        if (criterion.name().equals("_id")) {
            where.append(" and r.id = any(?::text[])");
            values.add(criterion.values().toArray(String[]::new));
        } else if (criterion.name().equals("_lastUpdated")) {
            where.append(" and ");
            anyOf(criterion.values(), value -> moment(value, "r.updated", "r.updated"));
        } else {
            criterion.parameter().ifPresent(parameter -> add(parameter, criterion));
        }
    }

    private void add(SearchParameter parameter, SearchRequest.Criterion criterion) {
        String modifier = criterion.modifier();
        boolean not = modifier.equals("not") && parameter.table().equals("token");
        if (modifier.equals("missing")) {
            boolean missing = truth(criterion.values());
            where.append(missing ? " and not exists (" : " and exists (");
            from(parameter);
            where.append(")");
            return;
        }
        where.append(not ? " and not exists (" : " and exists (");
        from(parameter);
        where.append(" and ");
        anyOf(criterion.values(), value -> {
            switch (parameter.table()) {
                case "token" -> token(value, not ? "" : modifier);
                case "link" -> link(parameter, value, modifier);
                case "moment" -> plain(modifier, () -> moment(value, "v.low", "v.high"));
                default -> word(value, modifier);
            }
        });
        where.append(")");
    }

    private void from(SearchParameter parameter) {
        where.append("select 1 from ").append(parameter.table()).append(" v where v.pk = r.pk and v.scope = ?");
        values.add(parameter.scope(endpoint));
    }

    private void anyOf(List<String> options, java.util.function.Consumer<String> condition) {
        where.append("(");
        for (int i = 0; i < options.size(); i++) {
            where.append(i == 0 ? "" : " or ");
            condition.accept(options.get(i));
        }
        where.append(")");
    }

    private void token(String value, String modifier) {
        plain(modifier, () -> {
            int bar = value.indexOf('|');
            String code = value.substring(bar + 1);
            if (bar < 0) {
                where.append("v.code = ?");
                values.add(code);
            } else if (code.isEmpty()) {
                where.append("v.system = ?");
                values.add(value.substring(0, bar));
            } else {
                where.append("(v.code = ? and v.system = ?)");
                values.add(code);
                values.add(value.substring(0, bar));
            }
        });
    }

    private void link(SearchParameter parameter, String value, String modifier) {
        if (!modifier.isEmpty() && !parameter.targets().contains(modifier)) {
            throw Refusals.notDeclared();
        }
        List<String> targets = new ArrayList<>();
        if (value.contains("/") || value.contains(":")) {
            targets.add(value);
        } else if (!modifier.isEmpty()) {
            targets.add(modifier + "/" + value);
        } else if (parameter.targets().isEmpty()) {
            where.append("split_part(v.target, '/', 2) = ?");
            values.add(value);
            return;
        } else {
            parameter.targets().forEach(target -> targets.add(target + "/" + value));
        }
        where.append("v.target = any(?::text[])");
        values.add(targets.toArray(String[]::new));
    }

    private void word(String value, String modifier) {
        String folded =
                Indexer.folded(value).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        switch (modifier) {
            case "" -> {
                where.append("v.folded like ?");
                values.add(folded + "%");
            }
            case "contains" -> {
                where.append("v.folded like ?");
                values.add("%" + folded + "%");
            }
            case "exact" -> {
                where.append("v.exact = ?");
                values.add(value);
            }
            default -> throw Refusals.notDeclared();
        }
    }

    /** Prefixes of FHIR R4 search, section 3.1.1.4.5; a range is from low (inclusive) to high (exclusive). */
    private void moment(String value, String low, String high) {
        String prefix = value.length() > 2 && Character.isLetter(value.charAt(0)) ? value.substring(0, 2) : "";
        DateRange range;
        try {
            range = DateRange.of(value.substring(prefix.length()));
        } catch (DateTimeException e) {
            throw Refusals.notDeclared();
        }
        String inside = low + " >= ? and " + high + (low.equals(high) ? " < ?" : " <= ?");
        switch (prefix) {
            case "", "eq" -> where(inside, range.low(), range.high());
            case "ne" -> where("not (" + inside + ")", range.low(), range.high());
            case "gt" -> where(high + (low.equals(high) ? " >= ?" : " > ?"), range.high());
            case "ge" -> where(high + (low.equals(high) ? " >= ?" : " > ?"), range.low());
            case "lt" -> where(low + " < ?", range.low());
            case "le" -> where(low + " < ?", range.high());
            case "sa" -> where(low + " >= ?", range.high());
            case "eb" -> where(high + " <= ?", range.low());
            default -> throw Refusals.notDeclared();
        }
    }

    private void where(String condition, Instant... times) {
        where.append("(").append(condition).append(")");
        for (Instant time : times) {
            values.add(OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
        }
    }

    private String order(SearchRequest.SortKey key) {
        String direction = key.descending() ? " desc nulls last" : " asc nulls last";
        if (key.name().equals("_id")) {
            return "r.id" + direction;
        }
        return key.parameter()
                .map(parameter -> {
                    String column = switch (parameter.table()) {
                        case "token" -> "code";
                        case "link" -> "target";
                        case "moment" -> "low";
                        default -> "folded";
                    };
                    values.add(parameter.scope(endpoint));
                    return "(select " + (key.descending() ? "max" : "min") + "(v." + column + ") from "
                            + parameter.table() + " v where v.pk = r.pk and v.scope = ?)" + direction;
                })
                .orElse("r.updated" + direction);
    }

    private static boolean truth(List<String> values) {
        return switch (values.getFirst()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusals.notDeclared();
        };
    }

    private static void plain(String modifier, Runnable condition) {
        if (!modifier.isEmpty()) {
            throw Refusals.notDeclared();
        }
        condition.run();
    }
}
