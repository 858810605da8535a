package uk.onelondon.sharing.rules;

import java.util.List;
import java.util.Optional;
import uk.onelondon.sharing.rules.SharingConsent.Family;

/**
 * What several Consents say of one item together (rule R8): a refusal wins, whoever gave it and whenever.
 *
 * @param evenInEmergency whether any that refuses names break-glass itself
 */
record Heard(Optional<Outcome> refusal, Optional<Outcome> permit, boolean evenInEmergency) {

    private static final Heard NOTHING = new Heard(Optional.empty(), Optional.empty(), false);

    /** Whose permits count; a refusal counts whatever its family. */
    interface Counts {
        boolean permit(Family family);
    }

    static Heard of(List<Hearing> hearings, Item item, Counts counts, boolean onlyIfNamed) {
        Outcome refusal = null;
        Outcome permit = null;
        boolean even = false;
        for (int i = 0; i < hearings.size(); i++) {
            Hearing hearing = hearings.get(i);
            Outcome outcome = hearing.hear(item, onlyIfNamed);
            if (outcome.refuses()) {
                even |= outcome.evenInEmergency();
                refusal = refusal == null || Outcome.TOLD_FIRST.compare(outcome, refusal) < 0 ? outcome : refusal;
            } else if (outcome.permits() && permit == null && counts.permit(hearing.family())) {
                permit = outcome;
            }
        }
        return refusal == null && permit == null
                ? NOTHING
                : new Heard(Optional.ofNullable(refusal), Optional.ofNullable(permit), even);
    }

    /** The refusal as told: as a disagreement where another choice would have permitted. */
    Decision refused() {
        Outcome outcome = refusal.orElseThrow();
        return permit.isPresent() ? outcome.because(false, Rule.R8, "sharing.reason.r8.stricter") : outcome.decision();
    }
}
