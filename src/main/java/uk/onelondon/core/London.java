package uk.onelondon.core;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The days and times people in London read. A record tells instants and a server stands anywhere, but a day in a letter, a
 * choice that ends or a visit is one of London's, summer time included.
 */
public final class London {

    /** The zone, with its changes of the clock. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day it is in London. */
    public static LocalDate today(InstantSource clock) {
        return day(clock.instant());
    }

    /** The day in London at an instant. */
    public static LocalDate day(Instant instant) {
        return time(instant).toLocalDate();
    }

    /** The day and time in London at an instant. */
    public static ZonedDateTime time(Instant instant) {
        return instant.atZone(ZONE);
    }
}
