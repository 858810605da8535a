package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sharing.rules.BreakGlass;

/** Who asks, as the record's own access token proves it. Nothing in a request but the token can make one. */
public sealed interface Requester {

    /** The client through which the request came, the {@code client_id} of the token. */
    String client();

    /** The token's {@code jti}, for the audit. */
    String tokenId();

    /** When the token ends. */
    Instant expires();

    /** The purpose of use the record gave the token, a v3-ActReason code such as {@code PATRQT}. */
    String purpose();

    /** The same for two requests exactly if one asker through one client sent both; contains no NHS number. */
    String key();

    /**
     * A person with her own record.
     *
     * @param subject her stable key at the identity provider
     * @param writes types the token lets her create and update, besides reading all; mostly none
     */
    record Citizen(
            String subject,
            NhsNumber nhsNumber,
            String client,
            String tokenId,
            Instant expires,
            String purpose,
            Set<String> writes)
            implements Requester {

        /** Nothing is mutable after this. */
        public Citizen {
            writes = Set.copyOf(writes);
        }

        @Override
        public String key() {
            return "citizen " + client + " " + subject;
        }

        @Override
        public Optional<NhsNumber> person() {
            return Optional.of(nhsNumber);
        }
    }

    /**
     * A member of staff with one person's record.
     *
     * @param subject id of her PractitionerRole at the hub
     * @param patient whose record the token opens, and no other
     * @param relationship how the record knows that she cares for the patient; empty if it does not
     * @param breakGlass the reason, if she declared one against the person's choices
     * @param legalBasis of a use beyond care
     */
    record Staff(
            String subject,
            String name,
            StaffRole role,
            OrganisationCode organisation,
            NhsNumber patient,
            String client,
            String tokenId,
            Instant expires,
            String purpose,
            Optional<String> relationship,
            Optional<BreakGlass.Reason> breakGlass,
            Optional<String> legalBasis)
            implements Requester {

        @Override
        public String key() {
            return "staff " + client + " " + subject + " " + purpose;
        }

        @Override
        public Optional<NhsNumber> person() {
            return Optional.of(patient);
        }
    }

    /**
     * A system the record was told to trust by name, for example the one that loads it. It reads and writes clinical
     * content of every patient, never the log of accesses.
     */
    record RecordKeeper(String client, String tokenId, Instant expires, String purpose) implements Requester {

        @Override
        public String key() {
            return "system " + client;
        }
    }

    /** The one person whose record may be asked for; empty for a system. */
    default Optional<NhsNumber> person() {
        return Optional.empty();
    }

    /** Notes on the request who asks. */
    default void noteOn(RequestDetails request) {
        request.getUserData().put(Requester.class.getName(), this);
    }

    /** Who asks; empty as long as no token was accepted. */
    static Optional<Requester> of(RequestDetails request) {
        return request.getUserData().get(Requester.class.getName()) instanceof Requester requester
                ? Optional.of(requester)
                : Optional.empty();
    }
}
