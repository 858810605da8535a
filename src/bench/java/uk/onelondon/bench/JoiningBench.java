package uk.onelondon.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.record.joining.JoinedRecord;
import uk.onelondon.record.joining.Joining;
import uk.onelondon.sharedrecord.SourceId;

/**
 * How long joining takes for 1,000 to 100,000 entries of one person: two in three are results, the rest medicines,
 * conditions, procedures, vaccinations and visits, and one in five is told by a second source. Five warm-ups, median of
 * seven, in processor time of the one thread that joins, so that it can be taken on a busy machine. The last line is ten thousand entries that are all alike but for their id.
 */
public final class JoiningBench {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 7;

    private JoiningBench() {}

    public static void main(String[] args) {
        System.out.printf(
                "%s, %d processors, Java %s%n",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.printf("first of all, cold, ");
        measure(entries(14_000), 0, 1);
        for (int number : new int[] {1_000, 14_000, 25_000, 50_000, 100_000}) {
            measure(entries(number), WARM_UPS, ROUNDS);
        }
        System.out.print("all alike, ");
        measure(
                IntStream.range(0, 10_000)
                        .mapToObj(i -> result(i, 0, "north-east"))
                        .toList(),
                WARM_UPS,
                ROUNDS);
    }

    private static void measure(List<RecordEntry> entries, int warmUps, int rounds) {
        for (int i = 0; i < warmUps; i++) {
            Joining.join(entries);
        }
        long[] times = new long[rounds];
        JoinedRecord joined = Joining.join(List.of());
        for (int i = 0; i < rounds; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            joined = Joining.join(entries);
            times[i] = THREADS.getCurrentThreadCpuTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "%,d entries: %,d facts, %,d comparisons, median %,d ms%n",
                entries.size(), joined.entries().size(), joined.comparisons(), times[rounds / 2] / 1_000_000);
    }

    private static List<RecordEntry> entries(int number) {
        List<RecordEntry> entries = new ArrayList<>(number);
        int id = 0;
        for (int fact = 0; entries.size() < number; fact++) {
            entries.add(entry(id++, fact, "north-east"));
            if (fact % 4 == 0 && entries.size() < number) {
                entries.add(entry(id++, fact, "south-west"));
            }
        }
        Collections.shuffle(entries, new Random(7));
        return entries;
    }

    private static RecordEntry entry(int id, int fact, String source) {
        return switch (fact % 12) {
            case 0 -> medicine(id, fact, source);
            case 1 -> condition(id, fact, source);
            case 2 -> general(id, fact, source, Happening.PROCEDURE_DONE);
            case 3 -> general(id, fact, source, fact % 24 == 3 ? Happening.VACCINE_GIVEN : Happening.SEEN_AT_CLINIC);
            default -> result(id, fact, source);
        };
    }

    private static RecordEntry result(int id, int fact, String source) {
        return new ResultEntry(
                facts(id, fact, source, Happening.TEST_DONE, 60, EntryStatus.DONE),
                new ResultValue.Number(BigDecimal.valueOf(40 + fact % 90), "", "mmol/L"),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static RecordEntry medicine(int id, int fact, String source) {
        EntryStatus status = fact % 5 == 0 ? EntryStatus.ACTIVE : EntryStatus.DONE;
        return new MedicineEntry(
                facts(id, fact, source, Happening.MEDICINE_PRESCRIBED, 40, status),
                Named.nobody(),
                List.of((1 + fact % 7) + " mg, once a day"),
                Optional.empty());
    }

    private static RecordEntry condition(int id, int fact, String source) {
        Facts facts = facts(id, fact, source, Happening.CONDITION_NOTED, 80, EntryStatus.RESOLVED);
        return new ConditionEntry(facts, facts.when(), facts.when(), Optional.empty(), true);
    }

    private static RecordEntry general(int id, int fact, String source, Happening happening) {
        return new GeneralEntry(facts(id, fact, source, happening, 30, EntryStatus.DONE), List.of(), List.of());
    }

    private static Facts facts(int id, int fact, String source, Happening happening, int codes, EntryStatus status) {
        String code = happening.ordinal() + "00" + fact % codes;
        return new Facts(
                new EntryId(new SourceId(source), "Basic", "e" + id),
                happening,
                new Told.Given(new Concept(
                        "Thing " + code, List.of(new Code("http://snomed.info/sct", code, "Thing " + code)))),
                new When.At(LocalDate.of(1960, 1, 1)
                        .plusDays(fact % 24_000)
                        .atTime(fact % 24, fact % 60)
                        .atZone(LONDON)),
                status,
                Named.nobody(),
                Named.of("Hospital " + source),
                List.of(),
                Set.of(),
                Set.of());
    }
}
