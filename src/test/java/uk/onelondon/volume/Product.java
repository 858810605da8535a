package uk.onelondon.volume;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * A medicine as British records name it. RxNorm has no number for it here, so its code is RxNorm's after 999, which no
 * real code begins with.
 *
 * @param code of the product, invented
 * @param substance its substance or substances, as a ward writes them
 * @param strength such as {@code 2.5 mg}, or empty
 * @param form in the plural, such as {@code tablets}, or empty
 */
record Product(String code, String substance, String strength, String form) {

    private static final Pattern NOISE =
            Pattern.compile("^(?:NDA\\d+\\s+)?(?:\\d+(?:\\.\\d+)? (?:HR|ACTUAT|ML)\\s+)?|\\s*\\[[^]]*]");
    private static final Pattern PART =
            Pattern.compile("(.+?) (\\d+(?:\\.\\d+)?) (MG|MCG|UNT|MEQ|G)(?:/(MG|ML|ACTUAT|HR))?(?: (.*))?");

    static Product of(Coding rxnorm) {
        String words = NOISE.matcher(rxnorm.getDisplay()).replaceAll("");
        List<String> substances = new ArrayList<>();
        List<String> strengths = new ArrayList<>();
        String form = "";
        for (String part : words.split(" / ")) {
            Matcher matcher = PART.matcher(part);
            if (matcher.matches()) {
                substances.add(BritishWords.of(matcher.group(1).toLowerCase(Locale.ROOT))
                        .replace(" hydrochloride", "")
                        .replace(", human", ""));
                strengths.add(strength(matcher.group(2), matcher.group(3), matcher.group(4)));
                form = matcher.group(5) == null ? form : form(matcher.group(5));
            } else {
                substances.add(BritishWords.of(part.replaceAll(" \\d+ Day Pack", "")));
                form = part.contains("Day Pack") ? "tablets" : form;
            }
        }
        return new Product(
                "999" + rxnorm.getCode(), String.join(" / ", substances), String.join(" / ", strengths), form);
    }

    private static String strength(String number, String unit, @org.jspecify.annotations.Nullable String per) {
        BigDecimal amount = new BigDecimal(number);
        String each = "HR".equals(per) ? "hour" : "dose";
        String behind = per == null || per.equals("MG") ? "" : per.equals("ML") ? "/ml" : "/" + each;
        return switch (unit) {
            case "MG" ->
                amount.compareTo(BigDecimal.ONE) < 0
                        ? plain(amount.movePointRight(3)) + " micrograms" + behind
                        : plain(amount) + " mg" + behind;
            case "MCG" -> plain(amount) + " micrograms" + behind;
            case "UNT" -> plain(amount) + " units" + behind;
            case "G" -> plain(amount) + " g" + behind;
            default -> plain(amount) + " mmol" + behind;
        };
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String form(String american) {
        String form = american.toLowerCase(Locale.ROOT);
        if (form.contains("extended release")) {
            return "modified-release tablets";
        }
        if (form.contains("tablet")) {
            return form.contains("chewable") ? "chewable tablets" : "tablets";
        }
        if (form.contains("capsule")) {
            return "capsules";
        }
        if (form.contains("metered dose") || form.contains("inhaler")) {
            return "inhaler";
        }
        if (form.contains("inhalation")) {
            return "nebuliser liquid";
        }
        if (form.contains("auto-injector")) {
            return "pre-filled pen";
        }
        return form.contains("inject") ? "solution for injection" : form;
    }

    /** As surgeries name it: Amlodipine 2.5mg tablets. */
    String name() {
        String tight = strength.replace(" mg", "mg").replace(" micrograms", "micrograms");
        String all =
                (substance + " " + tight + " " + form).replaceAll("\\s+", " ").strip();
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    /** As wards name it: amlodipine 2.5 mg tablet. */
    String wardName() {
        String single =
                form.endsWith("tablets") || form.endsWith("capsules") ? form.substring(0, form.length() - 1) : form;
        return (substance + " " + strength + " " + single)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The substance alone, with a code of its own. */
    CodeableConcept substanceOnly() {
        CodeableConcept concept = coded(Codes.DMD, "9998" + Integer.toUnsignedString(substance.hashCode()), substance);
        return concept.setText(substance);
    }

    CodeableConcept surgeryConcept() {
        return coded(Codes.DMD, code, name()).setText(name());
    }

    static CodeableConcept coded(String system, String code, String words) {
        return new CodeableConcept().addCoding(new Coding(system, code, words));
    }
}
