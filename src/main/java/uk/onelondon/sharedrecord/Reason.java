package uk.onelondon.sharedrecord;

import uk.onelondon.core.TextKey;

/** Why a source, or one entry of it, could not be read. Each has a sentence in the bundle under {@link #messageKey()}. */
public enum Reason {
    /** No connection, or the connection broke. */
    NOT_REACHED,
    /** No answer within the time we wait. */
    TOO_SLOW,
    /** It asked us to come back later (HTTP 429 or 503). */
    BUSY,
    /** It reported a fault of its own (any other HTTP 5xx, or a status that makes no sense here). */
    FAILED,
    /** What we asked for is not at the address we were given (HTTP 404 or 410 for the whole source). */
    NOT_THERE,
    /** It did not let this person in (HTTP 403). */
    NOT_LET_IN,
    /** It does not accept her sign-in any more (HTTP 401 also after a renewed token); a fresh sign-in can help. */
    SIGN_IN_AGAIN,
    /** The identity provider gave us no NHS number for her, or did not prove her identity far enough. */
    NO_NHS_NUMBER,
    /** The source answered with a person whose NHS number is missing or not hers; nothing of it was read. */
    NOT_MATCHED,
    /** The entry belongs to somebody else and was refused. */
    NOT_HERS,
    /** Not FHIR in JSON: another content type, an empty page, broken JSON, or a resource that cannot be parsed. */
    NOT_UNDERSTOOD,
    /** Against our limits or rules: too big, too deep, too many pages, a redirect, a link to somewhere else. */
    NOT_SAFE;

    /** The key of its sentence, for example {@code sharedrecord.reason.too-slow}. */
    public String messageKey() {
        return "sharedrecord.reason." + TextKey.of(this);
    }
}
