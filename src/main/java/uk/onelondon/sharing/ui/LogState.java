package uk.onelondon.sharing.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.sharing.log.Information;
import uk.onelondon.sharing.log.LogFilter;
import uk.onelondon.sharing.log.LogFilter.Whom;

/** The state of the page as it stands in its address. What cannot be understood there is left out. */
final class LogState {

    static final String WHOM = "who";
    static final String ORGANISATION = "organisation";
    static final String KIND = "kind";
    static final String FROM = "from";
    static final String TO = "to";
    static final String WORDS = "q";
    static final String PAGE = "page";

    private static final List<String> KEPT = List.of(WHOM, ORGANISATION, KIND, FROM, TO, WORDS);

    private LogState() {}

    /** @param parameters of an address, by name */
    static LogFilter filter(Map<String, List<String>> parameters) {
        Set<Information> kinds = EnumSet.noneOf(Information.class);
        Stream.of(Information.values())
                .filter(kind -> values(parameters, KIND).contains(kind.key()))
                .forEach(kinds::add);
        return new LogFilter(
                Stream.of(Whom.values())
                        .filter(whom -> values(parameters, WHOM).contains(whom.key()))
                        .findFirst()
                        .orElse(Whom.EVERYBODY),
                new HashSet<>(values(parameters, ORGANISATION)),
                kinds,
                first(parameters, FROM).flatMap(LogState::day),
                first(parameters, TO).flatMap(LogState::day),
                first(parameters, WORDS).orElse(""));
    }

    /** The day, as a date field writes it. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** True if something stands there that is no day. */
    static boolean isWrong(QueryParameters query, String name) {
        return first(query.getParameters(), name)
                .filter(text -> !text.isBlank() && day(text).isEmpty())
                .isPresent();
    }

    /** The page that is asked for, from 1. */
    static int page(QueryParameters query) {
        return first(query.getParameters(), PAGE)
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** A path with the state of a query, and one parameter more unless it is empty. */
    static String address(String path, QueryParameters query, Map<String, String> more) {
        List<String> pairs = new ArrayList<>();
        for (String name : KEPT) {
            if (!more.containsKey(name)) {
                values(query.getParameters(), name).stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> pairs.add(pair(name, value)));
            }
        }
        more.forEach((name, value) -> pairs.add(pair(name, value)));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return values(parameters, name).stream().findFirst();
    }

    private static List<String> values(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of());
    }
}
