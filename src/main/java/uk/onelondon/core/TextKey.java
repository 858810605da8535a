package uk.onelondon.core;

import java.util.Locale;

/** How a constant is called in the keys of texts, in addresses and in the names of styles: {@code NOT_KNOWN} is {@code not-known}. */
public final class TextKey {

    private TextKey() {}

    /** The name of a constant as a key has it: lower case, words joined by hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
