package uk.onelondon.sharing.log;

import uk.onelondon.identity.SignedInPerson;

/** The way to the log about a person. Reading begins with the first question and is kept for a few minutes. */
public interface WhoLooked {

    /** Her log. Never waits. */
    OpenLog of(SignedInPerson person);

    /** Drops what is kept of a person, so that the next question reads anew. */
    void forget(String subject);
}
