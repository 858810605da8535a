package uk.onelondon.volume;

import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.CodeableConcept;

/** How surgeries and wards write the same dose. */
final class Dose {

    private static final List<String> SURGERY = List.of(
            "Take ONE once daily", "Take ONE twice a day", "Take ONE three times a day", "Take ONE four times a day");
    private static final List<String> OTHER_SURGERY =
            List.of("1 every day", "1 twice daily", "1 three times daily", "1 four times daily");
    private static final List<String> WARD = List.of("1 OD", "1 BD", "1 TDS", "1 QDS");

    private Dose() {}

    static String surgery(CodeableConcept medicine, int times, boolean needed) {
        boolean inhaled = medicine.getText().contains("nhal");
        String words = SURGERY.get(index(times));
        return (inhaled ? words.replace("Take ONE", "Inhale TWO puffs") : words) + (needed ? " when required" : "");
    }

    /** The words of a surgery as another system would have them. */
    static String otherwise(String surgery, Random random) {
        for (int i = SURGERY.size() - 1; i >= 0; i--) {
            String ending = SURGERY.get(i).replace("Take ONE ", "");
            if (surgery.contains(ending)) {
                String words = (random.nextBoolean() ? WARD : OTHER_SURGERY).get(i);
                return (surgery.contains("puffs") ? words.replaceFirst("1", "2 puffs") : words)
                        + (surgery.contains("required") ? " PRN" : "");
            }
        }
        return "As directed";
    }

    private static int index(int times) {
        return Math.min(times, SURGERY.size()) - 1;
    }
}
