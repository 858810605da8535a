package uk.onelondon.sharing.rules;

import java.util.Optional;

/**
 * The answer for one item and one access.
 *
 * <p>A decision is for now: it must not be kept beyond the request, nor beyond the versions of
 * {@link Choices#versions()} it was made from (rule R12).
 *
 * @param rule the rule that decided
 * @param consent the Consent that decided; empty if it was a layer above or below the Consents. Of several that say the
 *     same it is always the same one, whatever their order
 */
public record Decision(boolean permitted, Rule rule, Optional<ConsentVersion> consent, Reason reason) {

    static Decision permit(Rule rule, Reason reason) {
        return new Decision(true, rule, Optional.empty(), reason);
    }

    static Decision deny(Rule rule, Reason reason) {
        return new Decision(false, rule, Optional.empty(), reason);
    }
}
