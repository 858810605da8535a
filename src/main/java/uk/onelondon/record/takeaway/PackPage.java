package uk.onelondon.record.takeaway;

import java.io.IOException;
import uk.onelondon.identity.SignedInPerson;

/** Draws a pack as one page of HTML that needs no script, entry by entry, so that it is never whole in memory. */
public interface PackPage {

    /**
     * Writes the record of whoever is signed in as far as it has arrived.
     *
     * @param person who is signed in
     * @throws IOException if the reader has gone
     */
    void write(SignedInPerson person, PackChoice choice, Appendable out) throws IOException;
}
