package uk.onelondon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of the machine's processors each of the processes of a run took since it was asked last. */
final class ProcessorShares {

    private final Map<String, Long> processes;
    private Map<String, Duration> then = Map.of();
    private long at;

    private ProcessorShares(Map<String, Long> processes) {
        this.processes = processes;
        begin();
    }

    /** @param database PostgreSQL's data folder, with the number of its process in it */
    static ProcessorShares of(long app, long sandbox, Path database) {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("app", app);
        processes.put("sandbox", sandbox);
        postgres(database).ifPresent(number -> processes.put("database", number));
        processes.put("load generator", ProcessHandle.current().pid());
        return new ProcessorShares(processes);
    }

    void begin() {
        then = used();
        at = System.nanoTime();
    }

    void print() {
        double all = Runtime.getRuntime().availableProcessors() * (double) (System.nanoTime() - at);
        StringBuilder line = new StringBuilder("processors:");
        Map<String, Duration> now = used();
        long ours = 0;
        for (Map.Entry<String, Duration> process : now.entrySet()) {
            long took = process.getValue()
                    .minus(then.getOrDefault(process.getKey(), Duration.ZERO))
                    .toNanos();
            ours += took;
            line.append(String.format(" %s %.0f %%,", process.getKey(), 100 * took / all));
        }
        System.out.println(line.append(String.format(" together %.0f %%", 100 * ours / all)));
    }

    private Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        processes.forEach((name, number) -> used.put(
                name,
                ProcessHandle.of(number).stream()
                        .flatMap(process ->
                                // The provider's and the record's children; the generator's own are the two above.
                                name.equals("database")
                                        ? Stream.concat(Stream.of(process), process.descendants())
                                        : Stream.of(process))
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)));
        return used;
    }

    private static Optional<Long> postgres(Path database) {
        try (Stream<Path> files = Files.find(
                database, 3, (path, about) -> path.getFileName().toString().equals("postmaster.pid"))) {
            Optional<Path> file = files.findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(
                            Files.readAllLines(file.get()).getFirst().strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
