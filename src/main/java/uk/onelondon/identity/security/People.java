package uk.onelondon.identity.security;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;

/** Reads a person from the ID token and the userinfo of NHS login (claims of the scopes profile and profile_extended). */
final class People {

    /** The provider vouches for somebody without saying who: an account whose identity was never proved. */
    static final String NOBODY_YET = "identity_not_known";

    /** The provider's answer cannot be used as it is. */
    static final String UNUSABLE = "unusable_identity";

    private People() {}

    /** @throws OAuth2AuthenticationException if the claims cannot make a person; the message names none of them */
    static Person from(OidcUserSource source) {
        OidcIdToken token = source.getUserRequest().getIdToken();
        IdentityLevel level = Optional.ofNullable(token.getClaimAsString("vot"))
                .flatMap(Levels::of)
                .orElseThrow(() -> refused(UNUSABLE));
        Instant expires = Optional.ofNullable(token.getExpiresAt()).orElseThrow(() -> refused(UNUSABLE));
        Instant signedInAt = Optional.ofNullable(token.getAuthenticatedAt())
                .or(() -> Optional.ofNullable(token.getIssuedAt()))
                .orElseThrow(() -> refused(UNUSABLE));
        SignedInPerson person = new SignedInPerson(
                Optional.ofNullable(token.getSubject()).orElseThrow(() -> refused(UNUSABLE)),
                name(source),
                claim(source, "nhs_number").flatMap(NhsNumber::parse),
                born(source),
                level,
                signedInAt,
                new IdToken(token.getTokenValue(), expires));
        return new Person(person, token, Levels.authorities(level, signedInAt));
    }

    private static PersonName name(OidcUserSource source) {
        try {
            return new PersonName(
                    claim(source, "given_name").orElse(""),
                    claim(source, "family_name").orElse(""));
        } catch (IllegalArgumentException e) {
            throw refused(NOBODY_YET);
        }
    }

    private static LocalDate born(OidcUserSource source) {
        try {
            return LocalDate.parse(claim(source, "birthdate").orElseThrow(() -> refused(NOBODY_YET)));
        } catch (DateTimeException e) {
            throw refused(UNUSABLE);
        }
    }

    private static Optional<String> claim(OidcUserSource source, String name) {
        return Optional.ofNullable(source.getUserInfo())
                .map(info -> info.getClaimAsString(name))
                .or(() ->
                        Optional.ofNullable(source.getUserRequest().getIdToken().getClaimAsString(name)));
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
