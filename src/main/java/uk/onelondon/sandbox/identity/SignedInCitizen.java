package uk.onelondon.sandbox.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * The person a code is issued to; her name for the protocol is the citizen's key ({@code sub}), and the time of her
 * factor becomes {@code auth_time}.
 */
final class SignedInCitizen extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Visit visit;
    private final Vector vector;

    SignedInCitizen(Visit visit, Vector vector) {
        super(List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(visit.signedInAt())
                .build()));
        this.visit = visit;
        this.vector = vector;
        setAuthenticated(true);
    }

    Visit visit() {
        return visit;
    }

    Vector vector() {
        return vector;
    }

    @Override
    public Object getPrincipal() {
        return visit.citizen();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
