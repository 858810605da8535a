package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.SandboxSettings;

class DiscoveryControllerTests {

    @Test
    void nobodyIsLetInBeforeEverybodyIsLoaded() {
        DiscoveryController discovery = new DiscoveryController(new SandboxSettings(
                Path.of("unused"),
                URI.create("http://localhost:1"),
                URI.create("http://localhost:2"),
                "/callback",
                Optional.empty(),
                Optional.empty()));
        assertThat(discovery.metadata().getStatusCode().value()).isEqualTo(503);
        discovery.open();
        assertThat(discovery.metadata().getStatusCode().value()).isEqualTo(200);
        assertThat(discovery.metadata().getBody()).containsEntry("issuer", "http://localhost:2/idp");
    }
}
