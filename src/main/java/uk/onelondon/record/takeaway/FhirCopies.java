package uk.onelondon.record.takeaway;

import java.io.IOException;
import java.io.OutputStream;
import uk.onelondon.identity.SignedInPerson;

/** A person's whole record, read anew from its sources and written word for word as one FHIR R4 Bundle. */
public interface FhirCopies {

    /**
     * Begins to read.
     *
     * @throws TooManyAtOnceException if this node is writing as many copies as it can
     */
    FhirCopy begin(SignedInPerson person);

    /** One copy under way. Closing it ends the reading. */
    interface FhirCopy extends AutoCloseable {

        /**
         * Writes JSON as it arrives, until all of it is there.
         *
         * @param compressed true for gzip (RFC 1952), false for plain text
         * @throws IOException if the reader has gone, or the reading came to no end; what was written is then no
         *     whole Bundle, and cannot be taken for one
         */
        void writeTo(OutputStream out, boolean compressed) throws IOException;

        @Override
        void close();
    }

    /** Nothing was begun; later there may be room. */
    final class TooManyAtOnceException extends RuntimeException {

        public TooManyAtOnceException() {
            super("Too many copies are being written");
        }
    }
}
