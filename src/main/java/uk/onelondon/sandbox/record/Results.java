package uk.onelondon.sandbox.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import uk.onelondon.enforcement.Reach;

/** Results that have more than one page, kept for a while for the requester who asked and for nobody else. */
final class Results {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final long MOST_KEYS = 5_000_000;
    private static final int SECRET_BYTES = 18;

    /**
     * A whole result.
     *
     * @param path what comes before the question mark in a next link, below the endpoint
     * @param keys versions in order
     * @param size entries of a page
     */
    record Result(
            String endpoint,
            String requester,
            BundleType kind,
            String path,
            List<Long> keys,
            int size,
            List<SearchParameter> includes,
            List<SearchParameter> reverseIncludes) {}

    /** One page of a result, the first being 0. */
    record Page(Result result, int number, String secret) {

        List<Long> keys() {
            int from = Math.min(number * result.size(), result.keys().size());
            return result.keys()
                    .subList(from, Math.min(from + result.size(), result.keys().size()));
        }

        boolean isLast() {
            return (number + 1L) * result.size() >= result.keys().size();
        }

        /** The value of the next page's {@code _page}. */
        String next() {
            return secret + "." + (number + 1);
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Result> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEYS)
            .weigher((String secret, Result result) -> result.keys().size() + 1)
            .expireAfterAccess(KEPT)
            .build();

    /** The first page; the result is kept only if there are more. */
    Page first(Result result) {
        if (result.size() == 0 || result.keys().size() <= result.size()) {
            return new Page(result, 0, "");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.put(secret, result);
        return new Page(result, 0, secret);
    }

    /** A later page; empty if it is not known, too old, of another endpoint or somebody else's. */
    Optional<Page> page(String endpoint, String path, Reach reach, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || !token.substring(dot + 1).matches("\\d{1,6}")) {
            return Optional.empty();
        }
        String secret = token.substring(0, dot);
        return Optional.ofNullable(kept.getIfPresent(secret))
                .filter(result -> result.endpoint().equals(endpoint)
                        && result.path().equals(path)
                        && result.requester().equals(reach.requester()))
                .map(result -> new Page(result, Integer.parseInt(token.substring(dot + 1)), secret));
    }
}
