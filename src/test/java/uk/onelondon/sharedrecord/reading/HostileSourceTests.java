package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Partly;
import uk.onelondon.sharedrecord.http.Limits;

/** A source that is broken or means harm, beside one that is well: what is well stays whole. */
class HostileSourceTests {

    private static final Limits SHORT =
            new Limits(Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofMillis(900), 1 << 20, 60, 50, 20_000);

    private final FakeSource bad = new FakeSource("bad");
    private final FakeSource well = new FakeSource("well");
    private Rig rig;

    /** The first reading of a virtual machine takes longer than the short limits allow. */
    @BeforeAll
    static void warmUp() {
        try (FakeSource any = new FakeSource("any");
                Rig patient = new Rig(any)) {
            any.record.addObservations(60);
            patient.read("Observation");
        }
    }

    @BeforeEach
    void start() {
        rig = new Rig(SHORT, 50, well, bad);
        well.record.addObservations(120);
        bad.record.addObservations(120);
    }

    @AfterEach
    void stop() {
        rig.close();
        bad.close();
        well.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORIGIN2/fhir/one/Observation?from=50",
                "http://127.0.0.1@evil.invalid/fhir/one/Observation",
                "BASE/..%2fother/Observation",
                "ORIGIN/fhir/one-other/Observation",
                "ftp://127.0.0.1/fhir/one/Observation"
            })
    void aNextLinkToElsewhereIsNotFollowedAndTheRestIsFoundByDate(String link) {
        String next = link.replace("ORIGIN2", well.origin())
                .replace("ORIGIN", bad.origin())
                .replace("BASE", bad.base());
        bad.when(asked -> {
            boolean first =
                    asked.isSearch("Observation") && !asked.parameter("_sort").isEmpty();
            if (first) {
                asked.json(
                        200,
                        FakeRecord.bundle(List.of(bad.record.items.getFirst().json()), 120, Optional.of(next)));
            }
            return first;
        });
        assertThat(rig.read("Observation").last("bad")).isEqualTo(new Complete(121, Rig.CLOCK.instant()));
        assertThat(bad.asked).noneMatch(asked -> asked.path().contains("other"));
        assertThat(well.asked)
                .noneMatch(asked -> asked.query().contains("from=50")
                        && asked.parameter("_sort").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "301, NOT_SAFE",
        "302, NOT_SAFE",
        "307, NOT_SAFE",
        "403, NOT_LET_IN",
        "404, NOT_THERE",
        "410, NOT_THERE",
        "418, FAILED",
        "500, FAILED",
        "504, TOO_SLOW",
        "204, FAILED"
    })
    void aStatusIsAReason(int status, Reason reason) {
        bad.when(asked -> {
            asked.exchange().getResponseHeaders().set("Location", well.base() + "/Patient");
            asked.send(status, "application/fhir+json", new byte[0]);
            return true;
        });
        assertUnavailable(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <html>Please sign in</html>",
        "application/fhir+json, <html>Please sign in</html>",
        "application/fhir+json, ''",
        "application/fhir+json, null",
        "application/fhir+json, []",
        "application/fhir+json, {}",
        "application/fhir+json, '{\"resourceType\":\"OperationOutcome\"}'",
        "application/fhir+json, '{\"resourceType\":\"Bundle\",\"entry\":{}}'",
        "application/fhir+json, '{\"resourceType\":\"Bundle\"} and more'",
        "application/fhir+xml, <Bundle/>",
        "application/octet-stream, '{\"resourceType\":\"Bundle\"}'",
        "application/fhir+json;charset=ISO-8859-1, '{\"resourceType\":\"Bundle\"}'"
    })
    void whatIsNotFhirInJsonIsNotRead(String type, String body) {
        bad.when(asked -> {
            asked.send(200, type, body.getBytes(StandardCharsets.UTF_8));
            return true;
        });
        assertUnavailable(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void wrongBytesForItsCharsetAreNotRead() {
        bad.when(asked -> {
            asked.send(
                    200,
                    "application/fhir+json",
                    FakeRecord.bundle(
                                    List.of(FakeRecord.patient("p1", FakeRecord.NUMBER, ",\"language\":\"ü\"")),
                                    1,
                                    Optional.empty())
                            .getBytes(StandardCharsets.ISO_8859_1));
            return true;
        });
        assertUnavailable(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void aDecompressionBombEndsAtTheCap() throws IOException {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(50_000);
        bad.when(asked -> {
            asked.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
            asked.send(200, "application/fhir+json", bomb);
            return true;
        });
        assertUnavailable(Reason.NOT_SAFE);
    }

    @Test
    void anUnknownCompressionIsNotRead() {
        bad.when(asked -> {
            asked.exchange().getResponseHeaders().set("Content-Encoding", "br");
            asked.json(200, "{}");
            return true;
        });
        assertUnavailable(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void compressedAnswersAreRead() {
        bad.when(asked -> {
            boolean patient = asked.isSearch("Patient");
            if (patient) {
                asked.exchange().getResponseHeaders().set("Content-Encoding", "gzip");
                String body = FakeRecord.bundle(bad.record.patients, 1, Optional.empty());
                asked.send(200, "application/fhir+json", zipped(body.getBytes(StandardCharsets.UTF_8), 1));
            }
            return patient;
        });
        assertThat(rig.read("Observation").last("bad")).isEqualTo(new Complete(121, Rig.CLOCK.instant()));
    }

    @Test
    void nestingWithoutEndIsNotRead() {
        bad.when(asked -> {
            asked.json(200, "{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(100_000));
            return true;
        });
        assertUnavailable(Reason.NOT_SAFE);
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() {
        bad.when(asked -> {
            asked.exchange().getResponseHeaders().set("Content-Type", "application/fhir+json");
            asked.exchange().sendResponseHeaders(200, 0);
            drip(asked, "{\"resourceType\":\"Bundle\",\"x\":\"", 20, 200);
            return true;
        });
        assertUnavailable(Reason.TOO_SLOW);
    }

    @Test
    void anAnswerThatNeverBeginsIsNotWaitedFor() {
        bad.when(asked -> {
            drip(asked, "", 0, 1_500);
            return true;
        });
        assertUnavailable(Reason.TOO_SLOW);
    }

    @Test
    void aConnectionThatBreaksIsTriedOnceMore() {
        bad.when(asked -> {
            asked.reset();
            return true;
        });
        assertUnavailable(Reason.NOT_REACHED);
        assertThat(bad.searches("Patient")).isBetween(2L, 4L);
    }

    @Test
    void whatCameBeforeABreakIsKept() {
        bad.when(asked -> {
            boolean second = asked.isSearch("Observation")
                    && (!asked.parameter("from").isEmpty()
                            || !asked.parameter("date").isEmpty());
            if (second) {
                asked.reset();
            }
            return second;
        });
        assertThat(rig.read("Observation").last("bad")).isEqualTo(new Partly(51, 70, Rig.CLOCK.instant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", FakeRecord.OTHER_NUMBER, "not a number"})
    void aPatientWhoIsNotSheAtOneSourceCostsTheOtherNothing(String number) {
        bad.record.patients.set(0, FakeRecord.patient("p1", number, ""));
        Heard heard = rig.read("Observation");
        assertThat(heard.last("bad"))
                .isInstanceOfSatisfying(
                        SourceState.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.NOT_MATCHED));
        assertThat(heard.ids("bad")).isEmpty();
        assertThat(bad.searches("Observation")).isZero();
        assertThat(heard.last("well")).isEqualTo(new Complete(121, Rig.CLOCK.instant()));
    }

    @Test
    void aSourceThatIsNotThereIsNamed() {
        bad.close();
        assertUnavailable(Reason.NOT_REACHED);
    }

    private void assertUnavailable(Reason reason) {
        Heard heard = rig.read("Observation", "Flag");
        assertThat(heard.last("bad")).isEqualTo(new SourceState.Unavailable(reason, Optional.empty()));
        assertThat(heard.ids("bad")).isEmpty();
        assertThat(heard.last("well")).isEqualTo(new Complete(121, Rig.CLOCK.instant()));
        assertThat(heard.finished).hasValue(1);
    }

    private static void drip(FakeSource.Asked asked, String start, int times, int millis) throws IOException {
        try {
            if (times == 0) {
                Thread.sleep(millis);
                asked.reset();
                return;
            }
            var out = asked.exchange().getResponseBody();
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(millis);
            }
            out.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bomb() throws IOException {
        byte[] start = "{\"resourceType\":\"Bundle\",\"x\":\"".getBytes(StandardCharsets.UTF_8);
        return zipped(start, 1, " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 40);
    }

    private static byte[] zipped(byte[] part, int times) throws IOException {
        return zipped(part, times, new byte[0], 0);
    }

    private static byte[] zipped(byte[] first, int times, byte[] second, int again) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.write(first);
            }
            for (int i = 0; i < again; i++) {
                zip.write(second);
            }
        }
        return bytes.toByteArray();
    }
}
