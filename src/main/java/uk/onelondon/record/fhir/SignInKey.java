package uk.onelondon.record.fhir;

import uk.onelondon.identity.SignedInPerson;

/** One sign-in of one person, so that a new one never meets what was kept for an older one. */
record SignInKey(String subject, long signedInAt) {

    static SignInKey of(SignedInPerson person) {
        return new SignInKey(person.subject(), person.signedInAt().toEpochMilli());
    }
}
