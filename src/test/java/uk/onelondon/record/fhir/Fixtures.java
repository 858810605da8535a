package uk.onelondon.record.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.sharedrecord.SourceId;

/** Clinical situations, one small file each under {@code record/}. */
final class Fixtures {

    static final SourceId SOURCE = new SourceId("north-east");
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private Fixtures() {}

    static RecordEntry entry(String situation) {
        return EntryMapper.map(SOURCE, resource(situation));
    }

    static <T extends RecordEntry> T entry(String situation, Class<T> type) {
        return type.cast(entry(situation));
    }

    static Resource resource(String situation) {
        try (InputStream file = Fixtures.class.getResourceAsStream("/record/" + situation + ".json")) {
            String json = new String(Objects.requireNonNull(file, situation).readAllBytes(), StandardCharsets.UTF_8);
            return (Resource) FHIR.newJsonParser().parseResource(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
