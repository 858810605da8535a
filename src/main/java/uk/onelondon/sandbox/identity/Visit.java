package uk.onelondon.sandbox.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A person's presence at the provider, which makes the next sign-in silent.
 *
 * @param citizen key of the citizen
 * @param level how well her identity is proved in this visit; the prove page raises it, a new sign-in sets it back
 * @param signedInAt when she last chose who she is ({@code auth_time})
 * @param agreed whether she agreed in this visit to share her details with the app
 */
record Visit(String citizen, ProofLevel level, Instant signedInAt, boolean agreed) implements Serializable {

    Visit proved(ProofLevel raised) {
        return new Visit(citizen, raised, signedInAt, agreed);
    }

    Visit agreeing() {
        return new Visit(citizen, level, signedInAt, true);
    }
}
