package uk.onelondon.sandbox.identity;

import java.time.Instant;
import java.util.Optional;

/** What has to happen before a code is issued. */
sealed interface NextStep {

    /** Nothing: the code is issued at this vector of trust. */
    record Issue(Visit visit, Vector vector) implements NextStep {}

    /** A page has to be answered first. With {@code prompt=none} its error is the answer (OpenID Connect Core, 3.1.2.6). */
    enum Page implements NextStep {
        SIGN_IN("sign-in", "login_required"),
        PROVE("prove", "interaction_required"),
        AGREE("agree", "consent_required");

        private final String path;
        private final String error;

        Page(String path, String error) {
            this.path = path;
            this.error = error;
        }

        String path() {
            return path;
        }

        String error() {
            return error;
        }
    }

    /**
     * Decides the next step.
     *
     * @param askedAt when this same request first came in this browser, if it is not new
     */
    static NextStep of(Ask ask, Optional<Visit> visit, Optional<Instant> askedAt) {
        Optional<Visit> usable = visit.filter(v -> ask.prompt() != Ask.Prompt.LOGIN
                || askedAt.filter(at -> !v.signedInAt().isBefore(at)).isPresent());
        if (usable.isEmpty()) {
            return Page.SIGN_IN;
        }
        Visit present = usable.get();
        Optional<Vector> vector = ask.vectors().bestFor(present.level());
        if (vector.isEmpty()) {
            return Page.PROVE;
        }
        return present.agreed() ? new Issue(present, vector.get()) : Page.AGREE;
    }
}
