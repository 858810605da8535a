package uk.onelondon.record.takeaway;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import uk.onelondon.identity.SignedInPerson;

/**
 * Draws a pack as one page of HTML that needs no script, entry by entry, so that it is never whole in memory. Its
 * beginning is sent at once and says that the rest is coming; only the end of the page takes that back.
 */
public interface PackPage {

    /**
     * Writes the record of whoever is signed in as far as it has arrived by then.
     *
     * @param person who is signed in
     * @param patience how long to wait for what is still coming
     * @throws IOException if the reader has gone
     */
    void write(SignedInPerson person, PackChoice choice, Duration patience, Writer out) throws IOException;
}
