package uk.onelondon.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of one measurement over time. A measurement of several numbers, such as a blood pressure, makes one series
 * for each. Numbers in other units, with a comparator, without a day or written by mistake stay out.
 *
 * @param name of the measurement or of its part
 * @param unit as written in the newest one
 * @param points oldest first, at least one
 * @param ranges usual ranges that came with the newest one
 */
public record MeasurementSeries(Told name, String unit, List<Point> points, List<ReferenceRange> ranges) {

    /** Copies the lists. */
    public MeasurementSeries {
        points = List.copyOf(points);
        ranges = List.copyOf(ranges);
    }

    /** One number and when it was measured. */
    public record Point(When when, ResultValue.Number number) {}

    /** True if there is something to compare. */
    public boolean compares() {
        return points.size() > 1;
    }

    /** The newest points only. */
    public MeasurementSeries newest(int most) {
        return points.size() <= most
                ? this
                : new MeasurementSeries(name, unit, points.subList(points.size() - most, points.size()), ranges);
    }

    /** How the newest compares with the one before: below 0 lower, 0 the same, above 0 higher. Empty for one. */
    public Optional<Integer> change() {
        return compares()
                ? Optional.of(points.getLast()
                        .number()
                        .number()
                        .compareTo(points.get(points.size() - 2).number().number()))
                : Optional.empty();
    }

    /**
     * The series in these measurements, in the order of the newest one's parts.
     *
     * @param newestFirst measurements of one kind
     */
    public static List<MeasurementSeries> of(List<ResultEntry> newestFirst) {
        Map<String, List<Numbered>> byPart = new LinkedHashMap<>();
        newestFirst.stream()
                .filter(entry ->
                        entry.status().counts() && entry.when().earliest().isPresent())
                .flatMap(entry -> parts(entry).stream())
                .filter(part -> part.number().comparator().isEmpty())
                .forEach(part -> byPart.computeIfAbsent(part.key(), key -> new ArrayList<>())
                        .add(part));
        return byPart.values().stream().map(MeasurementSeries::series).toList();
    }

    private static MeasurementSeries series(List<Numbered> newestFirst) {
        Numbered newest = newestFirst.getFirst();
        List<Point> points = newestFirst.reversed().stream()
                .filter(part -> part.number().unit().equals(newest.number().unit()))
                .map(part -> new Point(part.when(), part.number()))
                .toList();
        return new MeasurementSeries(newest.name(), newest.number().unit(), points, newest.ranges());
    }

    private static List<Numbered> parts(ResultEntry entry) {
        return switch (entry.value()) {
            case ResultValue.Number number ->
                List.of(new Numbered(entry.facts().what(), entry.when(), number, entry.ranges()));
            case ResultValue.Parts several ->
                several.parts().stream()
                        .flatMap(part -> part.value().asNumber().stream()
                                .map(number -> new Numbered(part.name(), entry.when(), number, part.ranges())))
                        .toList();
            case ResultValue.Words words -> List.of();
            case ResultValue.Coded coded -> List.of();
        };
    }

    private record Numbered(Told name, When when, ResultValue.Number number, List<ReferenceRange> ranges) {

        String key() {
            return name.given()
                    .map(concept -> concept.code()
                            .map(code -> code.system() + "|" + code.code())
                            .orElseGet(concept::said))
                    .orElse("");
        }
    }
}
