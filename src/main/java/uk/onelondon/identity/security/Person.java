package uk.onelondon.identity.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import uk.onelondon.identity.SignedInPerson;

/**
 * The principal of a session. It stands in for Spring's own user so that nothing printed by accident, a debug line of
 * the framework included, tells who it is.
 */
final class Person implements OidcUser {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final SignedInPerson person;

    private final OidcIdToken token;
    private final Set<GrantedAuthority> authorities;

    Person(SignedInPerson person, OidcIdToken token, Set<GrantedAuthority> authorities) {
        this.person = person;
        this.token = token;
        this.authorities = Set.copyOf(authorities);
    }

    /** The person an authentication stands for; empty for nobody. */
    static Optional<SignedInPerson> in(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person.signedIn())
                : Optional.empty();
    }

    SignedInPerson signedIn() {
        return person;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return OidcUserInfo.builder().subject(person.subject()).build();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    /** Not the subject: Spring's log lines print the name of a principal. */
    @Override
    public String getName() {
        return "person";
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
