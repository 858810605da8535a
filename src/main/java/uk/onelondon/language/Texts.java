package uk.onelondon.language;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.core.Phrase;

/**
 * The app's words in one language.
 *
 * <p>A message that the language does not have yet comes in English and says so ({@link Phrase#writtenIn()}); it is
 * never mixed in silently. Immutable; safe to share.
 */
public final class Texts {

    private final AppLanguage language;
    private final Bundle own;
    private final Optional<Texts> english;
    private final Dates dates;

    Texts(AppLanguage language, Bundle own, Optional<Texts> english) {
        this.language = language;
        this.own = own;
        this.english = english;
        this.dates = new Dates(language);
    }

    /**
     * The message with this key.
     *
     * @param namedArguments names and values in turn, for example {@code "count", 3, "place", place}. A value is a
     *     number, a text, a {@link Phrase} (its language is lost inside a sentence, so use it for names), a
     *     {@link LocalDate}, {@link ZonedDateTime}, {@link YearMonth} or {@link Year}
     * @throws IllegalArgumentException if English has no such key, or the arguments are not those of the message
     */
    public Phrase get(String key, Object... namedArguments) {
        Optional<Message> message = own.message(key);
        if (message.isPresent()) {
            return Phrase.of(message.get().with(arguments(key, message.get(), namedArguments)));
        }
        Texts fallback = english.orElseThrow(() -> new IllegalArgumentException("No text with the key " + key));
        return Phrase.in(Locale.ENGLISH, fallback.get(key, namedArguments).text());
    }

    /** Whether there is a message with this key in English, and so in every language. */
    public boolean has(String key) {
        return english.map(texts -> texts.has(key))
                .orElseGet(() -> own.message(key).isPresent());
    }

    public AppLanguage language() {
        return language;
    }

    /** The language of the page, for {@code lang} attributes. */
    public Locale locale() {
        return language.locale();
    }

    /** A day in a sentence, for example "3 May 2025". */
    public Phrase date(LocalDate day) {
        return Phrase.of(dates.day(day));
    }

    /** A moment as London's clocks show it, for example "3 May 2025, 14:05", whatever zone it was recorded in. */
    public Phrase dateTime(ZonedDateTime moment) {
        return Phrase.of(dates.moment(moment));
    }

    /** A month, for example "May 2025". */
    public Phrase month(YearMonth month) {
        return Phrase.of(dates.month(month));
    }

    /**
     * Several phrases as the language counts them up, for example "A, B and C". If all are written in the same other
     * language, so is the list. Empty for none.
     */
    public Phrase list(List<Phrase> phrases) {
        return Lists.join(language, phrases);
    }

    private Map<String, Object> arguments(String key, Message message, Object... named) {
        if (named.length % 2 != 0) {
            throw new IllegalArgumentException("Names and values must come in turn for " + key);
        }
        Map<String, Object> values = HashMap.newHashMap(named.length / 2);
        for (int i = 0; i < named.length; i += 2) {
            values.put(String.valueOf(named[i]), Arguments.shown(named[i + 1], dates));
        }
        if (!values.keySet().containsAll(message.arguments())) {
            throw new IllegalArgumentException(key + " needs the arguments " + message.arguments());
        }
        return values;
    }
}
