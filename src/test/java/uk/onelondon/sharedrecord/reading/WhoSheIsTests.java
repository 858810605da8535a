package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.NothingHere;
import uk.onelondon.sharedrecord.SourceState.Unavailable;
import uk.onelondon.sharedrecord.UnreadableEntry;

class WhoSheIsTests {

    private static final SourceId NORTH = new SourceId("north");

    private final FakeSource source = new FakeSource("north");
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(source);
        source.record.addObservations(10);
    }

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @Test
    void aSourceThatDoesNotKnowHerHasNothing() {
        source.record.patients.clear();
        assertThat(rig.read("Observation").last("north")).isEqualTo(new NothingHere(Rig.CLOCK.instant()));
    }

    @Test
    void somebodyElsesPatientIsRefusedAndNamed() {
        patients(FakeRecord.patient("p2", FakeRecord.OTHER_NUMBER, ""));
        Heard heard = rig.read("Observation");
        assertNotMatched(heard);
        assertThat(heard.unreadable)
                .containsExactly(
                        new UnreadableEntry(NORTH, Optional.of("Patient"), Optional.of("p2"), Reason.NOT_HERS));
    }

    @Test
    void aPatientWithoutANumberIsNotMatched() {
        patients(FakeRecord.patient("p1", "", ""));
        assertNotMatched(rig.read("Observation"));
    }

    @Test
    void hersIsReadAndSomebodyElsesBesideItRefused() {
        patients(
                FakeRecord.patient("p1", FakeRecord.NUMBER, ""), FakeRecord.patient("p2", FakeRecord.OTHER_NUMBER, ""));
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(11).contains("Patient/p1").doesNotContain("Patient/p2");
        assertThat(heard.unreadable).hasSize(1);
        assertThat(source.asked).noneMatch(asked -> asked.query().contains("patient=Patient/p2"));
    }

    @Test
    void aPatientLinkedBothWaysIsReadToo() {
        patients(
                FakeRecord.patient("p1", FakeRecord.NUMBER, link("p0")),
                FakeRecord.patient("p0", FakeRecord.OTHER_NUMBER, link("p1")));
        servesOnly("p1");
        source.record.items.add(of("p0", "old"));
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).contains("Patient/p0", "Patient/p1", "Observation/old");
        assertThat(heard.last("north")).isEqualTo(new Complete(13, Rig.CLOCK.instant()));
    }

    @Test
    void aPatientLinkedOneWayOnlyIsNotRead() {
        patients(
                FakeRecord.patient("p1", FakeRecord.NUMBER, link("p0")),
                FakeRecord.patient("p0", FakeRecord.OTHER_NUMBER, ""));
        servesOnly("p1");
        source.record.items.add(of("p0", "old"));
        assertThat(rig.read("Observation").ids("north")).hasSize(11).doesNotContain("Patient/p0");
    }

    @Test
    void withoutAnNhsNumberNobodyIsAsked() {
        Heard heard = new Heard();
        rig.record
                .read(Rig.person(Optional.empty()), List.of("Observation"), heard)
                .await(Duration.ofSeconds(10));
        assertThat(heard.last("north")).isEqualTo(new Unavailable(Reason.NO_NHS_NUMBER, Optional.empty()));
        assertThat(source.asked).isEmpty();
    }

    @Test
    void herNumberIsInNoAddress() {
        assertThat(rig.read("Observation").ids("north")).hasSize(11);
        assertThat(source.asked).anySatisfy(asked -> {
            assertThat(asked.isSearch("Patient")).isTrue();
            assertThat(asked.isForm()).isTrue();
            assertThat(asked.parameter("identifier")).endsWith("|" + FakeRecord.NUMBER);
        });
        assertThat(addresses()).noneMatch(address -> address.contains(FakeRecord.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    @ExtendWith(OutputCaptureExtension.class)
    void aServerWithoutFormsIsAskedByAddressAndThatIsSaidOnce(int status, CapturedOutput log) {
        source.when(asked -> {
            if (asked.isForm() && asked.isSearch("Patient")) {
                asked.json(status, "{}");
                return true;
            }
            return false;
        });
        assertThat(rig.read("Observation").ids("north")).hasSize(11);
        assertThat(rig.read("Observation").ids("north")).hasSize(11);
        assertThat(source.asked.stream().filter(asked -> asked.isSearch("Patient") && asked.isForm()))
                .hasSize(1);
        assertThat(log.getAll()).containsOnlyOnce("takes no search as a form (" + status + ")");
        assertThat(log.getAll()).doesNotContain(FakeRecord.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500, 503})
    void noOtherRefusalPutsHerNumberIntoAnAddress(int status) {
        source.when(asked -> {
            if (asked.isForm() && asked.isSearch("Patient")) {
                asked.json(status, "{}");
                return true;
            }
            return false;
        });
        assertThat(rig.read("Observation").last("north")).isInstanceOf(Unavailable.class);
        assertThat(addresses()).noneMatch(address -> address.contains(FakeRecord.NUMBER));
    }

    private List<String> addresses() {
        return source.asked.stream()
                .map(asked -> asked.exchange().getRequestURI().toString())
                .toList();
    }

    private void patients(String... json) {
        source.record.patients.clear();
        source.record.patients.addAll(List.of(json));
    }

    /** The search finds one, the other is there to be read. */
    private void servesOnly(String id) {
        source.when(asked -> {
            boolean search = asked.isSearch("Patient");
            if (search) {
                asked.json(
                        200,
                        FakeRecord.bundle(
                                source.record.patients.stream()
                                        .filter(p -> p.contains("\"id\":\"" + id + "\""))
                                        .toList(),
                                1,
                                Optional.empty()));
            }
            return search;
        });
    }

    private static String link(String other) {
        return ",\"link\":[{\"other\":{\"reference\":\"Patient/" + other + "\"},\"type\":\"seealso\"}]";
    }

    private static FakeRecord.Item of(String patient, String id) {
        FakeRecord.Item item = FakeRecord.observation(id, Rig.CLOCK.instant());
        return new FakeRecord.Item(
                item.type(), id, item.date(), item.changed(), item.json().replace("Patient/p1", "Patient/" + patient));
    }

    private static void assertNotMatched(Heard heard) {
        assertThat(heard.last("north"))
                .isEqualTo(new Unavailable(Reason.NOT_MATCHED, Optional.of(Rig.CLOCK.instant())));
        assertThat(heard.ids("north")).isEmpty();
    }
}
