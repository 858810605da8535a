package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.fhir.NpmPackage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.takeaway.PackChoice;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;

/**
 * Every R4 example that HL7 publishes, and what its Bundles hold, goes through our reader, our mappers and onto paper:
 * it is shown, or it is named as impossible to show.
 */
class ExamplesTests {

    private static final URI BASE = URI.create("http://localhost/fhir/north-east");
    private static final Messages MESSAGES = Messages.fromClassPath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FhirReader fhir = new FhirReader(FhirContext.forR4Cached(), Limits.usual());
    private final Set<String> sent = new HashSet<>();
    private final Set<String> notReadable = new TreeSet<>();
    private final List<Resource> readable = new ArrayList<>();

    @Test
    void everyExampleOfThePatientSummaryIsShownOrNamed() throws IOException {
        everyExampleIsShownOrNamed(NpmPackage.IPS);
    }

    @Test
    @Tag("slow")
    void everyExampleOfR4IsShownOrNamed() throws IOException {
        everyExampleIsShownOrNamed(NpmPackage.R4_EXAMPLES);
    }

    private void everyExampleIsShownOrNamed(NpmPackage examples) throws IOException {
        examples.forEach((file, json) -> {
            if (!file.matches(".*/(package|\\.index|ig-r4|.*\\.openapi|validation-.*|spec\\.internals)\\.json")) {
                read(file, json);
            }
        });
        RecordUnderTest record =
                new RecordUnderTest().send(NORTH_EAST, readable).complete();
        Reader reader = new Reader(record);
        RecordSnapshot snapshot = reader.desk().now().orElseThrow().snapshot();

        Set<String> shown = new HashSet<>();
        snapshot.newestFirst()
                .forEach(held -> assertThat(
                                shown.add(held.id().type() + "/" + held.id().id()))
                        .isTrue());
        Set<String> notShown = new TreeSet<>(notReadable);
        snapshot.notShown()
                .forEach(thing -> notShown.add(
                        thing.type() + "/" + thing.id().map(id -> id.id()).orElse("without an id")));
        System.out.printf(
                "%s: %d sent, %d shown, %d named as not shown%n", examples, sent.size(), shown.size(), notShown.size());
        Set<String> neither = new TreeSet<>(sent);
        neither.removeAll(shown);
        neither.removeAll(notShown);
        assertThat(neither).as("neither shown nor named").isEmpty();
        assertThat(notShown).containsExactlyElementsOf(expected(examples));

        StringWriter html = new StringWriter();
        new PrintedPack(MESSAGES, reader.desk(), Reader.nothingMoreAboutMe())
                .write(reader.person(), PackChoice.everything(AppLanguage.ENGLISH), Duration.ZERO, html);
        Document pack = Jsoup.parse(html.toString());
        RecordPageTests.assertNothingLive(pack);
        assertThat(pack.select("article")).isNotEmpty();
    }

    /** The file, and each entry of it if it is a Bundle. */
    private void read(String file, byte[] json) {
        try {
            one(file, json);
            JsonNode tree = JSON.readTree(json);
            if (tree.path("resourceType").asText().equals("Bundle")) {
                for (JsonNode entry : tree.path("entry")) {
                    if (entry.path("resource").isObject()) {
                        one(file, entry.path("resource").toString().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void one(String file, byte[] json) throws IOException {
        switch (fhir.resource(BASE, new ByteArrayInputStream(json))) {
            case Entry.Readable found -> {
                if (sent.add(found.type() + "/" + found.id())) {
                    readable.add(found.resource());
                }
            }
            case Entry.Unreadable bad ->
                notReadable.add(
                        bad.type().orElse("unknown type") + "/" + bad.id().orElse("without an id, in " + file));
        }
    }

    /** What cannot be shown today; a line less is progress, a line more a loss. */
    private static List<String> expected(NpmPackage examples) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/examples-not-shown", examples + ".txt"));
    }
}
