package uk.onelondon.sharing.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import uk.onelondon.sharing.rules.SharingConsent.Policy;
import uk.onelondon.sharing.rules.SharingConsent.Readable;

/** Rule R2: which type the root has, and whether it is itself an exception to a general policy. */
final class NormalForm {

    /** Deeper trees are nobody's choice but an attack; they are not computable. */
    static final int DEEPEST = 1_000;

    /** The tree with a typed root; empty if the Consent is not computable. */
    static Optional<Provision> of(Readable consent) {
        Provision root = consent.root();
        if (isTooDeep(root)) {
            return Optional.empty();
        }
        if (consent.policy().isEmpty()) {
            return root.type().isPresent() ? Optional.of(root) : Optional.empty();
        }
        Provision.Type base = consent.policy().get() == Policy.OPTIN ? Provision.Type.PERMIT : Provision.Type.DENY;
        boolean agrees = root.type().filter(base::equals).isPresent();
        if (!root.criteria().restricts() || agrees) {
            return Optional.of(new Provision(Optional.of(root.type().orElse(base)), root.criteria(), root.nested()));
        }
        Provision exception = new Provision(Optional.of(base.opposite()), root.criteria(), root.nested());
        return Optional.of(new Provision(Optional.of(base), Criteria.NONE, List.of(exception)));
    }

    private static boolean isTooDeep(Provision root) {
        record Level(Provision provision, int depth) {}
        Deque<Level> waiting = new ArrayDeque<>();
        waiting.push(new Level(root, 1));
        while (!waiting.isEmpty()) {
            Level level = waiting.pop();
            if (level.depth() > DEEPEST) {
                return true;
            }
            level.provision().nested().forEach(nested -> waiting.push(new Level(nested, level.depth() + 1)));
        }
        return false;
    }

    private NormalForm() {}
}
