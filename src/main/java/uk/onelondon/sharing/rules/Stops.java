package uk.onelondon.sharing.rules;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Hard stops that do not depend on the item (rule R0, layers a and b), and whether break-glass counts (rule R9). */
final class Stops {

    /** The reason why this actor gets nothing for this purpose; empty if she may be heard. */
    static Optional<Decision> of(Access access, Optional<Purpose> purpose, Subject subject) {
        return switch (access.actor()) {
            case Actor.Citizen citizen ->
                Collections.disjoint(citizen.person(), subject.names())
                        ? stop(Rule.R0, "r0.not-this-person")
                        : Optional.empty();
            case Actor.Proxy proxy -> ofProxy(proxy, access, subject);
            case Actor.Staff staff -> ofStaff(staff, access, purpose, subject);
        };
    }

    private static Optional<Decision> ofProxy(Actor.Proxy proxy, Access access, Subject subject) {
        if (proxy.person().isEmpty() || !Collections.disjoint(proxy.person(), subject.names())) {
            return stop(Rule.R0, "r0.not-this-person");
        }
        return access.purposes().contains(Purpose.BTG) || access.breakGlass().isPresent()
                ? stop(Rule.R10, "r10.no-break-glass")
                : Optional.empty();
    }

    private static Optional<Decision> ofStaff(
            Actor.Staff staff, Access access, Optional<Purpose> purpose, Subject subject) {
        boolean declared = breaksGlass(access, subject);
        if (purpose.isPresent()) {
            Purpose stated = purpose.get();
            if (stated.equals(Purpose.BTG) && !declared) {
                return stop(Rule.R9, "r9.not-valid");
            }
            if (!mayAsk(staff.mayAskFor(), stated)) {
                return stop(Rule.R0, "r0.purpose");
            }
        }
        boolean needsCare = purpose.isEmpty() || purpose.get().isTreatment();
        return needsCare && !staff.caring() && !declared ? stop(Rule.R0, "r0.no-care") : Optional.empty();
    }

    private static boolean mayAsk(Set<Purpose> allowed, Purpose stated) {
        return stated.equals(Purpose.BTG)
                ? allowed.contains(Purpose.BTG)
                : allowed.stream().anyMatch(each -> each.covers(stated));
    }

    /** Whether a declaration counts: purpose, entitlement, this patient, its time. */
    static boolean breaksGlass(Access access, Subject subject) {
        return access.actor() instanceof Actor.Staff staff
                && staff.mayAskFor().contains(Purpose.BTG)
                && access.purposes().contains(Purpose.BTG)
                && access.breakGlass()
                        .filter(declaration -> declaration.valid().holds(access.at()))
                        .filter(declaration -> !declaration.patient().isEmpty()
                                && subject.names().containsAll(declaration.patient()))
                        .isPresent();
    }

    private static Optional<Decision> stop(Rule rule, String reason) {
        return Optional.of(Decision.deny(rule, Reason.of("sharing.reason." + reason)));
    }

    private Stops() {}
}
