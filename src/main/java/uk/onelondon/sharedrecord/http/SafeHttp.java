package uk.onelondon.sharedrecord.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.http.CappedStream.TooBigException;

/**
 * Asks a server that may be slow, broken or hostile. JSON only, redirects never followed, every wait and every size
 * bounded, the body read as a stream so that it is never whole in memory. Nothing of request or answer is logged.
 */
public final class SafeHttp implements AutoCloseable {

    private static final Pattern JSON =
            Pattern.compile("application/(fhir\\+json|json|json\\+fhir)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private final Limits limits;
    private final RetryAfter retryAfter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("record-deadlines").factory());

    /** Needs the time only to understand when a server says to come back. */
    public SafeHttp(Limits limits, InstantSource time) {
        this.limits = limits;
        this.retryAfter = new RetryAfter(time);
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        watch.setRemoveOnCancelPolicy(true);
    }

    /**
     * Sends a request and reads what comes.
     *
     * @param readable the statuses whose body is read; any other is a failure and its body is thrown away
     */
    public <T> Outcome<T> send(HttpRequest.Builder request, IntPredicate readable, BodyReader<T> reader) {
        long started = System.nanoTime();
        HttpResponse<InputStream> response;
        try {
            HttpRequest built = request.timeout(limits.firstByte())
                    .setHeader("Accept", "application/fhir+json, application/json;q=0.9")
                    .build();
            response = client.send(built, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            return Outcome.failed(Reason.TOO_SLOW);
        } catch (ProtocolException e) {
            return Outcome.failed(Reason.NOT_UNDERSTOOD);
        } catch (IOException e) {
            return Outcome.failed(Reason.NOT_REACHED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Reason.NOT_REACHED);
        }
        Duration left = limits.whole().minusNanos(System.nanoTime() - started);
        return read(response, left, readable, reader);
    }

    private <T> Outcome<T> read(
            HttpResponse<InputStream> response, Duration left, IntPredicate readable, BodyReader<T> reader) {
        AtomicBoolean late = new AtomicBoolean();
        InputStream raw = response.body();
        ScheduledFuture<?> deadline = watch.schedule(
                () -> {
                    late.set(true);
                    threads.execute(() -> close(raw));
                },
                Math.max(1, left.toMillis()),
                TimeUnit.MILLISECONDS);
        try (raw) {
            int status = response.statusCode();
            if (!readable.test(status)) {
                return new Outcome.Failed<>(reason(status), status, retryAfter.of(response.headers()));
            }
            if (!isJson(response)) {
                return Outcome.failed(Reason.NOT_UNDERSTOOD);
            }
            T value = reader.read(status, new CappedStream(plain(response, raw), limits.taken()));
            return new Outcome.Ok<>(value, response.headers().firstValue("ETag"));
        } catch (TooBigException | StreamConstraintsException e) {
            return Outcome.failed(Reason.NOT_SAFE);
        } catch (JsonProcessingException | ZipException | CharConversionException e) {
            return Outcome.failed(late.get() ? Reason.TOO_SLOW : Reason.NOT_UNDERSTOOD);
        } catch (IOException e) {
            return Outcome.failed(late.get() ? Reason.TOO_SLOW : Reason.NOT_REACHED);
        } finally {
            deadline.cancel(false);
        }
    }

    private static InputStream plain(HttpResponse<InputStream> response, InputStream raw) throws IOException {
        Optional<String> encoding = response.headers().firstValue("Content-Encoding");
        if (encoding.isEmpty() || encoding.get().equalsIgnoreCase("identity")) {
            return raw;
        }
        if (!encoding.get().equalsIgnoreCase("gzip")) {
            throw new ZipException("Not gzip");
        }
        try {
            return new GZIPInputStream(raw, 8_192);
        } catch (EOFException e) {
            throw new ZipException("Not gzip");
        }
    }

    private static boolean isJson(HttpResponse<InputStream> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        var charset = CHARSET.matcher(type.toLowerCase(Locale.ROOT));
        return JSON.matcher(type.strip()).matches()
                && (!charset.find()
                        || charset.group(1).equals("utf-8")
                        || charset.group(1).equals("utf8"));
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401 -> Reason.SIGN_IN_AGAIN;
            case 403 -> Reason.NOT_LET_IN;
            case 404, 410 -> Reason.NOT_THERE;
            case 408, 504 -> Reason.TOO_SLOW;
            case 429, 503 -> Reason.BUSY;
            case 301, 302, 303, 307, 308 -> Reason.NOT_SAFE;
            default -> Reason.FAILED;
        };
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // It was to end, and it has.
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.shutdownNow();
        threads.shutdownNow();
    }
}
