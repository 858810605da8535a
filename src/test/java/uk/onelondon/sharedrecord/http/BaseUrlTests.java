package uk.onelondon.sharedrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sharedrecord.http.BaseUrl.Parameter;

class BaseUrlTests {

    private static final BaseUrl BASE = new BaseUrl(URI.create("https://record.example/fhir/north"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://record.example/fhir/north?_getpages=abc",
                "https://record.example/fhir/north/Observation?_page=2",
                "https://RECORD.example:443/fhir/north/Observation?_page=2",
                "Observation?_page=2",
                "?_page=2"
            })
    void followsWhatLiesUnderTheBase(String link) {
        assertThat(BASE.inside(link)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/fhir/north/Observation?_page=2",
                "http://record.example/fhir/north/Observation?_page=2",
                "https://record.example:8443/fhir/north/Observation",
                "https://record.example@evil.example/fhir/north/Observation",
                "https://user@record.example/fhir/north/Observation",
                "https://record.example.evil.example/fhir/north",
                "https://record.example/fhir/northern/Observation",
                "https://record.example/fhir/north/../south/Observation",
                "https://record.example/fhir/north/..%2fsouth/Observation",
                "https://record.example/fhir/north/%2e%2e/south/Observation",
                "https://record.example/fhir/north/%2E./south",
                "https://record.example/fhir/north/..\\south",
                "https://record.example/fhir/north%2f..%2fsouth",
                "https://record.example/fhir/north//evil.example/x",
                "https://record.example/fhir/north;x=/../south",
                "https://record.example/fhir/north/Observation#top",
                "//evil.example/fhir/north/Observation",
                "../south/Observation",
                "/fhir/south/Observation",
                "file:///fhir/north/Observation",
                "data:application/fhir+json,{}",
                "https:record.example/fhir/north",
                "https://record.example/fhir",
                "https://[::1]/fhir/north",
                "not a link at all"
            })
    void followsNothingElse(String link) {
        assertThat(BASE.inside(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a%2fb", "a?b", "a#b", "ä", "a b", "{}"})
    void asksForNoIdThatIsNone(String id) {
        assertThat(BASE.resource("Patient", id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "patient", "Patient/..", "Patient?", "$meta", "P"})
    void asksForNoTypeThatIsNone(String type) {
        assertThat(BASE.resource(type, "1")).isEmpty();
    }

    @Test
    void encodesWhatItSearchesFor() {
        assertThat(BASE.search(
                        "Patient",
                        List.of(new Parameter("identifier", "https://x|1&a=b#c d"), new Parameter("_count", "1"))))
                .isEqualTo(
                        URI.create(
                                "https://record.example/fhir/north/Patient?identifier=https%3A%2F%2Fx%7C1%26a%3Db%23c%20d&_count=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x/y",
                "https:///y",
                "https://a@x/y",
                "https://x/y?z",
                "https://x/y#z",
                "https://x/a/../b",
                "y"
            })
    void isNoBaseWithAnythingBesideThePath(String text) {
        assertThatThrownBy(() -> new BaseUrl(URI.create(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsThisMachine() {
        assertThat(List.of("http://localhost:1/x", "http://127.0.0.1/x", "http://[::1]/x"))
                .allMatch(text -> new BaseUrl(URI.create(text)).loopback());
        assertThat(List.of("http://127.0.0.1.evil.example/x", "http://localhost.example/x"))
                .noneMatch(text -> new BaseUrl(URI.create(text)).loopback());
    }
}
