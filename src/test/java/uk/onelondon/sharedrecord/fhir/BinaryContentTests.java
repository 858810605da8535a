package uk.onelondon.sharedrecord.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.http.Limits;

/** The content of a Binary, decoded while it arrives. */
class BinaryContentTests {

    private final FhirReader reader = new FhirReader(FhirContext.forR4Cached(), Limits.usual());

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReadWhateverTheOrderOfItsParts() throws IOException {
        String data =
                Base64.getMimeEncoder().encodeToString("letter ".repeat(200).getBytes(StandardCharsets.UTF_8));
        String escaped = data.replace("\r\n", "\\n");
        BinaryContent content = reader.binary(json("{\"data\":\"" + escaped
                        + "\",\"meta\":{\"x\":[1]},\"contentType\":\"text/plain\",\"resourceType\":\"Binary\"}"))
                .orElseThrow();
        assertThat(content.contentType()).isEqualTo("text/plain");
        assertThat(content.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("letter ".repeat(200));
    }

    @Test
    void fiftyMegabytesAreGivenUpOnTheWayAndNeverWholeInMemory() throws IOException {
        Endless endless = new Endless(70L << 20);
        InputStream body = new SequenceInputStream(Collections.enumeration(
                List.of(json("{\"resourceType\":\"Binary\",\"data\":\""), endless, json("\"}"))));
        assertThat(reader.binary(body)).isEmpty();
        assertThat(endless.given()).isLessThan(30L << 20);
    }

    @Test
    void whatIsNoBinaryOrNoBase64IsNotTaken() {
        assertThatThrownBy(() -> reader.binary(json("{\"resourceType\":\"Patient\",\"data\":\"aGk=\"}")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.binary(json("{\"resourceType\":\"Binary\",\"data\":\"<script>\"}")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader.binary(json("[]"))).isInstanceOf(IOException.class);
    }
}
