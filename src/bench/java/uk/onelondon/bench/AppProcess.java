package uk.onelondon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the app's virtual machine holds, asked of it from outside with the JDK's own jcmd; the app offers nothing for it. */
final class AppProcess {

    /** "  12:   4711   123456  java.lang.String (java.base@25)". */
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)");

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final long process;

    AppProcess(long process) {
        this.process = process;
    }

    /**
     * What lives on the heap after a full collection.
     *
     * @param bytes all of it
     * @param byClass number and bytes of the instances of each class
     */
    record Heap(long bytes, Map<String, Instances> byClass) {

        long count(String type) {
            return byClass.getOrDefault(type, Instances.NONE).count();
        }

        /** The classes that grew most since then, with instances and bytes for each of so many things. */
        List<String> grown(Heap before, int things, int most) {
            return byClass.entrySet().stream()
                    .map(now -> Map.entry(
                            now.getKey(),
                            now.getValue().less(before.byClass().getOrDefault(now.getKey(), Instances.NONE))))
                    .sorted(Comparator.comparingLong((Map.Entry<String, Instances> grown) ->
                                    grown.getValue().bytes())
                            .reversed())
                    .limit(most)
                    .map(grown -> String.format(
                            "%8.1f kB %9.1f  %s",
                            grown.getValue().bytes() / 1000.0 / things,
                            (double) grown.getValue().count() / things,
                            grown.getKey()))
                    .toList();
        }
    }

    /** Instances of one class. */
    record Instances(long count, long bytes) {

        static final Instances NONE = new Instances(0, 0);

        Instances less(Instances other) {
            return new Instances(count - other.count, bytes - other.bytes);
        }
    }

    /** Collects, and counts what is left. Twice, so that what the first made free by reference queues is gone too. */
    Heap live() {
        jcmd("GC.class_histogram");
        String histogram = jcmd("GC.class_histogram");
        Map<String, Instances> byClass = new LinkedHashMap<>();
        LINE.matcher(histogram)
                .results()
                .forEach(line -> byClass.merge(
                        line.group(3),
                        new Instances(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))),
                        (one, other) -> one));
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("The JVM does not say what its heap holds");
        }
        return new Heap(Long.parseLong(total.group(1)), byClass);
    }

    private String jcmd(String command) {
        try {
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
