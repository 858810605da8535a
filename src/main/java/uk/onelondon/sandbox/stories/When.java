package uk.onelondon.sandbox.stories;

import java.time.Period;

/** When an entry of a story happens, as it is written. */
sealed interface When {

    /** On the day of the entry that it stands in. */
    record SameDay() implements When {}

    /** On a day, in a month or year, or at an unknown time; see {@link StoryDates}. */
    record On(String date) implements When {}

    /** Again and again. Both ends are dates as in {@link StoryDates}. */
    record Every(Period step, String from, String to) implements When {}
}
