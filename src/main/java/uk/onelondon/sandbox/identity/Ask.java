package uk.onelondon.sandbox.identity;

import java.util.Optional;
import java.util.Set;

/**
 * A valid authorization request.
 *
 * @param redirectUri registered address at the app
 * @param vectors the vectors of trust that are enough
 * @param prompt how much the person may be bothered
 */
record Ask(String redirectUri, String state, Vectors vectors, Prompt prompt, Set<String> scopes) implements AskVerdict {

    /** OpenID Connect Core 1.0, section 3.1.2.1; NHS login knows no other value. */
    enum Prompt {
        AS_NEEDED,
        NONE,
        LOGIN;

        static Optional<Prompt> of(String value) {
            return switch (value) {
                case "" -> Optional.of(AS_NEEDED);
                case "none" -> Optional.of(NONE);
                case "login" -> Optional.of(LOGIN);
                default -> Optional.empty();
            };
        }
    }
}
