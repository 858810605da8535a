package uk.onelondon.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Gives every context started by a test a client key made on the spot, so that none is kept in the sources. */
public class ClientKeyForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final RSAKey KEY = make();
    private static final Path FILE = write(KEY);

    /** The private key the app signs with in tests. */
    public static RSAKey key() {
        return KEY;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(
                                "client key for tests", Map.of("onelondon.identity.client-key", FILE.toString())));
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("app-test")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS512)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(RSAKey key) {
        try {
            Path file = Files.createTempFile("app-client", ".jwk");
            file.toFile().deleteOnExit();
            return Files.writeString(file, key.toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
