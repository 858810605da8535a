package uk.onelondon.record.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the rules compare it: lower case, without accents. */
final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private Folded() {}

    static String of(String text) {
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
