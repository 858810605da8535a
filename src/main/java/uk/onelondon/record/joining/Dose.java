package uk.onelondon.record.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.onelondon.record.Concept;
import uk.onelondon.record.MedicineEntry;

/** What the words of a medicine and its dose say about strength, amount and how often. Never more than they say. */
final class Dose {

    private static final Pattern STRENGTH = Pattern.compile("(\\d[\\d,]{0,8}(?:\\.\\d{1,6})?)\\s*"
            + "(micrograms?|mcg|µg|ug|milligrams?|mg|grams?|g|nanograms?|ng|millilitres?|ml|units?|iu|%)(?![a-z])");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,2}|one|two|three|four|half an?)\\s+"
            + "(?:tablet|capsule|puff|drop|patch|sachet|spray|spoon|teaspoon|suppositor)");
    private static final Map<String, BigDecimal> IN_MICROGRAMS = Map.of(
            "ng", new BigDecimal("0.001"),
            "ug", BigDecimal.ONE,
            "mg", new BigDecimal("1000"),
            "g", new BigDecimal("1000000"));
    private static final List<Map.Entry<Pattern, String>> OFTEN = List.of(
            often("when needed|as needed|as required|if needed|when required|prn", "when needed"),
            often("once a week|weekly|every week", "weekly"),
            often("once a month|monthly|every month", "monthly"),
            often("four times|4 times|four a day|every six hours|every 6 hours|qds", "4"),
            often("three times|3 times|three a day|every eight hours|every 8 hours|tds", "3"),
            often(
                    "twice|two times|2 times|every 12 hours|every twelve hours|morning and (?:night|evening)|\\bbd\\b",
                    "2"),
            often("once|daily|a day|every day|each day|morning|at night|every night|evening|bedtime|\\bod\\b", "1"));

    private Dose() {}

    /** Strengths named by the product, else by the dose: masses in micrograms, so that 1 g is 1,000 mg. */
    static Set<String> strengths(MedicineEntry medicine) {
        Set<String> named =
                strengths(medicine.facts().what().given().map(Concept::said).orElse(""));
        return named.isEmpty() ? strengths(text(medicine)) : named;
    }

    /** The dose in the source's words; empty if none is given. */
    static String text(MedicineEntry medicine) {
        return medicine.doses().stream().collect(Collectors.joining("; "));
    }

    /** True if two of them say how many or how often, and not the same. Other words alone are no conflict. */
    static boolean conflict(List<MedicineEntry> medicines) {
        Set<String> often = new TreeSet<>();
        Set<String> amounts = new TreeSet<>();
        for (MedicineEntry medicine : medicines) {
            String text = text(medicine);
            often(text).ifPresent(often::add);
            amount(text).ifPresent(amounts::add);
        }
        return often.size() > 1 || amounts.size() > 1;
    }

    static Set<String> strengths(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = STRENGTH.matcher(Folded.of(text));
        while (matcher.find()) {
            BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
            String unit = unit(matcher.group(2));
            BigDecimal factor = IN_MICROGRAMS.get(unit);
            found.add(factor == null ? plain(number) + " " + unit : plain(number.multiply(factor)) + " ug");
        }
        return found;
    }

    private static String unit(String written) {
        return switch (written) {
            case "microgram", "micrograms", "mcg", "µg", "ug" -> "ug";
            case "milligram", "milligrams", "mg" -> "mg";
            case "gram", "grams", "g" -> "g";
            case "nanogram", "nanograms", "ng" -> "ng";
            case "millilitre", "millilitres", "ml" -> "ml";
            case "unit", "units", "iu" -> "units";
            default -> written;
        };
    }

    private static Optional<String> often(String text) {
        String folded = Folded.of(text).replace('-', ' ');
        return OFTEN.stream()
                .filter(rule -> rule.getKey().matcher(folded).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> amount(String text) {
        Matcher matcher = AMOUNT.matcher(Folded.of(text));
        return matcher.find()
                ? Optional.of(
                        switch (matcher.group(1)) {
                            case "one" -> "1";
                            case "two" -> "2";
                            case "three" -> "3";
                            case "four" -> "4";
                            default -> matcher.group(1);
                        })
                : Optional.empty();
    }

    private static Map.Entry<Pattern, String> often(String words, String meaning) {
        return Map.entry(Pattern.compile(words), meaning);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
