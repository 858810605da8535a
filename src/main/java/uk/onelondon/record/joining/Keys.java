package uk.onelondon.record.joining;

import java.util.ArrayList;
import java.util.List;
import uk.onelondon.record.Identifier;

/** Keys under which entries that may tell the same fact meet. */
final class Keys {

    private static final String ANY_DAY = "any day";

    private final List<String> keys = new ArrayList<>();

    private Keys() {}

    /** Where something done on one day is put: under that day, and where those look that do not know the day. */
    static List<String> keptByDay(Subject subject) {
        return of(subject).days(subject, 0).name(subject, ANY_DAY).list();
    }

    /** Where something done on one day looks: so many days around, or everywhere if it does not know its own day. */
    static List<String> soughtByDay(Subject subject, int around) {
        Keys keys = of(subject);
        return subject.timing().day()
                ? keys.days(subject, around).list()
                : keys.name(subject, ANY_DAY).list();
    }

    /** Begins with the entry's numbers: they are the surest. */
    static Keys of(Subject subject) {
        Keys keys = new Keys();
        for (Identifier number : subject.entry().facts().identifiers()) {
            keys.keys.add("number " + number.system() + " " + number.value());
        }
        return keys;
    }

    /** By what it is called, in codes and in words. */
    Keys name(Subject subject) {
        subject.meanings().forEach(code -> keys.add("code " + code));
        subject.words().forEach(word -> keys.add("word " + word));
        return this;
    }

    /** By what it is called and a moment or finding. */
    Keys name(Subject subject, String and) {
        subject.meanings().forEach(code -> keys.add("code " + code + " " + and));
        if (!subject.wordKey().isEmpty()) {
            keys.add("words " + subject.wordKey() + " " + and);
        }
        return this;
    }

    /** By its name and its day, and those up to so many days before and after. */
    Keys days(Subject subject, int around) {
        if (subject.timing().day()) {
            for (long day = -around; day <= around; day++) {
                name(subject, "day " + (subject.timing().first() + day));
            }
        }
        return this;
    }

    /** By its name and each week from one day to another. */
    Keys weeks(Subject subject, long from, long to) {
        for (long week = Math.floorDiv(from, 7L); week <= Math.floorDiv(to, 7L); week++) {
            name(subject, "week " + week);
        }
        return this;
    }

    Keys add(String key) {
        keys.add(key);
        return this;
    }

    List<String> list() {
        return keys;
    }
}
