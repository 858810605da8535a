package uk.onelondon.sharedrecord.reading;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.Outcome;

/**
 * Asks again for what a server left out, by windows of the clinical date and then of the date of last change. A window
 * that holds more than the server seems willing to give at once is halved. Ends when as many came as counted, or when
 * the windows bring nothing new.
 */
final class WindowReader {

    private static final int FRUITLESS = 5;
    private static final int MOST_WINDOWS = 1_500;
    private static final int SMALL = 50;

    private final SourceAccess access;
    private final Question question;
    private final Slice slice;
    private final int willing;
    private int fruitless;
    private int asked;

    WindowReader(SourceAccess access, Question question, Slice slice) {
        this.access = access;
        this.question = question;
        this.slice = slice;
        this.willing = Math.max(SMALL, slice.arrived());
    }

    /**
     * Reads windows until nothing is short.
     *
     * @param trouble why the first reading ended early, if it did
     * @return why something is still short, where a failure is the reason
     */
    Optional<Outcome.Failed<Page>> read(Optional<Outcome.Failed<Page>> trouble) {
        Year thisYear = Year.from(access.now().atZone(ZoneOffset.UTC));
        List<String> dates = Stream.concat(question.kind().date().stream(), Stream.of("_lastUpdated"))
                .toList();
        Optional<Outcome.Failed<Page>> last = trouble;
        for (String date : dates) {
            fruitless = 0;
            Optional<Outcome.Failed<Page>> failure = read(new ArrayDeque<>(Window.all(date, thisYear)));
            if (!slice.isShort()) {
                return Optional.empty();
            }
            last = failure.isPresent() ? failure : last;
            if (failure.filter(f -> access.isHopeless(f.reason())).isPresent()) {
                return failure;
            }
        }
        return last;
    }

    private Optional<Outcome.Failed<Page>> read(Deque<Window> windows) {
        Optional<Outcome.Failed<Page>> last = Optional.empty();
        while (!windows.isEmpty() && slice.isShort() && access.wantsMore()) {
            if (fruitless >= FRUITLESS || asked++ >= MOST_WINDOWS) {
                return last;
            }
            Window window = windows.pop();
            OptionalInt count = access.count(question.countWithin(window));
            if (count.isPresent() && count.getAsInt() == 0) {
                continue;
            }
            if (count.orElse(0) > willing && !window.halves().isEmpty()) {
                halve(window, windows);
                continue;
            }
            int before = slice.arrived();
            Walk walk = new Walk(access, slice, Walk.Scope.WINDOW);
            Optional<Outcome.Failed<Page>> failure =
                    walk.follow(question.within(window), access.limits().pages());
            if (failure.isPresent()) {
                last = failure;
                if (access.isHopeless(failure.get().reason()) || failure.get().status() == 400) {
                    return last;
                }
            }
            boolean whole = failure.isEmpty() && walk.distinct() >= count.orElse(walk.distinct());
            boolean perhapsCut = count.isEmpty() && walk.distinct() >= willing;
            fruitless = slice.arrived() > before || whole ? 0 : fruitless + 1;
            if (!whole || perhapsCut) {
                halve(window, windows);
            }
        }
        return last;
    }

    private static void halve(Window window, Deque<Window> windows) {
        window.halves().reversed().forEach(half -> windows.push(half.window()));
    }
}
