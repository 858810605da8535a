package uk.onelondon.sharing.rules;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What one Consent says of one item (rule R5). DENY and OUTSIDE answer alike and are explained differently; SILENT leaves
 * the answer to the next layer.
 *
 * @param certain false if it only came about because a fact is not stated (rule R4)
 * @param evenInEmergency whether a rule that denies names break-glass itself (rule R9)
 * @param kind of information the rule names, see {@link Node#kind()}
 */
record Outcome(Said said, ConsentVersion version, Rule rule, boolean certain, boolean evenInEmergency, String kind) {

    /** In the order in which one of several refusals is named. */
    enum Said {
        DENY,
        OUTSIDE,
        UNREADABLE,
        PERMIT,
        SILENT
    }

    /** Which of several refusals is told to the citizen; never depends on the order of Consents or rules. */
    static final Comparator<Outcome> TOLD_FIRST = Comparator.comparing((Outcome outcome) -> !outcome.certain())
            .thenComparing(Outcome::said)
            .thenComparing(Outcome::version)
            .thenComparing(Outcome::rule)
            .thenComparing(Outcome::kind);

    static Outcome silent(ConsentVersion version) {
        return new Outcome(Said.SILENT, version, Rule.R5, true, false, "other");
    }

    /** Rule R2: whoever cannot be understood has not agreed. */
    static Outcome unreadable(ConsentVersion version) {
        return new Outcome(Said.UNREADABLE, version, Rule.R2, true, false, "other");
    }

    boolean refuses() {
        return said == Said.DENY || said == Said.OUTSIDE || said == Said.UNREADABLE;
    }

    boolean permits() {
        return said == Said.PERMIT;
    }

    Decision decision() {
        String key = "sharing.reason."
                + switch (said) {
                    case DENY ->
                        rule == Rule.R4 ? "r4.unknown" : rule.name().toLowerCase(java.util.Locale.ROOT) + ".deny";
                    case OUTSIDE -> rule == Rule.R4 ? "r4.outside" : rule == Rule.R7 ? "r7.outside" : "r5.outside";
                    case UNREADABLE -> "r2.unreadable";
                    case PERMIT -> rule == Rule.R6 ? "r6.permit" : "r5.permit";
                    case SILENT -> throw new IllegalStateException("A silent Consent decides nothing");
                };
        return because(permits(), rule, key);
    }

    /** A decision about this Consent that another rule made. */
    Decision because(boolean permitted, Rule by, String key) {
        return new Decision(permitted, by, Optional.of(version), Reason.of(key, Map.of("kind", kind)));
    }
}
