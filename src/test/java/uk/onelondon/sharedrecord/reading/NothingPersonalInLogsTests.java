package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import uk.onelondon.sharedrecord.SourceId;

class NothingPersonalInLogsTests {

    /** Number, name, tokens, an id, a result and a body: whatever went over the wire. */
    private static final List<String> PERSONAL = List.of(
            FakeRecord.NUMBER,
            "999 000",
            "Okafor",
            "Mary",
            "secret-",
            "assertion-for",
            "o7",
            "Haemoglobin",
            "resourceType");

    /** The fake source is the JDK's own server, which logs what it is asked; it is no part of the app. */
    private static final String FAKE_SERVER = "com.sun.net.httpserver";

    @Test
    void whateverGoesWrongNothingPersonalIsLoggedAtAnyLevel() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            everythingThatGoesWrong();
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(log.list)
                .as("the reading says that something was wrong")
                .anyMatch(event -> event.getLoggerName().startsWith("uk.onelondon.sharedrecord"));
        List<ILoggingEvent> ours = log.list.stream()
                .filter(event -> !event.getLoggerName().startsWith(FAKE_SERVER))
                .toList();
        assertThat(ours).noneSatisfy(event -> {
            String text = event.getFormattedMessage()
                    + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
            assertThat(PERSONAL).anyMatch(text::contains);
        });
    }

    private static void everythingThatGoesWrong() {
        try (FakeSource source = new FakeSource("north");
                Rig rig = new Rig(source)) {
            source.record.addObservations(80);
            source.record.items.set(
                    7,
                    FakeRecord.observation(
                            "o7", Optional.of(Rig.CLOCK.instant()), "\"issued\":\"Haemoglobin\",\"x\":\"y\""));
            source.record.items.set(
                    9, FakeRecord.observation("o9", Optional.of(Rig.CLOCK.instant()), "\"code\":[\"Haemoglobin"));
            rig.read("Observation");
            rig.record.one(Rig.person(), new SourceId("north"), "Observation", "o7");
            source.record.patients.set(0, FakeRecord.patient("p2", FakeRecord.OTHER_NUMBER, ""));
            rig.read("Observation");
            source.when(asked -> {
                asked.json(asked.path().equals("/token") ? 400 : 401, "{\"error\":\"invalid_client\"}");
                return true;
            });
            rig.record.one(Rig.person(), new SourceId("north"), "Observation", "o7");
            rig.read("Observation");
        }
    }
}
