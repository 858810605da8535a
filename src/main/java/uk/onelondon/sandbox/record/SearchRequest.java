package uk.onelondon.sandbox.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A search as it was asked, checked strictly: whatever is not declared refuses the whole search (FHIR R4 search,
 * "handling=strict"), since a filter that is ignored shows more than was asked for.
 *
 * @param count entries of a page
 */
record SearchRequest(
        String type,
        List<Criterion> criteria,
        List<SortKey> sort,
        int count,
        boolean countOnly,
        List<SearchParameter> includes,
        List<SearchParameter> reverseIncludes) {

    static final int MOST = 1000;
    private static final int USUAL = 50;

    /** Result parameters that HAPI itself obeys when it writes the answer, or that change nothing here. */
    private static final Set<String> LEFT_TO_WRITER = Set.of("_elements", "_format", "_pretty", "_total");

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /** Parameter values joined by "or"; {@code _id} and {@code _lastUpdated} have no declared parameter. */
    record Criterion(String name, Optional<SearchParameter> parameter, String modifier, List<String> values) {}

    /** An order by a declared parameter, or by {@code _lastUpdated} or {@code _id}. */
    record SortKey(String name, Optional<SearchParameter> parameter, boolean descending) {}

    /** @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException if anything is not declared */
    static SearchRequest of(Declared declared, String endpoint, String type, Map<String, String[]> parameters) {
        List<Criterion> criteria = new ArrayList<>();
        List<SortKey> sort = new ArrayList<>();
        List<SearchParameter> includes = new ArrayList<>();
        List<SearchParameter> reverse = new ArrayList<>();
        int count = USUAL;
        boolean countOnly = false;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                switch (parameter.getKey()) {
                    case "_count" -> count = count(value);
                    case "_summary" -> countOnly = value.equals("count");
                    case "_sort" -> split(value).forEach(key -> sort.add(sortKey(declared, type, key)));
                    case "_include" -> includes.add(include(declared, type, value));
                    case "_revinclude" -> reverse.add(reverseInclude(declared, endpoint, type, value));
                    default -> {
                        if (!LEFT_TO_WRITER.contains(parameter.getKey())) {
                            criteria.add(criterion(declared, type, parameter.getKey(), value));
                        }
                    }
                }
            }
        }
        return new SearchRequest(
                type, criteria, sort, Math.min(count, MOST), countOnly || count == 0, includes, reverse);
    }

    /** Reads {@code _count}. */
    static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw Refusals.notDeclared();
        }
        throw Refusals.notDeclared();
    }

    private static Criterion criterion(Declared declared, String type, String key, String value) {
        int colon = key.indexOf(':');
        String name = colon < 0 ? key : key.substring(0, colon);
        String modifier = colon < 0 ? "" : key.substring(colon + 1);
        if (value.isEmpty()) {
            throw Refusals.notDeclared();
        }
        if (name.equals("_id") || name.equals("_lastUpdated")) {
            if (!modifier.isEmpty()) {
                throw Refusals.notDeclared();
            }
            return new Criterion(name, Optional.empty(), "", split(value));
        }
        SearchParameter parameter = declared.parameter(type, name).orElseThrow(Refusals::notDeclared);
        return new Criterion(name, Optional.of(parameter), modifier, split(value));
    }

    private static SortKey sortKey(Declared declared, String type, String key) {
        boolean descending = key.startsWith("-");
        String name = descending ? key.substring(1) : key;
        if (name.equals("_lastUpdated") || name.equals("_id")) {
            return new SortKey(name, Optional.empty(), descending);
        }
        SearchParameter parameter = declared.parameter(type, name).orElseThrow(Refusals::notDeclared);
        return new SortKey(name, Optional.of(parameter), descending);
    }

    private static SearchParameter include(Declared declared, String type, String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 2 || !parts[0].equals(type)) {
            throw Refusals.notDeclared();
        }
        return declared.parameter(type, parts[1])
                .filter(SearchParameter::included)
                .orElseThrow(Refusals::notDeclared);
    }

    private static SearchParameter reverseInclude(Declared declared, String endpoint, String type, String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 2 || !declared.types(endpoint).contains(parts[0])) {
            throw Refusals.notDeclared();
        }
        return declared.parameter(parts[0], parts[1])
                .filter(parameter -> Declared.isReverseInclude(parameter, type))
                .orElseThrow(Refusals::notDeclared);
    }

    private static List<String> split(String value) {
        return Arrays.stream(COMMA.split(value, -1))
                .map(part -> part.replace("\\,", ",").replace("\\|", "|"))
                .toList();
    }
}
