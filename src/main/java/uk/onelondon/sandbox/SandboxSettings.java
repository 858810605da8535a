package uk.onelondon.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the sandbox is, where the app is, and where the sandbox keeps its data.
 *
 * @param data folder for keys and database, kept between runs
 * @param appUrl origin of the app, without a slash at the end
 * @param publicUrl origin under which browsers and the app reach the sandbox, without a slash at the end
 * @param redirectPath path at the app to which the identity provider returns a person
 * @param trustedIssuer another identity provider, whose ID tokens the record takes in place of the sandbox's own; on
 *     this machine, as every address here
 * @param trustedKeys where that provider publishes its keys ({@code jwks_uri})
 */
public record SandboxSettings(
        @DefaultValue(".data") Path data,
        @DefaultValue("http://localhost:8080") URI appUrl,
        @DefaultValue("http://localhost:8090") URI publicUrl,
        @DefaultValue("/sign-in/callback") String redirectPath,
        Optional<URI> trustedIssuer,
        Optional<URI> trustedKeys) {

    /** The name by which the app is known to the identity provider and to the record. */
    public static final String CLIENT_ID = "one-london";

    /** @throws IllegalArgumentException naming both properties, which come together */
    public SandboxSettings {
        if (trustedIssuer.isPresent() != trustedKeys.isPresent()) {
            throw new IllegalArgumentException("sandbox.trusted-issuer and sandbox.trusted-keys must come together");
        }
    }

    static SandboxSettings from(Environment environment) {
        return Binder.get(environment).bindOrCreate("sandbox", Bindable.of(SandboxSettings.class));
    }

    /** Issuer of the identity provider. */
    public String issuer() {
        return publicUrl + "/idp";
    }

    /** The issuer whose ID tokens the record exchanges for its own. */
    public String issuerOfPeople() {
        return trustedIssuer.map(URI::toString).orElseGet(this::issuer);
    }

    /** Issuer of the record's own access tokens. */
    public String recordIssuer() {
        return publicUrl + "/record-auth";
    }

    /** The audience that every record token names: all FHIR endpoints of this sandbox. */
    public String recordAudience() {
        return publicUrl + "/fhir";
    }

    /** The one address at the app to which the identity provider returns a person. */
    public String redirectUri() {
        return appUrl + redirectPath;
    }
}
