package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.fhir.Entry;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.Outcome;

/** Reads one resource, or the content of one attachment. */
final class SingleReads {

    private static final Logger LOG = LoggerFactory.getLogger(SingleReads.class);

    /** An attachment is whole in memory while it is read; so many at once on one node. */
    private static final int ATTACHMENTS_AT_ONCE = 4;

    private final Reach reach;
    private final Semaphore attachments = new Semaphore(ATTACHMENTS_AT_ONCE);

    SingleReads(Reach reach) {
        this.reach = reach;
    }

    Answer<Resource> resource(RecordSource source, SignedInPerson person, String type, String id) {
        BaseUrl base = new BaseUrl(source.base());
        Optional<URI> address = base.resource(type, id);
        if (address.isEmpty()) {
            return new Answer.NotFound<>();
        }
        Outcome<Entry> outcome = reach.client()
                .get(
                        source,
                        person,
                        address.get(),
                        (status, body) -> reach.reader().resource(base.uri(), body));
        return answer(outcome, entry -> switch (entry) {
            case Entry.Readable found
            when found.type().equals(type) && found.id().equals(id) && isHers(source, person, found) ->
                Optional.of(found.resource());
            case Entry.Readable other -> Optional.empty();
            case Entry.Unreadable bad -> Optional.empty();
        });
    }

    Answer<BinaryContent> binary(RecordSource source, SignedInPerson person, String reference) {
        BaseUrl base = new BaseUrl(source.base());
        Optional<URI> address = base.inside(reference).filter(target -> isBinary(base, target));
        if (address.isEmpty()) {
            return new Answer.Unreadable<>();
        }
        if (!attachments.tryAcquire()) {
            return new Answer.Unavailable<>(Optional.empty());
        }
        try {
            Outcome<Optional<BinaryContent>> outcome = reach.client()
                    .get(
                            source,
                            person,
                            address.get(),
                            (status, body) -> reach.reader().binary(body));
            return content(outcome);
        } finally {
            attachments.release();
        }
    }

    private static boolean isBinary(BaseUrl base, URI target) {
        String[] parts =
                target.toString().substring(base.uri().toString().length()).split("/", -1);
        return parts.length == 3 && parts[1].equals("Binary") && BaseUrl.isId(parts[2]);
    }

    private static Answer<BinaryContent> content(Outcome<Optional<BinaryContent>> outcome) {
        return switch (outcome) {
            case Outcome.Ok<Optional<BinaryContent>>(Optional<BinaryContent> content, var version) ->
                content.<Answer<BinaryContent>>map(whole -> new Answer.Found<>(whole, version))
                        .orElseGet(Answer.TooBig::new);
            case Outcome.Failed<Optional<BinaryContent>> failed -> refusal(failed);
        };
    }

    /** True unless it names somebody else; what names nobody is believed, as it was found through her entry. */
    boolean isHers(RecordSource source, SignedInPerson person, Entry.Readable found) {
        boolean hers = found.subject()
                .map(subject -> person.nhsNumber()
                        .filter(number ->
                                reach.patients().ids(source, person, number).contains(subject))
                        .isPresent())
                .orElse(true);
        if (!hers) {
            LOG.warn("Source {} sent a {} of somebody else; it was refused", source.id(), found.type());
        }
        return hers;
    }

    static <F, T> Answer<T> answer(Outcome<F> outcome, Function<F, Optional<T>> reading) {
        return switch (outcome) {
            case Outcome.Ok<F>(F value, var version) ->
                reading.apply(value)
                        .<Answer<T>>map(read -> new Answer.Found<>(read, version))
                        .orElseGet(Answer.Unreadable::new);
            case Outcome.Failed<F> failed -> refusal(failed);
        };
    }

    static <T> Answer<T> refusal(Outcome.Failed<?> failed) {
        if (failed.status() == 412) {
            return new Answer.ChangedElsewhere<>();
        }
        return switch (failed.reason()) {
            case NOT_THERE -> new Answer.NotFound<>();
            case SIGN_IN_AGAIN -> new Answer.Refused<>(true);
            case NOT_LET_IN, NO_NHS_NUMBER, NOT_MATCHED, NOT_HERS -> new Answer.Refused<>(false);
            case NOT_REACHED, TOO_SLOW, BUSY, FAILED -> new Answer.Unavailable<>(failed.tryAgainAt());
            case NOT_UNDERSTOOD, NOT_SAFE -> new Answer.Unreadable<>();
        };
    }
}
