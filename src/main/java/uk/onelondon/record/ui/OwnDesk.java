package uk.onelondon.record.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Texts;
import uk.onelondon.record.corrections.Corrections;
import uk.onelondon.record.corrections.DisputeNotes;
import uk.onelondon.record.words.MyWords;
import uk.onelondon.sharedrecord.RecordSources;

/** What the pages need on which a person says something herself. */
@Component
class OwnDesk implements AutoCloseable {

    /** A page of her own words is worth waiting for a little longer than one of many parts. */
    static final Duration PAGE = Duration.ofSeconds(3);

    private final RecordDesk record;
    private final MyWords words;
    private final Corrections corrections;
    private final DisputeNotes notes;
    private final RecordSources sources;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OwnDesk(RecordDesk record, MyWords words, Corrections corrections, DisputeNotes notes, RecordSources sources) {
        this.record = record;
        this.words = words;
        this.corrections = corrections;
        this.notes = notes;
        this.sources = sources;
    }

    RecordDesk record() {
        return record;
    }

    MyWords words() {
        return words;
    }

    Corrections corrections() {
        return corrections;
    }

    DisputeNotes notes() {
        return notes;
    }

    RecordSources sources() {
        return sources;
    }

    Texts texts() {
        return record.texts();
    }

    /** Who is signed in, if it is proved far enough for a health record. */
    Optional<SignedInPerson> person() {
        return record.person();
    }

    LocalDate today() {
        return record.today();
    }

    /** A moment as London's clocks show it. */
    Phrase moment(Instant instant) {
        return texts().dateTime(London.time(instant));
    }

    /** What an organisation wrote. */
    Phrase theirs(String text) {
        return texts().language() == AppLanguage.ENGLISH ? Phrase.of(text) : Phrase.in(Locale.ENGLISH, text);
    }

    /** Asks, and waits so long for the answer; empty if it is not here by then. */
    <T> Optional<T> within(Duration time, Supplier<T> question) {
        return waited(time, asked(question));
    }

    /** Asks without waiting. */
    <T> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    /** Waits so long for an answer; empty if it is not here by then. */
    <T> Optional<T> waited(Duration time, CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The hub could not be asked", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
