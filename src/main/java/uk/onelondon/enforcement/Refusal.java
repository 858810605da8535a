package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * Every way a citizen can be refused, each with one status and one text. Which one is sent never depends on what the
 * record holds about anybody else: hidden and absent are one, and so are all doors that are not offered.
 */
public enum Refusal {
    /** No token, or one that does not hold. */
    NOT_SIGNED_IN(401, OperationOutcome.IssueType.LOGIN, "Sign in again to see this record."),
    /** A search or a value the record does not understand; decided by the words of the request alone. */
    NOT_UNDERSTOOD(400, OperationOutcome.IssueType.NOTSUPPORTED, "This record cannot be searched that way."),
    /** An interaction, operation, type or parameter that is not open to citizens. */
    NOT_OFFERED(403, OperationOutcome.IssueType.FORBIDDEN, "This record does not offer that."),
    /** Absent, deleted, or not hers. */
    NOTHING_HERE(404, OperationOutcome.IssueType.NOTFOUND, "There is nothing here that you can see."),
    /** Her own item has another version by now than the one she wrote upon; nothing was written. */
    CHANGED(412, OperationOutcome.IssueType.CONFLICT, "This was changed since you read it. Nothing was written."),
    /** The record failed; nothing was shown. */
    FAILED(500, OperationOutcome.IssueType.EXCEPTION, "Something went wrong in this record. Nothing was shown.");

    private final int status;
    private final OperationOutcome.IssueType code;
    private final String text;

    Refusal(int status, OperationOutcome.IssueType code, String text) {
        this.status = status;
        this.code = code;
        this.text = text;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The whole body: a FHIR OperationOutcome in JSON. */
    public String body() {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"" + code.toCode()
                + "\",\"diagnostics\":\"" + text + "\"}]}";
    }

    /** To be thrown inside a HAPI server; carries the same outcome as {@link #body()} and nothing else. */
    public BaseServerResponseException exception() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(code)
                .setDiagnostics(text);
        return switch (this) {
            case NOT_SIGNED_IN -> new UnclassifiedServerFailureException(status, text, outcome);
            case NOT_UNDERSTOOD -> new InvalidRequestException(text, outcome);
            case NOT_OFFERED -> new ForbiddenOperationException(text, outcome);
            case NOTHING_HERE -> new ResourceNotFoundException(text, outcome);
            case CHANGED -> new PreconditionFailedException(text, outcome);
            case FAILED -> new InternalErrorException(text, outcome);
        };
    }

    /** The refusal that stands for whatever status a handler meant. */
    static Refusal standingFor(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403, 405, 501 -> NOT_OFFERED;
            case 404, 410 -> NOTHING_HERE;
            case 412 -> CHANGED;
            default -> status >= 400 && status < 500 ? NOT_UNDERSTOOD : FAILED;
        };
    }
}
