package uk.onelondon.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LoopbackOnlyTests {

    @ParameterizedTest
    @CsvSource({
        "sandbox.app-url, https://app.nhs.uk",
        "sandbox.public-url, http://192.168.1.4:8090",
        "onelondon.identity.issuer, https://auth.login.nhs.uk",
        "onelondon.record.sources[0].url, https://record.example/fhir",
        "SANDBOX_APP_URL, https://app.nhs.uk",
        "sandbox.app-url, http://localhost.attacker.example",
        "sandbox.app-url, http://localhost@attacker.example",
        "sandbox.app-url, http://not a url"
    })
    void anAddressElsewhereStopsTheStartAndIsNamed(String property, String value) {
        assertThatThrownBy(() -> LoopbackOnly.check(environment(property, value)))
                .isInstanceOf(RealEndpointException.class)
                .hasMessageContaining(property)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox.app-url, http://localhost:8080",
        "sandbox.public-url, http://127.0.0.1:8090",
        "sandbox.app-url, http://[::1]:8080",
        "sandbox.data, /var/data",
        "spring.other, https://elsewhere.example"
    })
    void anAddressHereIsFine(String property, String value) {
        assertThatCode(() -> LoopbackOnly.check(environment(property, value))).doesNotThrowAnyException();
    }

    @Test
    void theSandboxDoesNotStartBesideARealEndpoint() {
        assertThatThrownBy(() -> SandboxApplication.start(
                        ProviderUnderTest.People.class, "--server.port=0", "--sandbox.app-url=https://app.nhs.uk"))
                .isInstanceOf(RealEndpointException.class)
                .hasMessageContaining("sandbox.app-url");
    }

    private static StandardEnvironment environment(String property, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(property, value)));
        return environment;
    }
}
