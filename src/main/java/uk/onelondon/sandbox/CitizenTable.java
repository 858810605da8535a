package uk.onelondon.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leaves a table of the people one can sign in as beside the data, once the sandbox answers, for the start script to
 * print: key, name, identity level and what is worth seeing, tab-separated, one person a line, in UTF-8.
 */
@Component
final class CitizenTable {

    static final String FILE = "citizens.tsv";

    private static final Logger LOG = LoggerFactory.getLogger(CitizenTable.class);

    private final SandboxSettings settings;
    private final Citizens citizens;

    CitizenTable(SandboxSettings settings, Citizens citizens) {
        this.settings = settings;
        this.citizens = citizens;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void write() throws IOException {
        List<String> lines = citizens.all().stream()
                .filter(Citizen::signsIn)
                .map(CitizenTable::line)
                .toList();
        Path folder = Files.createDirectories(settings.data());
        Files.write(folder.resolve(FILE), lines);
        LOG.info("Sandbox ready");
    }

    private static String line(Citizen citizen) {
        return String.join(
                "\t",
                Stream.of(citizen.key(), citizen.name().full(), citizen.identityLevel(), citizen.why())
                        .map(text -> text.replaceAll("\\s+", " ").strip())
                        .toList());
    }
}
