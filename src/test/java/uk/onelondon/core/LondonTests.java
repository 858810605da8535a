package uk.onelondon.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LondonTests {

    @Test
    void inSummerTheDayBeginsAnHourBeforeThatOfGreenwich() {
        Instant lateInJune = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(London.day(lateInJune)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(London.today(InstantSource.fixed(lateInJune))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void inWinterItBeginsWithThatOfGreenwich() {
        Instant lateInJanuary = Instant.parse("2026-01-30T23:30:00Z");
        assertThat(London.day(lateInJanuary)).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(London.time(lateInJanuary).getOffset()).isEqualTo(ZoneOffset.UTC);
    }
}
