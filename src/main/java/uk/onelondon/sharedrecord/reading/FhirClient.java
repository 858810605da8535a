package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.http.BodyReader;
import uk.onelondon.sharedrecord.http.Outcome;
import uk.onelondon.sharedrecord.http.SafeHttp;
import uk.onelondon.sharedrecord.token.AccessToken;
import uk.onelondon.sharedrecord.token.AccessTokens;

/**
 * Asks a source as the person. A refused token is renewed once; a broken connection and a short {@code Retry-After} are
 * tried once more; everything else is told as it is.
 */
record FhirClient(SafeHttp http, AccessTokens tokens, LastSeen lastSeen, InstantSource time) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Reads what is at an address under the base of the source; the caller has checked that it is. */
    <T> Outcome<T> get(RecordSource source, SignedInPerson person, URI address, BodyReader<T> reader) {
        return ask(source, person, new Ask(address, Optional.empty()), reader);
    }

    /** Sends a search as a form, whose values no proxy writes into its log. It changes nothing, and may be sent twice. */
    <T> Outcome<T> search(RecordSource source, SignedInPerson person, URI address, String form, BodyReader<T> reader) {
        return ask(source, person, new Ask(address, Optional.of(form)), reader);
    }

    /** What is sent: a form by POST, or nothing by GET. */
    private record Ask(URI address, Optional<String> form) {

        HttpRequest.Builder request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            return form.map(body -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body)))
                    .orElseGet(request::GET);
        }
    }

    private <T> Outcome<T> ask(RecordSource source, SignedInPerson person, Ask ask, BodyReader<T> reader) {
        Outcome<T> first = authorised(source, person, ask, reader);
        if (first instanceof Outcome.Failed<T> failed && worthAnotherTry(failed)) {
            return authorised(source, person, ask, reader);
        }
        return first;
    }

    /**
     * What is to be written.
     *
     * @param address under the base of the source
     */
    record Write(String method, URI address, String body, Map<String, String> headers) {}

    /**
     * Writes once. Only a refused token is renewed: whether an unanswered write was taken is not known here, and whoever
     * wrote decides.
     */
    <T> Outcome<T> write(RecordSource source, SignedInPerson person, Write write, BodyReader<T> reader) {
        return authorised(person, token -> {
            HttpRequest.Builder request = addressed(HttpRequest.newBuilder(write.address()), write.address(), token)
                    .header("Content-Type", "application/fhir+json; charset=UTF-8")
                    .header("Prefer", "return=representation")
                    .method(write.method(), BodyPublishers.ofString(write.body()));
            write.headers().forEach(request::header);
            return send(source, request, status -> status == 200 || status == 201, reader);
        });
    }

    private <T> Outcome<T> authorised(RecordSource source, SignedInPerson person, Ask ask, BodyReader<T> reader) {
        return authorised(
                person,
                token -> send(source, addressed(ask.request(), ask.address(), token), status -> status == 200, reader));
    }

    private <T> Outcome<T> authorised(SignedInPerson person, Function<AccessToken, Outcome<T>> question) {
        return switch (tokens.current(person)) {
            case Outcome.Failed<AccessToken> failed -> failed.of();
            case Outcome.Ok<AccessToken>(AccessToken token, var version) -> {
                Outcome<T> outcome = question.apply(token);
                if (outcome instanceof Outcome.Failed<T> failed
                        && failed.status() == 401
                        && tokens.renewed(person, token)
                                instanceof Outcome.Ok<AccessToken>(AccessToken renewed, var again)) {
                    outcome = question.apply(renewed);
                }
                yield outcome;
            }
        };
    }

    private static HttpRequest.Builder addressed(HttpRequest.Builder request, URI address, AccessToken token) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        request.version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token.value());
        return secure ? request.header("Accept-Encoding", "gzip") : request;
    }

    private <T> Outcome<T> send(
            RecordSource source, HttpRequest.Builder request, IntPredicate readable, BodyReader<T> reader) {
        Outcome<T> outcome = http.send(request, readable, reader);
        if (outcome instanceof Outcome.Ok<T>) {
            lastSeen.now(source.id(), time.instant());
        }
        return outcome;
    }

    private <T> boolean worthAnotherTry(Outcome.Failed<T> failed) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (failed.reason() == Reason.NOT_REACHED) {
            return true;
        }
        Optional<Duration> wait = failed.tryAgainAt()
                .map(then -> Duration.between(time.instant(), then))
                .filter(w -> failed.reason() == Reason.BUSY && w.compareTo(PATIENCE) <= 0);
        return wait.isPresent() && slept(wait.get());
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
