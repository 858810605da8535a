package uk.onelondon.core;

import java.util.Locale;
import java.util.Optional;

/**
 * Words to show, and the language they are written in where that is not the language of the page.
 *
 * <p>The kit and the templates wrap a phrase with a language of its own as {@code <bdi lang="…">}, so that a screen
 * reader changes its voice and a right-to-left sentence keeps its order (WCAG 2.2, 3.1.2 Language of Parts).
 *
 * @param text plain text, never markup
 * @param writtenIn the language of the text if it is not that of the page
 */
public record Phrase(String text, Optional<Locale> writtenIn) {

    /** Words in the language of the page. */
    public static Phrase of(String text) {
        return new Phrase(text, Optional.empty());
    }

    /** Words in another language than the page's, for example free text from a record, or a fallback. */
    public static Phrase in(Locale language, String text) {
        return new Phrase(text, Optional.of(language));
    }

    /**
     * The text without the invisible characters that set directions apart (Unicode UAX #9, 2.4), for places that hold one
     * line of bare text, such as the title of a page: there browsers show or read them.
     */
    public String bare() {
        return text.replaceAll("[\u200E\u200F\u2066-\u2069]", "");
    }
}
