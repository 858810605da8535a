package uk.onelondon.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedRecord;
import uk.onelondon.record.joining.Joining;
import uk.onelondon.volume.Londoner;
import uk.onelondon.volume.Londoners;
import uk.onelondon.volume.Measured;
import uk.onelondon.volume.ReadAsHers;

/**
 * Makes Londoners of Synthea's people, writes them and the truth about what is told twice into a folder, and measures how
 * joining finds it: by pairs, for each category, and the time for up to 100,000 entries. {@code src/volume/run} calls it.
 *
 * <p>Arguments: the folder of Synthea's bundles, the folder to write to, the seed, and one in how many facts is told again.
 */
public final class VolumeBench {

    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private VolumeBench() {}

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        long seed = Long.parseLong(args[2]);
        int oneIn = args.length > 3 ? Integer.parseInt(args[3]) : 6;
        Measured measured = new Measured();
        List<RecordEntry> entries = new ArrayList<>();
        int people = 0;
        int resources = 0;
        int notShown = 0;
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Londoner person = Londoners.of(bundle(file), people, seed, oneIn);
                write(person, to);
                RecordSnapshot snapshot = ReadAsHers.read(person);
                measured.add(person, snapshot);
                entries.addAll(snapshot.newestFirst());
                people++;
                resources += person.size();
                notShown += snapshot.notShown().size();
            }
        }
        System.out.printf(
                "%,d people, %,d resources, %,d could not be shown, seed %d, one in %d told again; %d processors, Java %s%n%n",
                people,
                resources,
                notShown,
                seed,
                oneIn,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.println(measured.table());
        System.out.println(measured.byWay());
        System.out.println("Wrong joins: " + measured.wrongPairs().size());
        Files.write(to.resolve("wrong-joins.txt"), measured.wrongPairs());
        time(entries, seed);
    }

    private static Bundle bundle(Path file) throws IOException {
        String json = Files.readString(file)
                .replaceAll("\"text\":\\s*\\{\"status\":\"generated\",\"div\":\"(?:[^\"\\\\]|\\\\.)*\"},?", "");
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
    }

    private static void write(Londoner person, Path to) throws IOException {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        for (Map.Entry<String, List<Resource>> source : person.bySource().entrySet()) {
            Path file = to.resolve(source.getKey()).resolve(person.key() + ".ndjson");
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                for (Resource resource : source.getValue()) {
                    writer.write(parser.encodeResourceToString(resource));
                    writer.write('\n');
                }
            }
        }
        Path truth = to.resolve("truth").resolve(person.key() + ".csv");
        Files.createDirectories(truth.getParent());
        List<String> lines = new ArrayList<>(List.of("one,other,way"));
        person.truth().forEach(pair -> lines.add(pair.one() + "," + pair.other() + ",\"" + pair.way() + "\""));
        Files.write(truth, lines);
    }

    /** All entries as if they were one person's, which is harder than any one person is; halves and doubles of it. */
    private static void time(List<RecordEntry> all, long seed) {
        List<RecordEntry> entries = new ArrayList<>(all);
        Collections.shuffle(entries, new Random(seed));
        for (int number : new int[] {12_500, 25_000, 50_000, 100_000}) {
            if (number > entries.size()) {
                System.out.printf("%,d entries are not there; generate more people%n", number);
                return;
            }
            List<RecordEntry> some = entries.subList(0, number);
            long[] times = new long[ROUNDS];
            JoinedRecord joined = Joining.join(some);
            for (int i = 0; i < ROUNDS; i++) {
                long begun = THREADS.getCurrentThreadCpuTime();
                joined = Joining.join(some);
                times[i] = THREADS.getCurrentThreadCpuTime() - begun;
            }
            Arrays.sort(times);
            System.out.printf(
                    "%,d entries: %,d facts, %,d comparisons, processor time median %,d ms, slowest %,d ms%n",
                    number,
                    joined.entries().size(),
                    joined.comparisons(),
                    times[ROUNDS / 2] / 1_000_000,
                    times[ROUNDS - 1] / 1_000_000);
        }
    }
}
