package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalLogTests {

    private final GuardedRecord record = GuardedRecord.shared();
    private final Logger log = (Logger) LoggerFactory.getLogger(RefusalLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void aRefusalIsOneLineThatSaysNothingAboutAnybody() {
        assertThat(record.get(mary(), "Observation/observation-joan").status()).isEqualTo(404);
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("north-east did not give Observation (404)");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }
}
