package uk.onelondon.sharing.rules;

import java.util.Optional;
import java.util.Set;

/**
 * One Consent heard for one access and one purpose: the context of each rule is compared once, the data for each item
 * (rules R3 to R6).
 */
final class Hearing {

    private static final String ACTIONS = "http://terminology.hl7.org/CodeSystem/consentaction";

    private final CompiledConsent consent;
    private final Node[] nodes;
    private final Fit[] contexts;
    private final boolean speaks;
    private final Outcome silent;

    Hearing(CompiledConsent consent, Access access, Optional<Purpose> purpose, Standing standing) {
        this.consent = consent;
        nodes = consent.nodes();
        contexts = new Fit[nodes.length];
        boolean anyApplies = consent.unreadable().isPresent();
        for (int i = 0; i < nodes.length; i++) {
            contexts[i] = context(nodes[i].context(), access, purpose, standing);
            anyApplies |= contexts[i].enoughFor(nodes[i].type());
        }
        speaks = anyApplies || mayRestrict();
        silent = Outcome.silent(consent.version());
    }

    /** False if no item whatever would get an answer. */
    boolean speaks() {
        return speaks;
    }

    SharingConsent.Family family() {
        return consent.family();
    }

    ConsentVersion version() {
        return consent.version();
    }

    private static Fit context(Criteria context, Access access, Optional<Purpose> purpose, Standing standing) {
        Fit fit = ofPurpose(context.purposes(), purpose)
                .and(Fit.of(context.actions().isEmpty() || context.actions().contains(code(access.action()))))
                .and(Fit.of(context.period().orElse(Span.ALWAYS).holds(access.at())));
        if (fit == Fit.NO || context.actors().isEmpty()) {
            return fit;
        }
        Fit actor = Fit.NO;
        for (Name name : context.actors()) {
            actor = actor.or(standing.fit(name));
        }
        return fit.and(actor);
    }

    private static Fit ofPurpose(Set<Purpose> stated, Optional<Purpose> purpose) {
        if (stated.isEmpty()) {
            return Fit.YES;
        }
        return purpose.map(declared -> Fit.of(stated.stream().anyMatch(each -> each.covers(declared))))
                .orElse(Fit.PERHAPS);
    }

    static Code code(Action action) {
        return new Code(ACTIONS, action.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** A permit at the root that names data permits only those data. */
    private boolean mayRestrict() {
        return nodes.length > 0 && nodes[0].isPermit() && nodes[0].own().restrictsData() && contexts[0] != Fit.NO;
    }

    /**
     * @param onlyIfNamed a permit counts only if the rule names the type of the item (rule R10: choices and log)
     */
    Outcome hear(Item item, boolean onlyIfNamed) {
        if (nodes.length == 0) {
            return Outcome.unreadable(consent.version());
        }
        Fit[] data = data(item);
        boolean[] permitBelow = new boolean[nodes.length];
        boolean permitted = false;
        boolean byNested = false;
        boolean evenInEmergency = false;
        int denies = -1;
        for (int i = nodes.length - 1; i >= 0; i--) {
            Node node = nodes[i];
            boolean matches = contexts[i].enoughFor(node.type()) && data[i].enoughFor(node.type());
            if (node.isPermit()) {
                matches &= !onlyIfNamed || node.data().namesType(item.type());
                permitted |= matches;
                byNested |= matches && i > 0;
            } else if (matches && !permitBelow[i]) {
                evenInEmergency |= node.namesBreakGlass();
                denies = denies < 0 || toldBefore(i, denies, data) ? i : denies;
            }
            if (node.parent() >= 0 && (permitBelow[i] || (matches && node.isPermit()))) {
                permitBelow[node.parent()] = true;
            }
        }
        if (denies >= 0) {
            return denied(denies, data, evenInEmergency);
        }
        if (permitted) {
            Rule rule = byNested ? Rule.R6 : Rule.R5;
            return new Outcome(Outcome.Said.PERMIT, consent.version(), rule, true, false, "other");
        }
        return mayRestrict() && data[0] != Fit.YES ? outside(data[0]) : silent;
    }

    /**
     * How well the data of each rule fit, what it stays inside included: a permit inside the rule it excepts from, a deny
     * inside that rule and all that adds to it.
     */
    private Fit[] data(Item item) {
        Fit[] fits = new Fit[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            Fit fit = node.data().fit(item);
            if (fit != Fit.NO && node.container() >= 0) {
                int end = node.isPermit() ? node.container() + 1 : nodes[node.container()].blockEnd();
                Fit inside = Fit.NO;
                for (int j = node.container(); j < end; j++) {
                    inside = inside.or(fits[j]);
                }
                fit = fit.and(inside);
            }
            fits[i] = fit;
        }
        return fits;
    }

    private boolean certain(int node, Fit[] data) {
        return contexts[node] == Fit.YES && data[node] == Fit.YES;
    }

    private Rule ruleOf(int node, Fit[] data) {
        if (!certain(node, data)) {
            return Rule.R4;
        }
        if (!nodes[node].own().labels().isEmpty()) {
            return Rule.R7;
        }
        return node == 0 ? Rule.R5 : Rule.R6;
    }

    private boolean toldBefore(int one, int other, Fit[] data) {
        return Outcome.TOLD_FIRST.compare(denied(one, data, false), denied(other, data, false)) < 0;
    }

    private Outcome denied(int node, Fit[] data, boolean evenInEmergency) {
        return new Outcome(
                Outcome.Said.DENY,
                consent.version(),
                ruleOf(node, data),
                certain(node, data),
                evenInEmergency,
                nodes[node].kind());
    }

    private Outcome outside(Fit root) {
        boolean certain = root == Fit.NO && contexts[0] == Fit.YES;
        Rule rule = !certain ? Rule.R4 : nodes[0].own().labels().isEmpty() ? Rule.R5 : Rule.R7;
        return new Outcome(Outcome.Said.OUTSIDE, consent.version(), rule, certain, false, "other");
    }
}
