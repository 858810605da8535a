package uk.onelondon.sandbox.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.Citizens;

/** The tokens of the identity provider: RS512 throughout, with the claims and lifetimes of NHS login. */
final class ProviderTokens {

    static final Duration ID_TOKEN_LIFE = Duration.ofMinutes(60);

    private final Citizens citizens;
    private final JWKSource<SecurityContext> keys;
    private final Clock clock;

    ProviderTokens(Citizens citizens, SandboxKeys keys, Clock clock) {
        this.citizens = citizens;
        this.keys = new ImmutableJWKSet<>(new JWKSet(keys.provider()));
        this.clock = clock;
    }

    JWKSource<SecurityContext> keys() {
        return keys;
    }

    OAuth2TokenGenerator<OAuth2Token> generator() {
        JwtGenerator jwt = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwt.setJwtCustomizer(this::customise);
        jwt.setClock(clock);
        OAuth2RefreshTokenGenerator refresh = new OAuth2RefreshTokenGenerator();
        refresh.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(jwt, refresh);
    }

    OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        SignedInCitizen person = context.getAuthorization().getAttribute(Principal.class.getName());
        if (person == null) {
            throw new IllegalStateException("An authorization without a person");
        }
        return new OidcUserInfo(CitizenClaims.forUserInfo(
                citizen(person),
                person.visit().level(),
                person.vector(),
                context.getAccessToken().getScopes()));
    }

    private void customise(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.RS512).type("JWT");
        // Spring compares it with the machine's clock, which need not be the sandbox's.
        context.getClaims().claims(claims -> claims.remove("nbf"));
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                && context.getPrincipal() instanceof SignedInCitizen person) {
            Instant now = clock.instant();
            context.getClaims()
                    .issuedAt(now)
                    .expiresAt(now.plus(ID_TOKEN_LIFE))
                    .claim("vot", person.vector().toString())
                    .claims(claims -> {
                        claims.remove("sid");
                        claims.putAll(CitizenClaims.forIdToken(
                                citizen(person),
                                person.visit().level(),
                                person.vector(),
                                context.getAuthorizedScopes()));
                    });
        }
    }

    private Citizen citizen(SignedInCitizen person) {
        return citizens.byKey(person.visit().citizen())
                .orElseThrow(() -> new IllegalStateException("A visit of a citizen who is not there"));
    }
}
