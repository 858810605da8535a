package uk.onelondon.sharing.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.AccessLogs;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharing.log.OpenLog;
import uk.onelondon.sharing.log.WhoLooked;

/**
 * Keeps each person's log for a few minutes after it was read, so that a filter or the next page does not read it anew:
 * reading the log is itself logged. The key is the sign-in, so that a new one never meets what an older one read.
 */
@Component
class CachedLogs implements WhoLooked {

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** People whose logs one node keeps at once; a log of 5,000 accesses takes about 2 MB. */
    private static final int MOST = 200;

    private final AccessLogs logs;
    private final RecordSources sources;
    private final Clock clock;
    private final Cache<Key, LiveLog> cache;

    CachedLogs(AccessLogs logs, RecordSources sources, Clock clock) {
        this.logs = logs;
        this.sources = sources;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.cache = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterWrite(KEPT)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(MOST)
                .build();
    }

    @Override
    public OpenLog of(SignedInPerson person) {
        return cache.get(new Key(person.subject(), person.signedInAt().toEpochMilli()), key -> begin(person));
    }

    @Override
    public void forget(String subject) {
        cache.asMap().entrySet().removeIf(kept -> {
            boolean hers = kept.getKey().subject().equals(subject);
            if (hers) {
                kept.getValue().stop();
            }
            return hers;
        });
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser person) {
            Optional.ofNullable(person.getSubject()).ifPresent(this::forget);
        }
    }

    private LiveLog begin(SignedInPerson person) {
        LiveLog log = new LiveLog(person.subject(), sources.withHub(), clock.instant());
        log.readBy(logs.log(person, log));
        return log;
    }

    private record Key(String subject, long signedInAt) {}
}
