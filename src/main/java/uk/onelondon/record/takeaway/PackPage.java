package uk.onelondon.record.takeaway;

import java.io.IOException;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.OpenRecord;

/** Draws a pack as one page of HTML that needs no script, entry by entry, so that it is never whole in memory. */
public interface PackPage {

    /** @throws IOException if the reader has gone */
    void write(SignedInPerson person, OpenRecord record, PackChoice choice, Appendable out) throws IOException;
}
