package uk.onelondon.sharedrecord.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When a server says to come back: the header {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3).
 * More than a day is taken as a day.
 */
record RetryAfter(InstantSource time) {

    private static final Duration LONGEST = Duration.ofDays(1);

    Optional<Instant> of(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(this::read);
    }

    private Optional<Instant> read(String value) {
        Instant now = time.instant();
        if (value.matches("\\d{1,18}")) {
            Duration wait = Duration.ofSeconds(Long.parseLong(value));
            return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : then);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
