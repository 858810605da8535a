package uk.onelondon.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An entry as a snapshot keeps it. What it can be found by is worked out when somebody searches. */
public record SearchableEntry(RecordEntry entry) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    /** Keeps an entry. */
    public static SearchableEntry of(RecordEntry entry) {
        return new SearchableEntry(entry);
    }

    /** Text as it is compared: lower case, without accents. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return lower;
    }
}
