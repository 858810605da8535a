package uk.onelondon.record.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.corrections.DisputeNotes;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;

/**
 * Notes at the hub. Every page with entries asks for them, and so they are kept for five minutes after they were read,
 * and dropped when the person signs out.
 */
@Component
class HubNotes implements DisputeNotes, KeptForOnePerson, AutoCloseable {

    private static final String FORM = "QuestionnaireResponse";

    private final HubRecord hub;
    private final RecordSources sources;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<SignInKey, Asked> kept;

    HubNotes(HubRecord hub, RecordSources sources, Clock clock) {
        this.hub = hub;
        this.sources = sources;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.kept = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(5))
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    @Override
    public NotesRead all(SignedInPerson person, Duration patience) {
        SignInKey key = SignInKey.of(person);
        Asked asked = kept.get(
                key, k -> new Asked(CompletableFuture.supplyAsync(() -> ask(person), threads), clock.instant()));
        try {
            Duration left = patience.minus(Duration.between(asked.at(), clock.instant()));
            NotesRead read = asked.answer().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
            if (read instanceof NotesRead.NotKnown) {
                kept.asMap().remove(key, asked);
            }
            return read;
        } catch (TimeoutException e) {
            return new NotesRead.NotKnown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotesRead.NotKnown();
        } catch (ExecutionException e) {
            kept.asMap().remove(key, asked);
            throw new IllegalStateException("Notes could not be read", e.getCause());
        }
    }

    @Override
    public NoteOutcome save(SignedInPerson person, List<EntryId> entries, String text, Optional<DisputeNote> before) {
        Answer<Resource> answer = write(person, entries, text, before);
        kept.invalidate(SignInKey.of(person));
        return switch (answer) {
            case Answer.Found<Resource>(Resource item, var version)
            when item instanceof QuestionnaireResponse form -> saved(NoteMapper.read(form, sources), text);
            case Answer.Found<Resource> other -> new NoteOutcome.NotKnown();
            case Answer.ChangedElsewhere<Resource>(), Answer.NotFound<Resource>() -> changed(person, entries, text);
            case Answer.Refused<Resource>(boolean signInAgain) -> new NoteOutcome.NotAllowed(signInAgain);
            case Answer.Unavailable<Resource> away -> new NoteOutcome.NotKnown();
            case Answer.Unreadable<Resource>(), Answer.TooBig<Resource>() -> new NoteOutcome.NotKnown();
        };
    }

    /** A note that was taken back is there still, without words; a new one is its next version. */
    private Answer<Resource> write(
            SignedInPerson person, List<EntryId> entries, String text, Optional<DisputeNote> before) {
        if (before.isEmpty()) {
            Function<String, Resource> form = her -> {
                String purpose = "note " + entries.getFirst().path();
                QuestionnaireResponse made =
                        HubForms.form(HubForms.DISAGREEMENT, HubForms.onlyOne(her, purpose), her, clock.instant());
                NoteMapper.write(made, entries, text, sources);
                return made;
            };
            return hub.create(person, form);
        }
        Optional<QuestionnaireResponse> now = forms(person)
                .flatMap(forms -> forms.stream()
                        .filter(form ->
                                before.get().id().equals(form.getIdElement().getIdPart()))
                        .findFirst());
        if (now.isEmpty()) {
            return new Answer.Unavailable<>(Optional.empty());
        }
        QuestionnaireResponse next = HubForms.next(now.get(), QuestionnaireResponseStatus.AMENDED, clock.instant());
        NoteMapper.write(next, entries, text, sources);
        return hub.update(person, next, before.get().version());
    }

    private NoteOutcome changed(SignedInPerson person, List<EntryId> entries, String text) {
        return ask(person).beside(entries).stream()
                .findFirst()
                .map(now -> saved(now, text))
                .orElseGet(NoteOutcome.NotKnown::new);
    }

    private static NoteOutcome saved(DisputeNote now, String text) {
        return now.text().equals(text) ? new NoteOutcome.Saved() : new NoteOutcome.ChangedElsewhere(now);
    }

    private NotesRead ask(SignedInPerson person) {
        return forms(person)
                .<NotesRead>map(forms -> new NotesRead.Known(forms.stream()
                        .map(form -> NoteMapper.read(form, sources))
                        .toList()))
                .orElseGet(NotesRead.NotKnown::new);
    }

    /** Her notes, those without words among them; empty if not all could be read. */
    private Optional<List<QuestionnaireResponse>> forms(SignedInPerson person) {
        return hub.items(person, FORM, Map.of())
                                instanceof Answer.Found<HubRecord.Items>(HubRecord.Items items, var version)
                        && items.complete()
                ? Optional.of(items.items().stream()
                        .filter(QuestionnaireResponse.class::isInstance)
                        .map(QuestionnaireResponse.class::cast)
                        .filter(NoteMapper::isNote)
                        .toList())
                : Optional.empty();
    }

    @Override
    public void forget(String subject) {
        kept.asMap().keySet().removeIf(key -> key.subject().equals(subject));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Asked(CompletableFuture<NotesRead> answer, Instant at) {}
}
