package uk.onelondon.enforcement;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Several shapes of one type; what a citizen sends must be one of them. */
record AnyOf(List<WriteRule> rules) implements WriteRule {

    /** Copies the list. */
    AnyOf {
        rules = List.copyOf(rules);
    }

    @Override
    public boolean isNew(Sent sent) {
        return rules.stream().anyMatch(rule -> rule.isNew(sent));
    }

    @Override
    public boolean isShaped(Sent sent) {
        return rules.stream().anyMatch(rule -> rule.isShaped(sent));
    }

    /** A rule follows only items of its own shape. */
    @Override
    public boolean follows(Sent sent, Resource now) {
        return rules.stream().anyMatch(rule -> rule.follows(sent, now));
    }
}
