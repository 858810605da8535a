package uk.onelondon.record.fhir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A FHIR package as npm packs it. {@code verify} brings those that tests need; it is not in the repository. */
public enum NpmPackage {
    R4_EXAMPLES("hl7.fhir.r4.examples-4.0.1"),
    IPS("hl7.fhir.uv.ips-2.0.0");

    private static final Path FOLDER = Path.of(".tools", "fhir");

    private final String file;

    NpmPackage(String file) {
        this.file = file;
    }

    /**
     * Hands on every JSON file with its path in the package, for example {@code package/Patient-example.json}.
     *
     * @throws IllegalStateException if the package is not there: a test that cannot judge must not pass
     */
    public void forEach(BiConsumer<String, byte[]> reader) {
        Path archive = FOLDER.resolve(file + ".tgz");
        if (!Files.exists(archive)) {
            throw new IllegalStateException(archive + " is missing; ./verify --quick brings it");
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(".json")) {
                    reader.accept(entry.getName(), tar.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
