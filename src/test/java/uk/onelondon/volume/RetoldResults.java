package uk.onelondon.volume;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;

/**
 * A laboratory sends one report to who asked and to who shares the care. Systems print numbers and units in their own way, name
 * the test in their own way, and some keep the day only or the time the sample reached them.
 */
final class RetoldResults {

    private RetoldResults() {}

    static Retold tell(Observation result, boolean words, Random random) {
        String said = result.getCode().getText();
        Optional<List<String>> row =
                BritishRecord.test(result.getCode().getCodingFirstRep().getCode());
        String name = row.filter(r -> random.nextBoolean()).map(r -> r.get(6)).orElse(said);
        if (words) {
            result.setCode(Retold.typed(said, random));
        } else {
            result.getCode().setText(name);
            result.getCode().getCodingFirstRep().setDisplay(name);
        }
        return new Retold(result, (words ? "words, " : "same code, ") + value(result, random) + when(result, random));
    }

    private static String value(Observation result, Random random) {
        Quantity value = result.getValueQuantity();
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                value.setValue(value.getValue().setScale(value.getValue().scale() + 1, RoundingMode.UNNECESSARY));
                return "a zero more, ";
            }
            case 2, 3 -> {
                value.setUnit(value.getUnit().replace("mmol/L", "mmol/l").replace("umol/L", "µmol/L"));
                return "unit spelled otherwise, ";
            }
            case 4 -> {
                value.setCode(null).setSystem(null);
                return "unit in words, ";
            }
            default -> {
                return "";
            }
        }
    }

    private static String when(Observation result, Random random) {
        DateTimeType taken = result.getEffectiveDateTimeType();
        result.setIssuedElement(null);
        return switch (random.nextInt(25)) {
            case 0 -> {
                result.setEffective(Dates.later(taken, Dates.between(random, 60, 240)));
                yield "when the sample arrived";
            }
            case 1, 2, 3, 4 -> {
                result.setEffective(Dates.dayOnly(taken));
                yield "day only";
            }
            default -> "same minute";
        };
    }
}
