package uk.onelondon.record;

import uk.onelondon.identity.SignedInPerson;

/** The way to a person's record. Reading begins with the first question and is kept for a few minutes. */
public interface Records {

    /** Her record. Never waits. */
    OpenRecord of(SignedInPerson person);
}
