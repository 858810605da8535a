package uk.onelondon.identity.security;

import java.util.Optional;
import uk.onelondon.identity.SignInAddresses;

/** Why somebody is sent to the identity provider. Each kind has an address of its own that starts it. */
enum SignInKind {
    /** She asked to sign in. */
    ORDINARY(SignInAddresses.START, Optional.empty()),
    /** The record asks for proof of who she is. */
    PROOF(SignInAddresses.PROVE, Optional.empty()),
    /** Something asks for a recent sign-in, or she signed out in this browser before. */
    AFRESH(SignInAddresses.AGAIN, Optional.of("login")),
    /** The ID token runs out; nobody is asked anything. */
    SILENT(SignInAddresses.RENEW, Optional.of("none"));

    private final String address;
    private final Optional<String> prompt;

    SignInKind(String address, Optional<String> prompt) {
        this.address = address;
        this.prompt = prompt;
    }

    /** The value of {@code prompt} (OpenID Connect Core 1.0, section 3.1.2.1), if one is sent. */
    Optional<String> prompt() {
        return prompt;
    }

    static Optional<SignInKind> startedAt(String path) {
        for (SignInKind kind : values()) {
            if (kind.address.equals(path)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
