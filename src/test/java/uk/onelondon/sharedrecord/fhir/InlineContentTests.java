package uk.onelondon.sharedrecord.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.SampledData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sharedrecord.LeftAtSource;
import uk.onelondon.sharedrecord.http.Limits;

/** Attachments whose content is written inside the entry. */
class InlineContentTests {

    private static final URI BASE = URI.create("http://localhost/fhir/one");
    private static final String CONDITION = "{\"resourceType\":\"Condition\",\"id\":\"%s\",\"code\":{\"text\":\"x\"}}";
    private static final String LETTER =
            "{\"resourceType\":\"DocumentReference\",\"id\":\"d1\",\"content\":[{\"attachment\":"
                    + "{\"contentType\":\"text/plain\",\"data\":\"%s\",\"extension\":[{\"url\":\"urn:theirs\"}],\"title\":\"Letter\"}}]}";

    private final FhirReader reader = new FhirReader(FhirContext.forR4Cached(), Limits.usual());

    /** 70 MB of base64 are 50 MB. */
    @Test
    void fiftyMegabytesInsideAnEntryAreCountedAndCostNeitherMemoryNorTheirNeighbours() throws IOException {
        page(Stream.of(CONDITION.formatted("warm-up")));
        String[] letter = LETTER.split("%s", 2);
        Endless content = new Endless(70L << 20);
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                stream("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + CONDITION.formatted("c1")
                        + "},{\"resource\":" + letter[0]),
                content,
                stream(letter[1] + "},{\"resource\":" + CONDITION.formatted("c2") + "}]}"))));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<Entry> entries = reader.bundle(BASE, body, new Page()).entries();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5L << 20);
        assertThat(content.given()).isEqualTo(70L << 20);
        assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Readable.class));
        Attachment attachment = attachment(entries.get(1));
        assertThat(LeftAtSource.is(attachment)).isTrue();
        assertThat(attachment.getSize()).isEqualTo((70 << 20) / 4 * 3);
        assertThat(attachment.getTitle()).isEqualTo("Letter");
    }

    @Test
    void aSmallContentIsLeftOnAPageAndReadWithItsEntry() throws IOException {
        String letter = LETTER.formatted("aGVsbG8=");
        Attachment listed = attachment(page(Stream.of(letter)).getFirst());
        assertThat(listed.getData()).isNull();
        assertThat(LeftAtSource.is(listed)).isTrue();
        assertThat(listed.getSize()).isEqualTo(5);
        Attachment opened = attachment(reader.resource(BASE, stream(letter)));
        assertThat(opened.getData()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        assertThat(LeftAtSource.is(opened)).isFalse();
        assertThat(attachment(reader.keepingContent()
                                .bundle(BASE, bundle(Stream.of(letter)), new Page())
                                .entries()
                                .getFirst())
                        .getData())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("hello");
    }

    @Test
    void anEntryThatIsOpenedLeavesWhatIsLargerThanWeTake() throws IOException {
        String[] letter = LETTER.split("%s", 2);
        Entry entry = reader.resource(
                BASE,
                new SequenceInputStream(Collections.enumeration(
                        List.of(stream(letter[0]), new Endless(40L << 20), stream(letter[1])))));
        assertThat(attachment(entry).getData()).isNull();
        assertThat(LeftAtSource.is(attachment(entry))).isTrue();
    }

    @Test
    void contentWithoutPaddingIsReadAsItIs() throws IOException {
        assertThat(attachment(reader.resource(BASE, stream(LETTER.formatted("aGVsbG8"))))
                        .getData())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "aGVs\\u0022bG8=", "====", "aGVsbG8=\\\\"})
    void contentThatIsNoneCostsAtMostItsOwnEntry(String data) throws IOException {
        List<Entry> entries =
                page(Stream.of(CONDITION.formatted("c1"), LETTER.formatted(data), CONDITION.formatted("c2")));
        assertThat(entries).hasSize(3);
        assertThat(List.of(entries.getFirst(), entries.getLast()))
                .allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Readable.class));
    }

    @Test
    void whatIsCalledDataElsewhereIsNotContent() throws IOException {
        Entry entry = page(Stream.of(
                        "{\"resourceType\":\"Observation\",\"id\":\"o1\",\"status\":\"final\",\"code\":{\"text\":\"ECG\"},"
                                + "\"valueSampledData\":{\"origin\":{\"value\":0},\"period\":10,\"dimensions\":1,"
                                + "\"data\":\"1 2 E 4\"}}"))
                .getFirst();
        assertThat(entry).isInstanceOfSatisfying(Entry.Readable.class, found -> {
            Observation observation = (Observation) found.resource();
            assertThat(((SampledData) observation.getValue()).getData()).isEqualTo("1 2 E 4");
        });
    }

    @Test
    void whatIsKeptOfAnAnswerIsBoundedAsBefore() {
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                stream(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Condition\",\"id\":\"c\",\"x\":[\""),
                new Endless(30L << 20),
                stream("\",\""),
                new Endless(30L << 20),
                stream("\"]}}]}"))));
        assertThatThrownBy(() -> reader.bundle(BASE, body, new Page())).isInstanceOf(StreamConstraintsException.class);
    }

    private List<Entry> page(Stream<String> resources) throws IOException {
        return reader.bundle(BASE, bundle(resources), new Page()).entries();
    }

    private static InputStream bundle(Stream<String> resources) {
        List<String> entries =
                resources.map(resource -> "{\"resource\":" + resource + "}").toList();
        return stream("{\"resourceType\":\"Bundle\",\"entry\":[" + String.join(",", entries) + "]}");
    }

    private static Attachment attachment(Entry entry) {
        assertThat(entry).isInstanceOf(Entry.Readable.class);
        return ((DocumentReference) ((Entry.Readable) entry).resource())
                .getContentFirstRep()
                .getAttachment();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
