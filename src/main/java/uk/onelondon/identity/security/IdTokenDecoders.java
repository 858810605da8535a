package uk.onelondon.identity.security;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks ID tokens: RS512 and nothing else, issuer, audience, authorised party, expiry and issue time by our own clock
 * (OpenID Connect Core 1.0, section 3.1.3.7). The nonce is checked by Spring beside the sign-in it belongs to.
 */
@Component
class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private final ConcurrentMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final RestTemplate http;
    private final IdentitySettings settings;
    private final Clock clock;

    IdTokenDecoders(ProviderClient client, IdentitySettings settings, Clock clock) {
        this.http = new RestTemplate(client.requests());
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(
                registration.getProviderDetails().getJwkSetUri(), keys -> make(keys, registration));
    }

    private JwtDecoder make(String keys, ClientRegistration registration) {
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        validator.setClockSkew(settings.clockSkew());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS512)
                .restOperations(http)
                .build();
        decoder.setJwtValidator(validator);
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
