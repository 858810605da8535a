package uk.onelondon.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The private keys of the sandbox, made at the first start and kept between runs in {@code keys} under the data folder.
 *
 * @param provider signs ID tokens of the identity provider, RS512
 * @param record signs access tokens of the record, ES384
 * @param app the app's own client key, RS512; the app reads the same file
 */
public record SandboxKeys(RSAKey provider, ECKey record, RSAKey app) {

    /** Name of the app's private key (JWK with alg and kid) in the folder of the keys. */
    public static final String APP_KEY_FILE = "app-client.jwk";

    private static final int RSA_BITS = 2048;

    /** Reads the keys, making those that are not there yet. */
    static SandboxKeys in(Path folder) throws IOException {
        KeyFolder keys = new KeyFolder(folder);
        try {
            return new SandboxKeys(
                    RSAKey.parse(keys.readOrMake("idp.jwk", SandboxKeys::rsa)),
                    ECKey.parse(keys.readOrMake("record-auth.jwk", SandboxKeys::ec)),
                    RSAKey.parse(keys.readOrMake(APP_KEY_FILE, SandboxKeys::rsa)));
        } catch (ParseException e) {
            throw new IOException("A key in " + folder + " cannot be read. Start the data anew.", e);
        }
    }

    /** What others need to check the record's access tokens. */
    public JWKSet recordPublicKeys() {
        return new JWKSet(record.toPublicJWK());
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "SandboxKeys[hidden]";
    }

    private static String rsa() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .algorithm(JWSAlgorithm.RS512)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ec() {
        try {
            return new ECKeyGenerator(Curve.P_384)
                    .algorithm(JWSAlgorithm.ES384)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
