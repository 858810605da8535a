package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.Limits;
import uk.onelondon.sharedrecord.http.Outcome;

/** One source during one reading: asks it, hands on what comes, and knows when asking has become pointless. */
final class SourceAccess {

    private static final int HOPELESS = 2;

    private final Reach reach;
    private final RecordSource source;
    private final BaseUrl base;
    private final SignedInPerson person;
    private final Reporter reporter;
    private final List<Slice> slices = new CopyOnWriteArrayList<>();
    private final AtomicInteger patients = new AtomicInteger();
    private final AtomicInteger strikes = new AtomicInteger();
    private volatile Reason lastFailure = Reason.NOT_REACHED;

    SourceAccess(Reach reach, RecordSource source, SignedInPerson person, Reporter reporter) {
        this.reach = reach;
        this.source = source;
        this.base = new BaseUrl(source.base());
        this.person = person;
        this.reporter = reporter;
    }

    /** Reads one page into {@code page}, which holds what came even if the outcome is a failure. */
    Outcome<Page> page(URI address, Page page) {
        if (!wantsMore()) {
            return Outcome.failed(lastFailure);
        }
        Outcome<Page> outcome = reach.client()
                .get(source, person, address, (status, body) -> reach.reader().bundle(base.uri(), body, page));
        if (outcome instanceof Outcome.Failed<Page> failed) {
            lastFailure = failed.reason();
            strikes.addAndGet(weight(failed.reason()));
        }
        return outcome;
    }

    /** The count of a search that asks for nothing else. */
    OptionalInt count(URI address) {
        Page page = new Page();
        return page(address, page) instanceof Outcome.Ok<Page> ? page.total() : OptionalInt.empty();
    }

    /** True if the source itself says that it does not serve this type. */
    boolean leavesOut(String type) {
        return reach.capabilities().leavesOut(source, person, type);
    }

    /** Hands on what is new and says how far the source has come. */
    void deliver(Slice.Batch batch) {
        reporter.tell(source.id(), () -> new SourceState.Arriving(received(), expected()), listener -> {
            if (!batch.entries().isEmpty()) {
                listener.received(source.id(), List.copyOf(batch.entries()));
            }
            for (UnreadableEntry entry : batch.unreadable()) {
                listener.unreadable(source.id(), entry);
            }
        });
    }

    /** Her Patient resources, which are handed on and counted too. */
    void deliverPatients(Slice.Batch batch) {
        patients.set(batch.entries().size());
        deliver(batch);
    }

    /** A part of the record is going to be read. */
    void expect(Slice slice) {
        slices.add(slice);
    }

    int received() {
        return patients.get() + slices.stream().mapToInt(Slice::received).sum();
    }

    private int expected() {
        return patients.get() + slices.stream().mapToInt(Slice::expected).sum();
    }

    /** False once the reading is stopped, too much has come, or the source has failed too often to be asked on. */
    boolean wantsMore() {
        return !reporter.isQuiet()
                && strikes.get() < HOPELESS
                && received() < reach.limits().entries();
    }

    /** True if a failure for this reason would only repeat itself. */
    boolean isHopeless(Reason reason) {
        return weight(reason) > 0;
    }

    private static int weight(Reason reason) {
        return switch (reason) {
            case SIGN_IN_AGAIN, BUSY -> HOPELESS;
            case NOT_REACHED, TOO_SLOW -> 1;
            case FAILED, NOT_THERE, NOT_LET_IN, NO_NHS_NUMBER, NOT_MATCHED, NOT_HERS, NOT_UNDERSTOOD, NOT_SAFE -> 0;
        };
    }

    BaseUrl base() {
        return base;
    }

    Limits limits() {
        return reach.limits();
    }

    Instant now() {
        return reach.time().instant();
    }
}
