package uk.onelondon.sharing.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.sharing.rules.SharingConsent.Family;

/**
 * One access for one of its purposes, layer by layer (rule R0): who asks, hard stops, law, the citizen's Consents, the
 * default. The first layer that decides wins.
 */
final class Case {

    /** What a proxy sees only if it is granted by name (rule R10). */
    private static final Set<String> CHOICES_AND_LOG = Set.of("Consent", "AuditEvent", "Provenance");

    private final Actor actor;
    private final Optional<Purpose> purpose;
    private final Subject subject;
    private final Optional<Decision> stop;
    private final boolean breaksGlass;
    private final List<Hearing> laws;
    private final List<Hearing> consents;

    Case(Choices choices, Access access, Optional<Purpose> purpose, Standing standing) {
        this.actor = access.actor();
        this.purpose = purpose;
        subject = choices.subject();
        stop = Stops.of(access, purpose, subject);
        breaksGlass = Stops.breaksGlass(access, subject)
                && purpose.filter(Purpose::isTreatment).isPresent();
        laws = heard(choices.laws(), access, purpose, standing);
        consents = heard(choices.consents(), access, purpose, standing);
    }

    /** Rule R1: those that are live now, and have anything to say here. */
    private static List<Hearing> heard(
            List<CompiledConsent> consents, Access access, Optional<Purpose> purpose, Standing standing) {
        return consents.stream()
                .filter(consent -> consent.live().holds(access.at()))
                .map(consent -> new Hearing(consent, access, purpose, standing))
                .filter(Hearing::speaks)
                .toList();
    }

    Decision decide(Item item) {
        if (stop.isPresent()) {
            return stop.get();
        }
        if (!subject.isOf(item)) {
            return Decision.deny(Rule.R0, Reason.of("sharing.reason.r0.other-patient"));
        }
        boolean treatment = purpose.filter(Purpose::isTreatment).isPresent();
        Optional<Decision> marked = Mark.stop(item.labels(), actor, treatment);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Decision> lawful = laws.isEmpty() ? Optional.empty() : byLaw(item);
        return lawful.orElseGet(() -> switch (actor) {
            case Actor.Citizen citizen -> Decision.permit(Rule.R0, Reason.of("sharing.reason.r0.own"));
            case Actor.Proxy proxy -> byProxy(item);
            case Actor.Staff staff -> byStaff(staff, item);
        });
    }

    /** A law that denies goes before one that permits; what a law leaves out it says nothing about. */
    private Optional<Decision> byLaw(Item item) {
        List<Outcome> said = laws.stream().map(law -> law.hear(item, false)).toList();
        return said.stream()
                .filter(outcome -> outcome.said() == Outcome.Said.DENY)
                .min(Outcome.TOLD_FIRST)
                .map(outcome -> law(false, outcome))
                .or(() -> said.stream().filter(Outcome::permits).findFirst().map(outcome -> law(true, outcome)));
    }

    private static Decision law(boolean permits, Outcome outcome) {
        String key = "sharing.reason.r0." + (permits ? "law-permits" : "law-denies");
        Map<String, Object> named = Map.of("law", outcome.version().id());
        return new Decision(permits, Rule.R0, Optional.empty(), Reason.of(key, named));
    }

    private Decision byStaff(Actor.Staff staff, Item item) {
        Heard heard = Heard.of(consents, item, family -> family != Family.PROXY, false);
        if (heard.refusal().isPresent()) {
            return breaksGlass ? byBreakGlass(heard) : heard.refused();
        }
        return heard.permit().map(Outcome::decision).orElseGet(() -> byDefault(staff));
    }

    private static Decision byBreakGlass(Heard heard) {
        Outcome refusal = heard.refusal().orElseThrow();
        return heard.evenInEmergency()
                ? refusal.because(false, Rule.R9, "sharing.reason.r9.even-then")
                : refusal.because(true, Rule.R9, "sharing.reason.r9.opened");
    }

    private Decision byDefault(Actor.Staff staff) {
        if (purpose.filter(Purpose::isIndividualCare).isPresent()) {
            return staff.caring()
                    ? Decision.permit(Rule.R0, Reason.of("sharing.reason.r0.care"))
                    : Decision.permit(Rule.R9, Reason.of("sharing.reason.r9.relationship"));
        }
        if (purpose.isEmpty()) {
            return Decision.deny(Rule.R4, Reason.of("sharing.reason.r4.no-purpose"));
        }
        boolean optedOut = subject.optOuts().stream().anyMatch(optOut -> optOut.covers(purpose.get()));
        if (optedOut) {
            return Decision.deny(Rule.R0, Reason.of("sharing.reason.r0.opted-out"));
        }
        boolean lawful = staff.legalBasis().isPresent() && !purpose.get().isTreatment();
        return lawful
                ? Decision.permit(Rule.R0, Reason.of("sharing.reason.r0.legal-basis"))
                : Decision.deny(Rule.R0, Reason.of("sharing.reason.r0.no-legal-basis"));
    }

    /** What the relationship grants, less what the citizen refuses (rule R10). */
    private Decision byProxy(Item item) {
        boolean onlyIfNamed = CHOICES_AND_LOG.contains(item.type());
        Heard heard = Heard.of(consents, item, family -> family == Family.PROXY, onlyIfNamed);
        if (heard.refusal().isPresent()) {
            return heard.refused();
        }
        return heard.permit()
                .map(outcome -> outcome.because(true, Rule.R10, "sharing.reason.r10.granted"))
                .orElseGet(() -> Decision.deny(Rule.R10, Reason.of("sharing.reason.r10.not-granted")));
    }
}
