package uk.onelondon.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import uk.onelondon.identity.ClientKeyForTests;

class IdentitySettingsTests {

    @EnableConfigurationProperties({IdentitySettings.class, EndpointSettings.class, PublicUrl.class})
    @Import({ClientKey.class, IdentityConfiguration.class})
    static class Settings {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ClientKeyForTests())
            .withUserConfiguration(Settings.class)
            .withPropertyValues(
                    "onelondon.public-url=https://record.example",
                    "onelondon.identity.issuer=https://login.example/idp",
                    "onelondon.identity.client-id=one-london");

    @Test
    void startsWithWhatIsNeeded() {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(IdentitySettings.class).pkce()).isFalse();
            assertThat(context.getBean(Clock.class).getZone()).hasToString("Europe/London");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    onelondon.public-url, http://record.example
                    onelondon.public-url, https://record.example/app
                    onelondon.public-url, record.example
                    onelondon.identity.issuer, http://login.example/idp
                    onelondon.identity.issuer, ''
                    onelondon.identity.client-id, ' '
                    onelondon.identity.scopes, profile
                    onelondon.identity.sign-in-vectors, P7.Cp
                    onelondon.identity.proof-vectors, P5.Cp.Cd
                    onelondon.identity.end-session, http://login.example/logout
                    onelondon.identity.timeout, 0s
                    onelondon.identity.clock-skew, -1s
                    onelondon.identity.endpoints.token, https://login.example/token
                    onelondon.identity.client-key, no/such/file.jwk
                    """)
    void aWrongValueStopsTheStartAndIsNamed(String property, String value) {
        runner.withPropertyValues(property + "=" + value).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .hasStackTraceContaining(
                            property.equals("onelondon.identity.endpoints.token")
                                    ? "onelondon.identity.endpoints.authorization must"
                                    : property + " must");
        });
    }

    @Test
    void aKeyThatIsNoneIsNotRepeated(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key.jwk"), "{\"kty\":\"RSA\",\"d\":\"a-secret\"}");

        runner.withPropertyValues("onelondon.identity.client-key=" + file).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .hasStackTraceContaining("onelondon.identity.client-key")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("a-secret"));
        });
    }
}
