package uk.onelondon.identity.security;

import java.time.Instant;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/**
 * The last check of a sign-in: the level of trust answered is one of those asked for, and where a fresh password was
 * asked for, it was given after we asked.
 */
@Component
class TrustChecks implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    /** The provider trusts her at a level nobody asked for. */
    static final String OTHER_TRUST = "vot_not_asked_for";

    /** A fresh password was asked for and not given. */
    static final String NOT_RECENT = "sign_in_not_recent";

    private final IdentitySettings settings;

    TrustChecks(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken answer) {
        SignInAttempt attempt = SignInAttempt.of(
                        answer.getAuthorizationExchange().getAuthorizationRequest())
                .orElseThrow(() -> refused("attempt_unknown"));
        if (!(answer.getPrincipal() instanceof Person person)) {
            throw refused(People.UNUSABLE);
        }
        if (!attempt.vectors().contains(person.getIdToken().getClaimAsString("vot"))) {
            throw refused(OTHER_TRUST);
        }
        if (attempt.recent() && !isRecent(person, attempt)) {
            throw refused(NOT_RECENT);
        }
        return new OAuth2AuthenticationToken(person, person.getAuthorities(), ProviderDirectory.ID);
    }

    private boolean isRecent(Person person, SignInAttempt attempt) {
        Instant authenticated = person.getIdToken().getAuthenticatedAt();
        return authenticated != null
                && !authenticated.plus(settings.clockSkew()).isBefore(attempt.started());
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
