package uk.onelondon.record.fhir.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.fhir.TypesRead;
import uk.onelondon.record.takeaway.CompressedPipe;
import uk.onelondon.record.takeaway.FhirCopies;
import uk.onelondon.sharedrecord.RecordCopying;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;

/** Reads a record anew and writes it while it arrives. Nothing of it is kept. */
@Component
class WrittenCopies implements FhirCopies {

    /** Each needs at most so many compressed bytes, and what the reading itself has in hand. */
    private static final int AT_ONCE = 8;

    private static final int AT_ONCE_EACH = 2;

    private static final long MOST_WAITING = 8L << 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RecordCopying copying;
    private final RecordSources sources;
    private final FhirText fhir;
    private final Clock clock;
    private final Room room = new Room(AT_ONCE, AT_ONCE_EACH);

    WrittenCopies(RecordCopying copying, RecordSources sources, FhirText fhir, Clock clock) {
        this.copying = copying;
        this.sources = sources;
        this.fhir = fhir;
        this.clock = clock;
    }

    @Override
    public FhirCopy begin(SignedInPerson person) {
        if (!room.enter(person.subject())) {
            throw new TooManyAtOnceException();
        }
        try {
            return new Copy(person);
        } catch (RuntimeException e) {
            room.leave(person.subject());
            throw e;
        }
    }

    private final class Copy implements FhirCopy {

        private final CompressedPipe pipe = new CompressedPipe(MOST_WAITING);
        private final RecordReading reading;
        private final String subject;
        private boolean closed;

        Copy(SignedInPerson person) {
            this.subject = person.subject();
            List<RecordSource> asked = sources.sources();
            CopiedBundle bundle = new CopiedBundle(asked, clock, fhir, pipe);
            this.reading = copying.copy(person, TypesRead.all(), bundle);
            Thread.ofVirtual().start(this::watch);
        }

        /** A reading that ends without its last word, or not at all, must not leave the reader waiting. */
        private void watch() {
            reading.await(LONGEST);
            pipe.failUnlessEnded();
        }

        @Override
        public void writeTo(OutputStream out, boolean compressed) throws IOException {
            try (InputStream in = compressed ? pipe.compressed() : new GZIPInputStream(pipe.compressed())) {
                in.transferTo(out);
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                pipe.abandon();
                reading.stop();
                room.leave(subject);
            }
        }
    }
}
