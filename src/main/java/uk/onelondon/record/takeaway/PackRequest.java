package uk.onelondon.record.takeaway;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.EntryKind;

/**
 * A choice as it stands in an address, with what is wrong in it.
 *
 * @param fromTyped the first day as typed
 * @param toTyped the last day as typed
 */
public record PackRequest(PackChoice choice, String fromTyped, String toTyped, List<Problem> problems) {

    public static final String SECTIONS = "sections";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String PRINT = "print";
    public static final String LARGE = "large";
    public static final String LANGUAGE = "language";

    /** All parameters of a choice. */
    public static final Set<String> ALL = Set.of(SECTIONS, FROM, TO, PRINT, LANGUAGE);

    private static final int LONGEST = 20;

    /** What is wrong; text keys carry the lower-case name. */
    public enum Problem {
        FROM_WRONG(FROM),
        TO_WRONG(TO),
        ENDS_BEFORE_IT_BEGINS(TO);

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        /** The parameter, and the id of its field. */
        public String field() {
            return field;
        }
    }

    /** Reads a choice. Sections nobody knows are left out; a date nobody understands is a problem to be told. */
    public static PackRequest read(Map<String, List<String>> parameters, AppLanguage current) {
        Set<EntryKind> kinds = new HashSet<>();
        parameters.getOrDefault(SECTIONS, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", 40)))
                .forEach(key -> EntryKind.parse(key)
                        .filter(PackChoice.sections()::contains)
                        .ifPresent(kinds::add));
        String fromTyped = one(parameters, FROM);
        String toTyped = one(parameters, TO);
        Optional<LocalDate> from = day(fromTyped, false);
        Optional<LocalDate> to = day(toTyped, true);
        List<Problem> problems = new ArrayList<>();
        if (from.isEmpty() && !fromTyped.isEmpty()) {
            problems.add(Problem.FROM_WRONG);
        }
        if (to.isEmpty() && !toTyped.isEmpty()) {
            problems.add(Problem.TO_WRONG);
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(Problem.ENDS_BEFORE_IT_BEGINS);
        }
        AppLanguage language = AppLanguage.ofTag(one(parameters, LANGUAGE)).orElse(current);
        boolean large = one(parameters, PRINT).equals(LARGE);
        return new PackRequest(
                new PackChoice(kinds, from, to, large, language), fromTyped, toTyped, List.copyOf(problems));
    }

    /** The parameters as they were given, for an address that leads back to them. */
    public Map<String, List<String>> asTyped() {
        return Map.of(
                SECTIONS,
                PackChoice.sections().stream()
                        .filter(choice.kinds()::contains)
                        .map(EntryKind::key)
                        .toList(),
                FROM,
                List.of(fromTyped),
                TO,
                List.of(toTyped),
                PRINT,
                choice.large() ? List.of(LARGE) : List.of(),
                LANGUAGE,
                List.of(choice.language().tag()));
    }

    /** A year, month or day; the last day of a year or month if it ends a period. */
    private static Optional<LocalDate> day(String date, boolean end) {
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

    private static String one(Map<String, List<String>> parameters, String name) {
        String value = parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
