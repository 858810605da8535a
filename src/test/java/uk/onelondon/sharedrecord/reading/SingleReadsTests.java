package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.BinaryContent;
import uk.onelondon.sharedrecord.SourceId;

class SingleReadsTests {

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
    void oneResourceComesWithItsVersion() {
        source.when(asked -> {
            asked.exchange().getResponseHeaders().set("ETag", "W/\"3\"");
            return false;
        });
        assertThat(one("Observation", "o3")).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.value()).isInstanceOf(Observation.class);
            assertThat(found.version()).isEqualTo(Optional.of("W/\"3\""));
        });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(one("Observation", "o99")).isEqualTo(new Answer.NotFound<>());
        assertThat(rig.record.one(Rig.person(), new SourceId("nowhere"), "Observation", "o1"))
                .isEqualTo(new Answer.NotFound<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../o1", "o1/_history/1", "o1?x=y", "", "o1%2f.."})
    void anIdThatIsNoneIsNeverAskedFor(String id) {
        assertThat(one("Observation", id)).isEqualTo(new Answer.NotFound<>());
        assertThat(source.asked).isEmpty();
    }

    @Test
    void anotherPersonsResourceIsNotHandedOn() {
        answer(200, FakeRecord.observation("o1", Rig.CLOCK.instant()).json().replace("Patient/p1", "Patient/p2"));
        assertThat(one("Observation", "o1")).isEqualTo(new Answer.Unreadable<>());
    }

    @Test
    void anotherResourceThanAskedForIsNotHandedOn() {
        answer(200, FakeRecord.observation("o2", Rig.CLOCK.instant()).json());
        assertThat(one("Observation", "o1")).isEqualTo(new Answer.Unreadable<>());
        assertThat(one("Condition", "o2")).isEqualTo(new Answer.Unreadable<>());
    }

    @ParameterizedTest
    @CsvSource({
        "401, Refused[signInAgain=true]",
        "403, Refused[signInAgain=false]",
        "404, NotFound[]",
        "410, NotFound[]",
        "412, ChangedElsewhere[]",
        "429, Unavailable[tryAgainAt=Optional.empty]",
        "500, Unavailable[tryAgainAt=Optional.empty]",
        "302, Unreadable[]"
    })
    void aStatusIsAnAnswer(int status, String answer) {
        answer(status, "{}");
        assertThat(one("Observation", "o1")).hasToString(answer);
    }

    @Test
    void theContentOfAnAttachmentIsRead() {
        String data = Base64.getEncoder().encodeToString("letter".getBytes(StandardCharsets.UTF_8));
        answerOnly(
                "/fhir/one/Binary/b1",
                "{\"resourceType\":\"Binary\",\"id\":\"b1\",\"contentType\":\"application/pdf\",\"data\":\"" + data
                        + "\"}");
        for (String reference : new String[] {"Binary/b1", source.base() + "/Binary/b1"}) {
            Answer<BinaryContent> answer = rig.record.binary(Rig.person(), NORTH, reference);
            assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
                BinaryContent content = (BinaryContent) found.value();
                assertThat(content.contentType()).isEqualTo("application/pdf");
                assertThat(content.bytes()).asString().isEqualTo("letter");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/fhir/one/Binary/b1",
                "ORIGIN/fhir/other/Binary/b1",
                "Patient/p1",
                "Binary/b1/../../Patient/p1",
                "Binary/..%2fPatient%2fp1",
                "Binary/b1?x=y",
                "Binary/b1/_history/1",
                "Binary/",
                "javascript:alert(1)"
            })
    void anAttachmentElsewhereIsNeverAskedFor(String reference) {
        String text = reference.replace("ORIGIN", source.origin());
        assertThat(rig.record.binary(Rig.person(), NORTH, text)).isEqualTo(new Answer.Unreadable<>());
        assertThat(source.asked).isEmpty();
    }

    @Test
    void anAttachmentOverTheCapIsNotReadAndSaidToBeTooBig() {
        answerOnly(
                "/fhir/one/Binary/b1",
                "{\"resourceType\":\"Binary\",\"data\":\"" + "A".repeat((int) Rig.LIMITS.bytes()) + "\"}");
        assertThat(rig.record.binary(Rig.person(), NORTH, "Binary/b1")).isEqualTo(new Answer.TooBig<>());
    }

    private Answer<Resource> one(String type, String id) {
        return rig.record.one(Rig.person(), NORTH, type, id);
    }

    private void answer(int status, String body) {
        source.when(asked -> {
            boolean single = asked.path().startsWith("/fhir/one/Observation/")
                    || asked.path().startsWith("/fhir/one/Condition/");
            if (single) {
                asked.json(status, body);
            }
            return single;
        });
    }

    private void answerOnly(String path, String body) {
        source.when(asked -> {
            boolean it = asked.path().equals(path);
            if (it) {
                asked.json(200, body);
            }
            return it;
        });
    }
}
