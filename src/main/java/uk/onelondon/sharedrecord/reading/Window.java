package uk.onelondon.sharedrecord.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.onelondon.sharedrecord.http.BaseUrl.Parameter;

/**
 * A part of the entries of one type, by a date parameter. The windows of {@link #all} together hold every entry, so what
 * a server leaves out of one long answer is asked for in short ones.
 *
 * @param parameters what is added to the search
 * @param halves the same entries in two smaller windows; empty if it cannot be made smaller
 */
record Window(List<Parameter> parameters, List<Span> halves) {

    private static final int FIRST_YEAR = 1980;

    /** A source whose clock is wrong can be years ahead; what lies beyond this is asked for at once. */
    private static final int LAST_YEAR = 2200;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** From one moment up to, without, another. */
    record Span(String date, Instant from, Instant to) {

        Window window() {
            Instant middle = from.plus(Duration.between(from, to).dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
            boolean small = Duration.between(from, to).compareTo(SHORTEST) <= 0;
            return new Window(
                    List.of(new Parameter(date, "ge" + from), new Parameter(date, "lt" + to)),
                    small ? List.of() : List.of(new Span(date, from, middle), new Span(date, middle, to)));
        }
    }

    /**
     * Windows that together hold every entry: those without the date, the time before 1980, each year, and what is
     * planned more than a year ahead. Oldest first, because a list that is cut short, newest first, lacks the oldest.
     */
    static List<Window> all(String date, Year thisYear) {
        List<Window> windows = new ArrayList<>();
        windows.add(new Span(date, start(1850), start(FIRST_YEAR)).window());
        IntStream.rangeClosed(FIRST_YEAR, thisYear.getValue() + 1)
                .mapToObj(year -> new Span(date, start(year), start(year + 1)).window())
                .forEach(windows::add);
        windows.add(open(date, "lt" + start(1850)));
        windows.add(new Span(date, start(thisYear.getValue() + 2), start(LAST_YEAR)).window());
        windows.add(open(date, "ge" + start(LAST_YEAR)));
        if (!date.startsWith("_")) {
            windows.add(new Window(List.of(new Parameter(date + ":missing", "true")), List.of()));
        }
        return windows;
    }

    private static Window open(String date, String value) {
        return new Window(List.of(new Parameter(date, value)), List.of());
    }

    private static Instant start(int year) {
        return Year.of(year).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
