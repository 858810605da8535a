package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;

class RecordSettingsTests {

    private final Map<String, String> properties = new HashMap<>(Map.of(
            "onelondon.record.token-endpoint", "https://record.example/token",
            "onelondon.record.audience", "https://record.example/fhir",
            "onelondon.record.hub", "https://record.example/fhir/hub/",
            "onelondon.record.sources[0].id", "north-east",
            "onelondon.record.sources[0].name", "North East London",
            "onelondon.record.sources[0].region", "London",
            "onelondon.record.sources[0].url", "http://localhost:8090/fhir/north-east",
            "onelondon.record.sources[1].id", "wessex",
            "onelondon.record.sources[1].name", "Wessex",
            "onelondon.record.sources[1].region", "Wessex"));

    RecordSettingsTests() {
        properties.put("onelondon.record.sources[1].url", "https://wessex.example/fhir");
        properties.put("onelondon.record.sources[1].outside-london", "true");
    }

    @Test
    void sourcesAreAsConfiguredAndInTheirOrder() {
        RecordSources sources = bind().recordSources();
        assertThat(sources.sources()).extracting(source -> source.id().value()).containsExactly("north-east", "wessex");
        assertThat(sources.byId(new SourceId("wessex")))
                .hasValueSatisfying(source -> assertThat(source.outsideLondon()).isTrue());
        assertThat(sources.hub().base()).hasToString("https://record.example/fhir/hub");
    }

    @ParameterizedTest
    @CsvSource({
        "token-endpoint, , is missing",
        "token-endpoint, http://record.example/token, must begin with https",
        "audience, , is missing",
        "hub, , is missing",
        "hub, ftp://record.example, must be an http or https address",
        "hub, https://user@record.example/fhir, must be an http or https address",
        "sources[0].id, North East, must be 1 to 40 lower-case letters",
        "sources[0].id, wessex, ids that differ",
        "sources[0].name, , is missing",
        "sources[1].region, , is missing",
        "sources[1].url, http://wessex.example/fhir, must begin with https",
        "page-size, 5, must be between 10 and 5000",
        "answer-timeout, 0s, must be longer than nothing"
    })
    void aMistakeIsNamedByItsProperty(String property, String value, String message) {
        if (value == null) {
            properties.remove("onelondon.record." + property);
        } else {
            properties.put("onelondon.record." + property, value);
        }
        assertThatThrownBy(() -> bind().recordSources())
                .hasStackTraceContaining("onelondon.record." + (message.startsWith("ids") ? "sources" : property))
                .hasStackTraceContaining(message);
    }

    @Test
    void aRecordWithoutSourcesIsNone() {
        properties.keySet().removeIf(key -> key.contains("sources"));
        assertThatThrownBy(this::bind).rootCause().hasMessage("onelondon.record.sources needs at least one source");
    }

    private RecordSettings bind() {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("onelondon.record", RecordSettings.class)
                .get();
    }
}
