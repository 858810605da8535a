package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;

/**
 * What the record says when it does not answer. Each text is always the same, so that nothing can be told from it
 * about what is there: hidden, deleted and absent are one.
 */
final class Refusals {

    private Refusals() {}

    /** Absent, deleted, hidden, or somebody else's. */
    static BaseServerResponseException notFound() {
        return new ResourceNotFoundException("There is nothing here that you may see");
    }

    /** An operation, interaction or type this record does not have, whatever it was asked about. */
    static BaseServerResponseException notOffered() {
        return new InvalidRequestException("This record does not offer that");
    }

    /** A search parameter, modifier, value or result parameter that is not declared. */
    static BaseServerResponseException notDeclared() {
        return new InvalidRequestException("This record does not search like that; see its capability statement");
    }

    /** A page that is not known, too old, or somebody else's. */
    static BaseServerResponseException pageGone() {
        return new ResourceGoneException("This page is no longer there; search again");
    }

    /** No interceptor has said what the requester may reach. */
    static BaseServerResponseException nobody() {
        return new AuthenticationException("Who asks is not known");
    }

    /** A body that is not what it must be. */
    static BaseServerResponseException badBody() {
        return new InvalidRequestException("The body is not what this address takes");
    }

    /** The version the writer knew is not the current one any more. */
    static BaseServerResponseException stale() {
        return new PreconditionFailedException("This was changed by somebody else since you read it");
    }

    /** A condition that fits more than one resource. */
    static BaseServerResponseException ambiguous() {
        return new PreconditionFailedException("The condition fits more than one resource");
    }
}
