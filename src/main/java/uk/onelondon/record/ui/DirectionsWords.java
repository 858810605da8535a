package uk.onelondon.record.ui;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Directions;
import uk.onelondon.record.Directions.Amount;
import uk.onelondon.record.Directions.Rhythm;
import uk.onelondon.record.Directions.Span;
import uk.onelondon.record.When;

/** How to take a medicine, as one sentence in the reader's language, put together from parts. */
final class DirectionsWords {

    private static final String KEY = "record.dose.";

    private final Texts texts;
    private final EntryWords words;

    DirectionsWords(Reading reading) {
        this.texts = reading.texts();
        this.words = reading.words();
    }

    /** The sentence; empty if the parts do not hold the whole direction. */
    Optional<Phrase> of(Directions directions) {
        if (!directions.canBeSaid()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        directions.amount().map(this::amount).ifPresent(parts::add);
        directions.rhythm().map(this::rhythm).ifPresent(parts::add);
        if (directions.rhythm().isEmpty()) {
            directions.often().map(this::term).ifPresent(parts::add);
        }
        directions.moments().forEach(moment -> parts.add(say("at." + TextKey.of(moment))));
        if (!directions.days().isEmpty()) {
            parts.add(say(
                    "on-days",
                    "days",
                    list(directions.days().stream()
                            .map(day -> day.getDisplayName(TextStyle.FULL, texts.locale()))
                            .toList())));
        }
        if (!directions.times().isEmpty()) {
            parts.add(say(
                    "at-times",
                    "times",
                    list(directions.times().stream().map(String::valueOf).toList())));
        }
        directions.ways().forEach(way -> parts.add(term(way)));
        directions.lasts().ifPresent(span -> parts.add(say("for", "span", span(span))));
        if (!(directions.between() instanceof When.Unknown)) {
            parts.add(words.when(directions.between()).text());
        }
        if (directions.whenNeeded()) {
            parts.add(directions
                    .neededFor()
                    .map(reason -> say("needed-for", "reason", term(reason)))
                    .orElseGet(() -> say("when-needed")));
        }
        directions.also().forEach(also -> parts.add(term(also)));
        directions
                .most()
                .ifPresent(limit -> parts.add(say("most", "amount", amount(limit.amount()), "span", span(limit.in()))));
        directions.mostAtOnce().ifPresent(most -> parts.add(say("most-at-once", "amount", amount(most))));
        return parts.stream()
                .reduce((first, second) -> say("then", "first", first, "second", second))
                .map(sentence -> texts.get(KEY + "line", "dose", sentence));
    }

    private String amount(Amount amount) {
        String number = amount.low().equals(amount.high())
                ? amount.low()
                : say("from-to", "low", amount.low(), "high", amount.high());
        return amount.unit()
                .map(unit -> say("amount", "number", number, "unit", term(unit)))
                .orElse(number);
    }

    private String rhythm(Rhythm rhythm) {
        Span each = rhythm.each();
        boolean exact = rhythm.times() == rhythm.timesAtMost() && each.low() == each.high();
        if (exact && each.low() == 1 && texts.has(KEY + "times." + TextKey.of(each.unit()))) {
            return say("times." + TextKey.of(each.unit()), "count", rhythm.times());
        }
        if (exact && rhythm.times() == 1) {
            return say("every", "span", span(each));
        }
        String times = rhythm.times() == rhythm.timesAtMost()
                ? String.valueOf(rhythm.times())
                : say("from-to", "low", rhythm.times(), "high", rhythm.timesAtMost());
        return say("times-in", "times", times, "span", span(each));
    }

    private String span(Span span) {
        String high = say("span." + TextKey.of(span.unit()), "count", span.high());
        return span.low() == span.high() ? high : say("from-to", "low", span.low(), "high", high);
    }

    /** A coded item inside a sentence: its first letter is small, unless it is part of an abbreviation. */
    private String term(Concept concept) {
        String term = words.term(concept).text();
        boolean plain = term.length() > 1 && !Character.isUpperCase(term.charAt(1));
        return plain ? term.substring(0, 1).toLowerCase(texts.locale()) + term.substring(1) : term;
    }

    private String list(List<String> parts) {
        return texts.list(parts.stream().map(Phrase::of).toList()).text();
    }

    private String say(String key, Object... arguments) {
        return texts.get(KEY + key, arguments).text();
    }
}
