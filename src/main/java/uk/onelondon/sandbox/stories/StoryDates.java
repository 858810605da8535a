package uk.onelondon.sandbox.stories;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of a story: {@code 2019}, {@code 2019-05}, {@code 2019-05-03}, {@code today}, {@code today-8y-2m},
 * {@code today+3d}, each day also with a time ({@code today+3dT10:30}), and {@code unknown}.
 *
 * @param today day of loading, from which relative dates count
 */
record StoryDates(LocalDate today) {

    private static final Pattern FORM =
            Pattern.compile("unknown|(today(?:[+-]\\d+[ymwd])*|\\d{4}(?:-\\d{2}){0,2})(?:T(\\d{2}:\\d{2}))?");
    private static final Pattern STEP = Pattern.compile("([+-]\\d+)([ymwd])");

    static boolean looksLikeDate(String word) {
        return FORM.matcher(word).matches();
    }

    /** @throws StoryException naming the line if this is no date */
    Moment read(String text, Line line) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw line.problem("\"" + text + "\" is not a date");
        }
        if (text.equals("unknown")) {
            return Moment.UNKNOWN;
        }
        try {
            Optional<LocalTime> time = Optional.ofNullable(form.group(2)).map(LocalTime::parse);
            String date = form.group(1);
            return date.startsWith("today")
                    ? new Moment(Optional.of(relative(date)), 10, time)
                    : new Moment(
                            Optional.of(LocalDate.parse(date + "-01-01".substring(date.length() - 4))),
                            date.length(),
                            time);
        } catch (DateTimeException e) {
            throw line.problem("\"" + text + "\" is not in the calendar");
        }
    }

    private LocalDate relative(String text) {
        LocalDate day = today;
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            int count = Integer.parseInt(step.group(1));
            day = switch (step.group(2)) {
                case "y" -> day.plusYears(count);
                case "m" -> day.plusMonths(count);
                case "w" -> day.plusWeeks(count);
                default -> day.plusDays(count);
            };
        }
        return day;
    }
}
