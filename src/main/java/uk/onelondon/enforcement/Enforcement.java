package uk.onelondon.enforcement;

import java.time.InstantSource;
import java.util.List;

/**
 * The interceptors of one HAPI server, in the order in which they act. A record registers all of them and nothing of its
 * own that answers, shows or logs: {@code enforcement.interceptors().forEach(server::registerInterceptor)}.
 *
 * @param interceptors HAPI interceptors
 */
public record Enforcement(List<Object> interceptors) {

    /**
     * Puts the interceptors together for one endpoint at which citizens read and write nothing.
     *
     * @param patients finds Patients at the endpoint
     * @param namedItems finds out which items named by others are hidden
     * @param log where accesses are logged
     */
    public static Enforcement of(
            AccessTokenVerifier verifier,
            PatientIndex patients,
            NamedItems namedItems,
            AuditSink log,
            AuditSettings settings,
            InstantSource clock) {
        return of(verifier, patients, namedItems, log, settings, clock, CitizenWriting.nothing());
    }

    /** The same for an endpoint at which citizens write. */
    public static Enforcement of(
            AccessTokenVerifier verifier,
            PatientIndex patients,
            NamedItems namedItems,
            AuditSink log,
            AuditSettings settings,
            InstantSource clock,
            CitizenWriting writing) {
        return of(verifier, patients, namedItems, log, settings, clock, writing, SharedItems.none());
    }

    /** The same for an endpoint that staff read, as far as people's choices let them. */
    public static Enforcement of(
            AccessTokenVerifier verifier,
            PatientIndex patients,
            NamedItems namedItems,
            AuditSink log,
            AuditSettings settings,
            InstantSource clock,
            CitizenWriting writing,
            SharedItems shared) {
        StaffSharing sharing = new StaffSharing(shared, settings.record(), clock);
        return new Enforcement(List.of(
                new RequestAuthentication(verifier, patients, sharing),
                new Doors(writing),
                new HiddenTargets(namedItems),
                new WriteRules(writing, clock),
                new CitizenRules(),
                new HiddenReferences(namedItems),
                new AccessAudit(log, settings, clock),
                new Refusals(namedItems)));
    }
}
