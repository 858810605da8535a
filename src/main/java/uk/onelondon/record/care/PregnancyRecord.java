package uk.onelondon.record.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * What a record says of pregnancies, the newest first in each group.
 *
 * @param conditions pregnancy and what goes with it
 * @param dueDates every day on which a birth was expected, as told
 */
public record PregnancyRecord(
        List<JoinedEntry<?>> conditions,
        List<DueDate> dueDates,
        List<JoinedEntry<?>> appointments,
        List<JoinedEntry<?>> plans,
        List<JoinedEntry<?>> scans,
        List<JoinedEntry<?>> measurements,
        List<JoinedEntry<?>> visits,
        List<JoinedEntry<?>> documents,
        List<JoinedEntry<?>> teams) {

    /** The day a birth is expected, and who says so. */
    public record DueDate(LocalDate day, RecordEntry entry) {}

    /** SNOMED CT: pregnancy, pregnant. */
    private static final Topic PREGNANT = new Topic(Set.of("77386006"), List.of("pregnant"));

    /**
     * LOINC: fundal height, fetal heart rate, pregnancy status, estimated delivery date in the three ways of IPS; SNOMED
     * CT: obstetrics and its conditions.
     */
    private static final Topic ABOUT = new Topic(
            Set.of(
                    "77386006",
                    "11687002",
                    "11881-0",
                    "55283-6",
                    "82810-3",
                    "11778-8",
                    "11779-6",
                    "11780-4",
                    "408470005"),
            List.of(
                    "pregnan",
                    "antenatal",
                    "prenatal",
                    "maternity",
                    "midwi",
                    "obstetric",
                    "birth plan",
                    "gestation",
                    "fetal",
                    "foetal",
                    "fundal"));

    /** LOINC: Delivery date Estimated; from the last menstrual period; from ovulation (IPS, expected delivery date method). */
    private static final Topic EXPECTED = new Topic(
            Set.of("11778-8", "11779-6", "11780-4"), List.of("estimated date of delivery", "delivery date estimated"));

    private static final int WEEKS_AFTER = 3;

    /** Gathers it. */
    public static PregnancyRecord of(RecordSnapshot snapshot) {
        List<JoinedEntry<?>> measurements = Gathering.of(snapshot, ABOUT::covers, EntryKind.RESULT);
        return new PregnancyRecord(
                Gathering.of(snapshot, ABOUT::covers, EntryKind.CONDITION),
                measurements.stream()
                        .flatMap(entry -> entry.all().stream())
                        .filter(EXPECTED::covers)
                        .map(PregnancyRecord::dueDate)
                        .flatMap(Optional::stream)
                        .toList(),
                Gathering.of(snapshot, ABOUT::covers, EntryKind.APPOINTMENT),
                Gathering.of(snapshot, ABOUT::covers, EntryKind.CARE_PLAN),
                Gathering.of(snapshot, ABOUT::covers, EntryKind.PROCEDURE),
                measurements.stream()
                        .filter(entry -> !EXPECTED.covers(entry.lead()))
                        .toList(),
                Gathering.of(snapshot, ABOUT::covers, EntryKind.VISIT),
                Gathering.of(snapshot, ABOUT::covers, EntryKind.DOCUMENT),
                Gathering.of(
                        snapshot,
                        entry -> ABOUT.covers(entry)
                                || Contacts.of(entry).stream().anyMatch(contact -> ABOUT.mentions(contact.role())),
                        EntryKind.CARE_TEAM));
    }

    /** True if nothing in the record speaks of a pregnancy. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many entries it holds. */
    public int size() {
        return conditions.size()
                + dueDates.size()
                + appointments.size()
                + plans.size()
                + scans.size()
                + measurements.size()
                + visits.size()
                + documents.size()
                + teams.size();
    }

    /**
     * True if the record says that she is pregnant now. Only then is a due date shown as something to come: a
     * pregnancy that ended otherwise must not be counted down.
     */
    public boolean now(LocalDate today) {
        return conditions.stream().anyMatch(entry -> entry.shown().status().current() && PREGNANT.covers(entry.lead()))
                && dueDates.stream()
                        .map(DueDate::day)
                        .max(LocalDate::compareTo)
                        .map(last -> !last.plusWeeks(WEEKS_AFTER).isBefore(today))
                        .orElse(true);
    }

    /** True if the sources expect the birth on different days. */
    public boolean dueDatesDiffer() {
        return dueDates.stream().map(DueDate::day).distinct().count() > 1;
    }

    private static Optional<DueDate> dueDate(RecordEntry entry) {
        return entry instanceof ResultEntry result
                        && result.status().counts()
                        && result.value() instanceof ResultValue.Words(String text)
                        && text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? day(text.substring(0, 10)).map(day -> new DueDate(day, entry))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
