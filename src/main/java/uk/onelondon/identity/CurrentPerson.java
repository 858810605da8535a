package uk.onelondon.identity;

import java.util.Optional;

/** Who is signed in on this thread: a servlet request, or a piece of work inside a Vaadin UI. */
public interface CurrentPerson {

    /**
     * The person, or empty on a public page. On a thread of one's own ask before the work starts and pass the answer
     * on: the security context does not follow by itself.
     */
    Optional<SignedInPerson> now();
}
