package uk.onelondon.sharing.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharing.rules.Item;

/**
 * The facts of a person's entries for two minutes, so that "before" and "after" and one pair of eyes after another do
 * not read the record anew. The record that the pages show holds no labels and no references, which few pages need;
 * these are read when somebody looks through other eyes, and only then.
 */
@Component
class CachedItems {

    private static final Duration KEPT = Duration.ofMinutes(2);

    /** People whose facts one node keeps at once. */
    private static final int MOST = 30;

    /** The longest a page waits for the sources; then it says that not all is here. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final SharedRecord record;
    private final RecordSources sources;
    private final Cache<Key, Begun> cache;

    CachedItems(SharedRecord record, RecordSources sources, Clock clock) {
        this.record = record;
        this.sources = sources;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.cache = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterWrite(KEPT)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(MOST)
                .build();
    }

    /** What can be judged by now, waited for a few seconds. */
    Arrived of(SignedInPerson person, Collection<String> types) {
        Set<String> wanted = new TreeSet<>(types);
        wanted.remove("Patient");
        Key key = new Key(person.subject(), person.signedInAt().toEpochMilli(), Set.copyOf(wanted));
        Begun begun = cache.get(key, unknown -> {
            LiveItems items = new LiveItems(sources);
            return new Begun(items, record.read(person, List.copyOf(wanted), items));
        });
        boolean done = begun.reading().await(PATIENCE) || begun.reading().finished();
        return new Arrived(begun.items().items(), done && !begun.items().isLacking());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser person) {
            Optional.ofNullable(person.getSubject())
                    .ifPresent(subject ->
                            cache.asMap().keySet().removeIf(key -> key.subject().equals(subject)));
        }
    }

    /**
     * The facts of entries.
     *
     * @param complete false if some are not here
     */
    record Arrived(Map<EntryId, Item> items, boolean complete) {}

    private record Begun(LiveItems items, RecordReading reading) {}

    private record Key(String subject, long signedInAt, Set<String> types) {}
}
