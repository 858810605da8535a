package uk.onelondon.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers that no living person's body can have, such as a temperature of 3,700 degrees: a slip of the decimal point or of
 * the unit. The bounds lie outside what has been survived, so that nothing rare is doubted; a unit that is not in the
 * table says nothing.
 */
public final class ImpossibleNumbers {

    private static final List<String> CELSIUS = List.of("Cel", "°C", "degC", "C");
    private static final List<String> MERCURY = List.of("mm[Hg]", "mmHg", "mm Hg");
    private static final List<String> A_MINUTE = List.of("/min", "beats/min", "beats/minute", "bpm", "breaths/min");

    /** By LOINC and SNOMED CT code; for each the units as they are written. */
    private static final Map<String, Bounds> BOUNDS = Map.ofEntries(
            Map.entry("8310-5", new Bounds(CELSIUS, "10", "50")),
            Map.entry("276885007", new Bounds(CELSIUS, "10", "50")),
            Map.entry("8867-4", new Bounds(A_MINUTE, "1", "600")),
            Map.entry("364075005", new Bounds(A_MINUTE, "1", "600")),
            Map.entry("9279-1", new Bounds(A_MINUTE, "1", "200")),
            Map.entry("59408-5", new Bounds(List.of("%"), "1", "100")),
            Map.entry("2708-6", new Bounds(List.of("%"), "1", "100")),
            Map.entry("8480-6", new Bounds(MERCURY, "1", "400")),
            Map.entry("8462-4", new Bounds(MERCURY, "0", "400")),
            Map.entry("29463-7", new Bounds(List.of("kg"), "0.1", "700")),
            Map.entry("27113001", new Bounds(List.of("kg"), "0.1", "700")),
            Map.entry("8302-2", new Bounds(List.of("cm"), "10", "280")),
            Map.entry("50373000", new Bounds(List.of("cm"), "10", "280")),
            Map.entry("39156-5", new Bounds(List.of("kg/m2", "kg/m²"), "3", "260")),
            Map.entry("59261-8", new Bounds(List.of("mmol/mol"), "1", "250")),
            Map.entry("999791000000106", new Bounds(List.of("mmol/mol"), "1", "250")),
            Map.entry("4548-4", new Bounds(List.of("%"), "1", "30")));

    private ImpossibleNumbers() {}

    /** True if the result, or a part of it, has such a number. */
    public static boolean in(ResultEntry result) {
        return in(result.facts().what(), result.value());
    }

    private static boolean in(Told what, ResultValue value) {
        return switch (value) {
            case ResultValue.Number number ->
                codes(what)
                        .anyMatch(code -> Optional.ofNullable(BOUNDS.get(code))
                                .filter(bounds -> bounds.exclude(number))
                                .isPresent());
            case ResultValue.Parts several -> several.parts().stream().anyMatch(part -> in(part.name(), part.value()));
            case ResultValue.Words words -> false;
            case ResultValue.Coded coded -> false;
        };
    }

    private static Stream<String> codes(Told what) {
        return what.given().stream()
                .flatMap(concept -> concept.codes().stream())
                .map(Code::code);
    }

    private record Bounds(List<String> units, BigDecimal least, BigDecimal most) {

        Bounds(List<String> units, String least, String most) {
            this(units, new BigDecimal(least), new BigDecimal(most));
        }

        boolean exclude(ResultValue.Number number) {
            return units.contains(number.unit())
                    && (number.number().compareTo(least) < 0 || number.number().compareTo(most) > 0);
        }
    }
}
