package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxKeysTests {

    @TempDir
    private Path data;

    @Test
    void keysAreMadeOnceAndKept() throws IOException {
        SandboxKeys first = SandboxKeys.in(data.resolve("keys"));
        SandboxKeys second = SandboxKeys.in(data.resolve("keys"));
        assertThat(second).isEqualTo(first);
        assertThat(first.provider().getAlgorithm()).isEqualTo(JWSAlgorithm.RS512);
        assertThat(first.record().getAlgorithm()).isEqualTo(JWSAlgorithm.ES384);
        assertThat(first.recordPublicKeys().getKeys()).allMatch(key -> !key.isPrivate());
    }

    @Test
    void theAppFindsItsOwnKeyWithAlgorithmAndName() throws Exception {
        SandboxKeys.in(data);
        RSAKey key = RSAKey.parse(Files.readString(data.resolve("app-client.jwk")));
        assertThat(key.isPrivate()).isTrue();
        assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.RS512);
        assertThat(key.getKeyID()).isNotBlank();
    }

    @Test
    void onlyTheOwnerMayOpenThem() throws IOException {
        Path keys = data.resolve("keys");
        SandboxKeys.in(keys);
        assertThat(permissions(keys)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).hasSize(3).allMatch(file -> permissions(file).equals("rw-------"));
        }
    }

    @Test
    void aBrokenKeyIsSaidPlainlyAndNotReplaced() throws IOException {
        SandboxKeys.in(data);
        Files.writeString(data.resolve("idp.jwk"), "broken");
        assertThatThrownBy(() -> SandboxKeys.in(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read");
        assertThat(data.resolve("idp.jwk")).hasContent("broken");
    }

    @Test
    void keysAreNeverPrinted() throws IOException {
        assertThat(SandboxKeys.in(data)).hasToString("SandboxKeys[hidden]");
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
