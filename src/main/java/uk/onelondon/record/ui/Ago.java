package uk.onelondon.record.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.Texts;
import uk.onelondon.record.When;

/** How long ago something was, in whole days, weeks, months or years, whichever is easiest to grasp. */
record Ago(Texts texts, LocalDate today) {

    /** Empty for what has no exact day, or lies ahead. */
    Optional<Phrase> of(When when) {
        Optional<LocalDate> day = when.earliest().filter(first -> !first.isAfter(today));
        return when instanceof When.InYear ? Optional.empty() : day.map(this::since);
    }

    private Phrase since(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days < 14) {
            return texts.get("record.ago.days", "count", days);
        }
        if (days < 60) {
            return texts.get("record.ago.weeks", "count", days / 7);
        }
        long months = ChronoUnit.MONTHS.between(day, today);
        return months < 24
                ? texts.get("record.ago.months", "count", months)
                : texts.get("record.ago.years", "count", months / 12);
    }
}
