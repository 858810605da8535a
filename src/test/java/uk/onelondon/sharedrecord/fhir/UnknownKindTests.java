package uk.onelondon.sharedrecord.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Condition;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.http.Limits;

/** Entries of a kind or of a version of FHIR that we do not know. */
class UnknownKindTests {

    private final FhirReader reader = new FhirReader(FhirContext.forR4Cached(), Limits.usual());

    private Entry entry(String json) throws IOException {
        return reader.resource(
                URI.create("http://localhost/fhir/one"),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aKindOfALaterVersionIsNamedWithItsTypeAndId() throws IOException {
        assertThat(entry("{\"resourceType\":\"NutritionIntake\",\"id\":\"n1\",\"status\":\"completed\"}"))
                .isInstanceOfSatisfying(Entry.Unreadable.class, unknown -> {
                    assertThat(unknown.type()).contains("NutritionIntake");
                    assertThat(unknown.id()).contains("n1");
                });
    }

    @Test
    void anElementOfALaterVersionCostsNothingElse() throws IOException {
        assertThat(entry("{\"resourceType\":\"Condition\",\"id\":\"c1\",\"code\":{\"text\":\"Asthma\"},"
                        + "\"participant\":[{\"actor\":{\"display\":\"x\"}}]}"))
                .isInstanceOfSatisfying(
                        Entry.Readable.class,
                        known -> assertThat(known.resource())
                                .isInstanceOfSatisfying(
                                        Condition.class,
                                        condition -> assertThat(
                                                        condition.getCode().getText())
                                                .isEqualTo("Asthma")));
    }

    @Test
    void aKnownElementOfAnotherShapeIsNamedAndNotGuessed() throws IOException {
        assertThat(entry("{\"resourceType\":\"Condition\",\"id\":\"c2\",\"stage\":\"early\"}"))
                .isInstanceOfSatisfying(
                        Entry.Unreadable.class,
                        unknown -> assertThat(unknown.id()).contains("c2"));
    }
}
