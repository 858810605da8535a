package uk.onelondon.identity.security;

import java.time.Instant;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;

/**
 * The last check of a sign-in: the level of trust answered is one of those asked for, and where a fresh password was
 * asked for, it was given after we asked. A silent renewal never turns one person's page into another's, which would
 * happen unseen where somebody else has signed in at the provider in this browser meanwhile.
 */
@Component
class TrustChecks implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    /** The provider trusts her at a level nobody asked for. */
    static final String OTHER_TRUST = "vot_not_asked_for";

    /** A fresh password was asked for and not given. */
    static final String NOT_RECENT = "sign_in_not_recent";

    /** Proof of who she is was asked for, and the provider has none. */
    static final String NOT_PROVED = "identity_not_proved";

    private final IdentitySettings settings;
    private final CurrentPerson currentPerson;

    TrustChecks(IdentitySettings settings, CurrentPerson currentPerson) {
        this.settings = settings;
        this.currentPerson = currentPerson;
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
            throw refused(isStillUnproved(person, attempt) ? NOT_PROVED : OTHER_TRUST);
        }
        if (attempt.recent() && !isRecent(person, attempt)) {
            throw refused(NOT_RECENT);
        }
        if (attempt.kind() == SignInKind.SILENT && isSomebodyElse(person)) {
            throw refused("another_person");
        }
        return new OAuth2AuthenticationToken(person, person.getAuthorities(), ProviderDirectory.ID);
    }

    /** A provider that cannot prove anybody by itself, as NHS login can, answers with what it knows already. */
    private static boolean isStillUnproved(Person person, SignInAttempt attempt) {
        return attempt.kind() == SignInKind.PROOF && !person.signedIn().level().reaches(IdentityLevel.P9);
    }

    private boolean isSomebodyElse(Person person) {
        return currentPerson.now().stream()
                .anyMatch(present -> !present.subject().equals(person.signedIn().subject()));
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
