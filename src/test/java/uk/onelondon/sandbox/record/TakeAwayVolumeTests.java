package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.fhir.TypesRead;
import uk.onelondon.record.fhir.takeaway.CopyingUnderTest;
import uk.onelondon.record.takeaway.FhirCopies;
import uk.onelondon.record.takeaway.FhirCopies.FhirCopy;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.stories.ToldStories;
import uk.onelondon.sharedrecord.RecordCopying;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.reading.ReadingOver;

/** The longest record of the sandbox, taken away whole over HTTP. */
@Tag("slow")
class TakeAwayVolumeTests {

    private final RunningRecord record = RunningRecord.shared();

    @Test
    void everyIdReceivedIsInTheBundleOnceAndLittleIsHeld() throws IOException {
        Map<String, List<Resource>> told = new ToldStories(LocalDate.of(2026, 11, 23)).of("teresa-lombardi");
        String number = told.values().stream()
                .flatMap(List::stream)
                .filter(Patient.class::isInstance)
                .map(patient -> ((Patient) patient)
                        .getIdentifier().stream()
                                .filter(identifier -> NhsNumber.SYSTEM.equals(identifier.getSystem()))
                                .findFirst()
                                .orElseThrow()
                                .getValue())
                .findFirst()
                .orElseThrow();
        Set<String> expected = new HashSet<>();
        told.forEach((endpoint, resources) -> {
            record.store().seed(endpoint, resources);
            resources.stream()
                    .filter(resource -> !endpoint.equals(Endpoints.HUB))
                    .filter(resource ->
                            resource instanceof Patient || TypesRead.all().contains(resource.fhirType()))
                    .forEach(resource -> expected.add(record.origin() + "/fhir/" + endpoint + "/" + resource.fhirType()
                            + "/" + resource.getIdElement().getIdPart()));
        });
        RecordSources sources = new RecordSources(
                source(Endpoints.HUB, "Hub"),
                Endpoints.SOURCES.stream().map(e -> source(e.id(), e.name())).toList());
        String token = RunningRecord.tokens().citizen("subject-of-teresa", number);
        RecordCopying copying = (RecordCopying) ReadingOver.record(sources, () -> token, 1_000, Duration.ofSeconds(20));
        FhirCopies copies = CopyingUnderTest.over(copying, sources, Clock.systemUTC());

        Measured plain = new Measured();
        long start = System.nanoTime();
        try (FhirCopy copy = copies.begin(person(number))) {
            copy.writeTo(plain, false);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        Set<String> found = new HashSet<>();
        for (String address : fullUrls(plain.bytes.toByteArray())) {
            if (!address.startsWith("urn:")) {
                assertThat(found.add(address)).as(address).isTrue();
            }
        }
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        Set<String> unexpected = new TreeSet<>(found);
        unexpected.removeAll(expected);
        assertThat(missing).isEmpty();
        assertThat(unexpected).isEmpty();

        Measured gzip = new Measured();
        try (FhirCopy copy = copies.begin(person(number))) {
            copy.writeTo(gzip, true);
        }
        System.out.printf(
                "%d resources in %d ms: %d kB, compressed %d kB%n",
                found.size(), millis, plain.bytes.size() / 1024, gzip.bytes.size() / 1024);
        assertThat(gzip.bytes.size()).isLessThan(plain.bytes.size() / 8);
    }

    private RecordSource source(String id, String name) {
        return new RecordSource(new SourceId(id), name, "London", URI.create(record.origin() + "/fhir/" + id), false);
    }

    private static List<String> fullUrls(byte[] json) throws IOException {
        List<String> addresses = new java.util.ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME
                        && depth == 3
                        && parser.currentName().equals("fullUrl")) {
                    addresses.add(parser.nextTextValue());
                }
            }
        }
        return addresses;
    }

    private static SignedInPerson person(String number) {
        return new SignedInPerson(
                "teresa",
                new PersonName("Teresa", "Lombardi"),
                NhsNumber.parse(number),
                LocalDate.of(1950, 1, 1),
                IdentityLevel.P9,
                Instant.EPOCH,
                new IdToken("id-token-of-teresa", Instant.MAX));
    }

    /** Keeps what is written, for the comparison. */
    private static final class Measured extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }
    }
}
