package uk.onelondon.enforcement;

/** What came of verifying one access token. */
public sealed interface TokenVerdict {

    /** The token holds, and proves this requester. */
    record Accepted(Requester requester) implements TokenVerdict {}

    /** The token does not hold. The reason is for the audit; the caller is told only that she is not signed in. */
    record Refused(Reason reason) implements TokenVerdict {}

    /** Why a token was refused. */
    enum Reason {
        /** No token was sent. */
        MISSING,
        /** Not a signed token with the fixed algorithm, a known key and a valid signature. */
        NOT_SIGNED_BY_THE_RECORD,
        /** Another issuer. */
        WRONG_ISSUER,
        /** Made for another receiver. */
        WRONG_AUDIENCE,
        /** Past its end, before its beginning, without an end, or longer-lived than allowed. */
        WRONG_TIME,
        /** A claim the record needs is absent or malformed. */
        CLAIM_MISSING,
        /** The subject is not the patient, and nobody has been given the right to act for another. */
        ACTING_FOR_ANOTHER,
        /** Not proved at P9, the level a health record needs. */
        IDENTITY_TOO_WEAK,
        /** The scope or the purpose does not cover reading a health record. */
        NOT_FOR_THIS
    }
}
