package uk.onelondon.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import uk.onelondon.core.Phrase;

/**
 * Writes SVG as text, every value escaped.
 *
 * <p>Flow's client makes each element with {@code createElement}, so an {@code svg} built from Flow elements would be
 * an unknown HTML element and show nothing. Text set as {@code innerHTML} goes through the browser's parser, which
 * gives it the SVG namespace; it also stands in the first view as it is.
 */
final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. {@code attributes} are names and values in turn; a number gets two decimals at most. */
    Markup open(String tag, Object... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content. */
    Markup empty(String tag, Object... attributes) {
        start(tag, attributes);
        text.append("</").append(tag).append('>');
        return this;
    }

    /** An element holding words, with their language where it is not the page's. */
    Markup words(String tag, Phrase words, Object... attributes) {
        start(tag, attributes);
        words.writtenIn()
                .ifPresent(language ->
                        text.insert(text.length() - 1, " lang=\"" + escape(language.toLanguageTag()) + '"'));
        text.append(escape(words.text())).append("</").append(tag).append('>');
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** @throws IllegalStateException if an element is still open */
    String finished() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return text.toString();
    }

    private void start(String tag, Object... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
    }

    private static String value(Object value) {
        return value instanceof Double number ? trimmed(number) : escape(String.valueOf(value));
    }

    static String trimmed(double number) {
        String digits = String.format(Locale.ROOT, "%.2f", number);
        return digits.replaceFirst("\\.?0+$", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
