package uk.onelondon.record.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.When;

/**
 * Medicines. As with allergies only a code joins, the table, or the number of the entry; another strength never joins.
 * A medicine taken now is one medicine, whoever tells it and since when; one that was stopped is the same as one still
 * taken only if it was stopped after the other began, for else it is an earlier course. A course that is over and
 * a list that names it are one if the day of the list lies within the course; of two orders, each is a course.
 */
final class MedicineRule implements Rule {

    private static final int DAYS_APART = 1;
    private static final int DAYS_IN_DOUBT = 14;
    private static final int LONGEST_COURSE = 182;

    @Override
    public List<String> kept(Subject subject) {
        Keys keys = Keys.of(subject).name(subject);
        return isCourseOver(subject)
                ? keys.weeks(subject, subject.timing().first() - DAYS_APART, lastDay(subject))
                        .list()
                : keys.list();
    }

    @Override
    public List<String> sought(Subject subject) {
        Keys keys = Keys.of(subject).name(subject);
        return speaksOfOthers(subject) && subject.timing().day()
                ? keys.weeks(subject, subject.timing().first(), subject.timing().first())
                        .list()
                : keys.list();
    }

    /** A list of what somebody took before, as a hospital writes one when she comes in. */
    @Override
    public boolean speaksOfOthers(Subject subject) {
        return subject.entry() instanceof MedicineEntry medicine
                && medicine.facts().happening() == Happening.MEDICINE_REPORTED
                && !takenNow(medicine.status());
    }

    @Override
    public boolean dayTells(Subject one, Subject other) {
        return !(lasted(one) && speaksOfOthers(other) || speaksOfOthers(one) && lasted(other));
    }

    private static boolean lasted(Subject subject) {
        return isCourseOver(subject) && lastDay(subject) > subject.timing().first() + DAYS_APART;
    }

    private static boolean isCourseOver(Subject subject) {
        return subject.entry() instanceof MedicineEntry medicine
                && medicine.facts().happening() == Happening.MEDICINE_PRESCRIBED
                && !takenNow(medicine.status())
                && subject.timing().day();
    }

    /** The last day on which a list may speak of this course. */
    private static long lastDay(Subject course) {
        long first = course.timing().first();
        long last =
                end((MedicineEntry) course.entry()).map(LocalDate::toEpochDay).orElse(first);
        return Math.clamp(last, first + DAYS_APART, first + LONGEST_COURSE);
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        if (!(one.entry() instanceof MedicineEntry first)
                || !(other.entry() instanceof MedicineEntry second)
                || occasion(first) != occasion(second)) {
            return Verdict.DIFFERENT;
        }
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        boolean number = one.sharesNumber(other);
        return switch (naming) {
            case SAME_CODE, SAME_MEANING -> number ? numbered(one, other) : coded(one, other, naming);
            case SAME_WORDS -> number ? numbered(one, other) : worded(one, other);
            case WORDS_WITHIN -> number ? Verdict.unsure(Doubt.OTHER_NAME) : worded(one, other);
            case CONTRADICTING -> Verdict.unsure(Doubt.OTHER_NAME);
            case NAMELESS, DIFFERENT -> number ? Verdict.unsure(Doubt.OTHER_NAME) : Verdict.DIFFERENT;
        };
    }

    private static Verdict numbered(Subject one, Subject other) {
        return otherStrength(one, other) ? Verdict.unsure(Doubt.OTHER_STRENGTH) : Verdict.same(JoinReason.SAME_NUMBER);
    }

    /** Words alone are worth a remark only if times could make them one medicine. */
    private Verdict worded(Subject one, Subject other) {
        return switch (inTime(one, other, Naming.SAME_CODE)) {
            case Verdict.Same s -> Verdict.unsure(Doubt.WORDS_ONLY);
            case Verdict.Unsure unsure -> unsure;
            case Verdict.Different different -> different;
        };
    }

    private Verdict coded(Subject one, Subject other, Naming naming) {
        MedicineEntry first = (MedicineEntry) one.entry();
        MedicineEntry second = (MedicineEntry) other.entry();
        Verdict inTime = inTime(one, other, naming);
        if (inTime.equals(Verdict.DIFFERENT)) {
            return inTime;
        }
        if (otherStrength(one, other)) {
            return Verdict.unsure(Doubt.OTHER_STRENGTH);
        }
        boolean otherLine =
                one.sameOrganisation(other) && !Folded.of(Dose.text(first)).equals(Folded.of(Dose.text(second)));
        return otherLine && inTime instanceof Verdict.Same ? Verdict.unsure(Doubt.OTHER_DOSE) : inTime;
    }

    private static boolean otherStrength(Subject one, Subject other) {
        return !one.strengths().isEmpty()
                && !other.strengths().isEmpty()
                && !one.strengths().equals(other.strengths());
    }

    private Verdict inTime(Subject one, Subject other, Naming naming) {
        MedicineEntry first = (MedicineEntry) one.entry();
        MedicineEntry second = (MedicineEntry) other.entry();
        if (occasion(first) != Occasion.COURSE) {
            return event(one, other, naming);
        }
        boolean firstNow = takenNow(first.status());
        boolean secondNow = takenNow(second.status());
        Verdict same = Verdict.same(naming.reason(JoinReason.SAME_MEDICINE));
        if (firstNow && secondNow) {
            return same;
        }
        if (!firstNow && !secondNow) {
            return bothOver(one, other, same);
        }
        Subject now = firstNow ? one : other;
        MedicineEntry over = firstNow ? second : first;
        Optional<LocalDate> end = end(over);
        if (end.isEmpty() || !now.timing().known()) {
            return Verdict.unsure(Doubt.DATE_NOT_KNOWN);
        }
        boolean sameDay =
                one.timing().known() && other.timing().known() && one.timing().daysTo(other.timing()) == 0;
        if (over.status() == EntryStatus.DONE && !sameDay) {
            return Verdict.DIFFERENT; // a supply or course that was finished says nothing about what is taken now
        }
        if (end.get().toEpochDay() < now.timing().first()) {
            return Verdict.DIFFERENT;
        }
        boolean orders = first.facts().happening() == second.facts().happening() && one.sameTeller(other);
        return orders && !sameDay ? Verdict.unsure(Doubt.OTHER_DATE) : same; // it ended one order and wrote another
    }

    private Verdict bothOver(Subject one, Subject other, Verdict same) {
        if (!one.timing().known() || !other.timing().known()) {
            return Verdict.unsure(Doubt.DATE_NOT_KNOWN);
        }
        long apart = one.timing().daysTo(other.timing());
        if (apart > 0 && one.sameTeller(other)) {
            return Verdict.DIFFERENT; // a place that writes it down on each day tells of each day
        }
        boolean orders = isCourseOver(one) && isCourseOver(other);
        if (orders && apart == 0) {
            return order(one, other, same);
        }
        boolean within = isCourseOver(one) && speaksOfOthers(other) && within(one, other)
                || isCourseOver(other) && speaksOfOthers(one) && within(other, one);
        if (within || !orders && one.timing().near(other.timing(), DAYS_APART)) {
            return same;
        }
        return apart <= DAYS_IN_DOUBT && !one.sameOrganisation(other)
                ? Verdict.unsure(Doubt.OTHER_DATE)
                : Verdict.DIFFERENT;
    }

    private static boolean within(Subject course, Subject list) {
        long day = list.timing().first();
        return list.timing().day() && day >= course.timing().first() - DAYS_APART && day <= lastDay(course);
    }

    /** Two orders of one day: a place that took over the other's knows no time; a place that orders twice means two. */
    private static Verdict order(Subject one, Subject other, Verdict same) {
        return switch (one.timing().to(other.timing())) {
            case SAME_MINUTE -> same;
            case SAME_DAY -> one.sameTeller(other) ? Verdict.unsure(Doubt.SAME_DAY) : same;
            case OTHER_TIME -> one.sameTeller(other) ? Verdict.DIFFERENT : Verdict.unsure(Doubt.SAME_DAY);
            case MAY_MEET, APART, UNKNOWN -> Verdict.unsure(Doubt.OTHER_DATE);
        };
    }

    /** Given or handed over once: the same only at the same time. */
    private static Verdict event(Subject one, Subject other, Naming naming) {
        return switch (one.timing().to(other.timing())) {
            case SAME_MINUTE -> Verdict.same(naming.reason(JoinReason.SAME_EVENT));
            case SAME_DAY -> one.sameTeller(other) ? Verdict.DIFFERENT : Verdict.unsure(Doubt.SAME_DAY);
            case OTHER_TIME, MAY_MEET, APART, UNKNOWN -> Verdict.DIFFERENT;
        };
    }

    /** True if it is, or may be, taken now. */
    static boolean takenNow(EntryStatus status) {
        return status.current() && status != EntryStatus.DONE;
    }

    /** The last day the record speaks of: the end of what was prescribed or taken, else the day it was written. */
    private static Optional<LocalDate> end(MedicineEntry medicine) {
        return medicine.facts().details().stream()
                .filter(detail -> detail.label() == Label.ENDED)
                .flatMap(detail -> detail.value() instanceof Detail.Moment(When when)
                        ? when.latest().stream()
                        : Optional.<LocalDate>empty().stream())
                .filter(day -> !day.equals(LocalDate.MAX))
                .findFirst()
                .or(() -> medicine.when().latest().filter(day -> !day.equals(LocalDate.MAX)))
                .or(() -> medicine.when().earliest());
    }

    private static Occasion occasion(MedicineEntry medicine) {
        return switch (medicine.facts().happening()) {
            case MEDICINE_GIVEN -> Occasion.GIVEN;
            case MEDICINE_SUPPLIED -> Occasion.SUPPLIED;
            default -> Occasion.COURSE;
        };
    }

    private enum Occasion {
        COURSE,
        GIVEN,
        SUPPLIED
    }
}
