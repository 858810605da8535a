package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.TimelineFilter;
import uk.onelondon.sharedrecord.SourceId;

/** The timeline's state as it stands in the address. What cannot be understood there is left out. */
final class TimelineState {

    static final String WORDS = "q";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String FROM = "from";
    static final String TO = "to";

    /** All parameters that belong to the state. */
    static final Set<String> ALL = Set.of(WORDS, KIND, SOURCE, FROM, TO, Paging.PAGE);

    private TimelineState() {}

    static TimelineFilter filter(QueryParameters query) {
        Set<EntryKind> kinds = new HashSet<>();
        values(query, KIND).forEach(value -> EntryKind.parse(value).ifPresent(kinds::add));
        Set<SourceId> sources = new HashSet<>();
        values(query, SOURCE).stream()
                .filter(value -> value.matches("[a-z0-9-]{1,40}"))
                .forEach(value -> sources.add(new SourceId(value)));
        return new TimelineFilter(
                kinds,
                sources,
                query.getSingleParameter(FROM).flatMap(text -> day(text, false)),
                query.getSingleParameter(TO).flatMap(text -> day(text, true)),
                query.getSingleParameter(WORDS).orElse(""));
    }

    /** A year, month or day; the last day of a year or month if it ends a period. */
    static Optional<LocalDate> day(String text, boolean end) {
        String date = text.strip();
        try {
            return switch (date.length()) {
                case 4 ->
                    Optional.of(Year.parse(date))
                            .map(year -> end ? year.atMonth(12).atEndOfMonth() : year.atDay(1));
                case 7 -> Optional.of(YearMonth.parse(date)).map(month -> end ? month.atEndOfMonth() : month.atDay(1));
                case 10 -> Optional.of(LocalDate.parse(date));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static List<String> values(QueryParameters query, String name) {
        return query.getParameters().getOrDefault(name, List.of());
    }
}
