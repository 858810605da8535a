package uk.onelondon.sharedrecord.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.AccessLogs;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.CopyListener;
import uk.onelondon.sharedrecord.RecordCopying;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.Versions;

/** The shared record over HTTP, every source on virtual threads of its own. */
final class ParallelRecord implements SharedRecord, RecordCopying, AccessLogs, AutoCloseable {

    private final RecordSources sources;
    private final Reach reach;
    private final SingleReads singles;
    private final EarlierReads earlier;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ParallelRecord(RecordSources sources, Reach reach) {
        this.sources = sources;
        this.reach = reach;
        this.singles = new SingleReads(reach);
        this.earlier = new EarlierReads(reach, singles);
    }

    @Override
    public RecordReading read(SignedInPerson person, List<String> resourceTypes, RecordListener listener) {
        return read(reach, sources.sources(), person, resourceTypes, Hearing.of(listener));
    }

    @Override
    public RecordReading copy(SignedInPerson person, List<String> resourceTypes, CopyListener listener) {
        return read(reach.keepingText(), sources.sources(), person, resourceTypes, Hearing.of(listener));
    }

    @Override
    public RecordReading log(SignedInPerson person, RecordListener listener) {
        return read(reach, sources.withHub(), person, List.of("AuditEvent"), Hearing.of(listener));
    }

    private RecordReading read(
            Reach with, List<RecordSource> asked, SignedInPerson person, List<String> resourceTypes, Hearing listener) {
        List<Kind> kinds = Kind.of(resourceTypes);
        Reporter reporter =
                new Reporter(listener, asked.stream().map(RecordSource::id).toList());
        ParallelReading reading = new ParallelReading(
                asked, threads, reporter, source -> new SourceRun(with, threads, source, person, kinds, reporter)::run);
        reading.start();
        return reading;
    }

    @Override
    public Answer<Resource> one(SignedInPerson person, SourceId source, String type, String id) {
        return sources.byId(source)
                .map(known -> singles.resource(known, person, type, id))
                .orElseGet(Answer.NotFound::new);
    }

    @Override
    public Answer<Versions> versions(SignedInPerson person, SourceId source, String type, String id) {
        return sources.byId(source)
                .map(known -> earlier.of(known, person, type, id))
                .orElseGet(Answer.NotFound::new);
    }

    @Override
    public Answer<BinaryContent> binary(SignedInPerson person, SourceId source, String reference) {
        return sources.byId(source)
                .map(known -> singles.binary(known, person, reference))
                .orElseGet(Answer.NotFound::new);
    }

    @Override
    public Optional<Instant> lastSeen(SourceId source) {
        return reach.lastSeen().of(source);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
