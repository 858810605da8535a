package uk.onelondon.sharedrecord.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.http.Outcome;

/**
 * Access tokens by person and ID token, kept until shortly before they expire. However many requests want one at once,
 * it is exchanged once.
 */
public final class AccessTokens {

    private static final Duration SPARE = Duration.ofSeconds(20);
    private static final int MOST = 20_000;

    private final Function<IdToken, Outcome<AccessToken>> exchange;
    private final InstantSource time;
    private final Cache<Key, AccessToken> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    /** Takes the exchange itself as a function. */
    public AccessTokens(Function<IdToken, Outcome<AccessToken>> exchange, InstantSource time) {
        this.exchange = exchange;
        this.time = time;
    }

    /** A token that is good for at least a few seconds. */
    public Outcome<AccessToken> current(SignedInPerson person) {
        return get(person, Optional.empty());
    }

    /**
     * A token other than one that was refused. If another request has renewed it meanwhile, that one.
     */
    public Outcome<AccessToken> renewed(SignedInPerson person, AccessToken refused) {
        return get(person, Optional.of(refused));
    }

    private Outcome<AccessToken> get(SignedInPerson person, Optional<AccessToken> refused) {
        Key key = new Key(person.subject(), digest(person.idToken().value()));
        Lock lock = locks.get(Math.floorMod(key.hashCode(), locks.size()));
        lock.lock();
        try {
            AccessToken known = kept.getIfPresent(key);
            boolean good = known != null
                    && known.expires().minus(SPARE).isAfter(time.instant())
                    && !refused.equals(Optional.of(known));
            if (known != null && good) {
                return new Outcome.Ok<>(known, Optional.empty());
            }
            Outcome<AccessToken> outcome = exchange.apply(person.idToken());
            if (outcome instanceof Outcome.Ok<AccessToken>(AccessToken token, var version)) {
                kept.put(key, token);
            } else {
                kept.invalidate(key);
            }
            return outcome;
        } finally {
            lock.unlock();
        }
    }

    private static String digest(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Key(String subject, String idTokenDigest) {}
}
