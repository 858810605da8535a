package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.parser.DataFormatException;
import java.io.UncheckedIOException;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sandbox.record.RunningRecord.Reply;

/** Each fault shows what it says and nothing else, at its endpoint only, and ends when it is switched off. */
class FaultTests {

    private static final String HERE = "wessex";

    private final RunningRecord record = RunningRecord.shared();
    private final Person person = People.withObservations(record, HERE, 30);

    @AfterEach
    void mend() {
        fault("{\"kind\":\"none\"}");
        assertThat(search().bundle().getTotal()).isEqualTo(30);
        assertThat(record.send(person.token(), "GET", record.origin() + "/faults", "")
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void slow() {
        fault("{\"kind\":\"slow\",\"millis\":400}");
        long start = System.nanoTime();
        assertThat(search().status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(390_000_000);
    }

    @Test
    void error() {
        fault("{\"kind\":\"error\"}");
        assertThat(search().status()).isEqualTo(500);
        assertThat(record.get(person.token(), "hub/Observation").status()).isNotEqualTo(500);
    }

    @Test
    void reset() {
        fault("{\"kind\":\"reset\"}");
        assertThatThrownBy(this::search).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void garbage() {
        fault("{\"kind\":\"garbage\"}");
        Reply reply = search();
        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::resource).isInstanceOf(DataFormatException.class);
    }

    @Test
    void truncated() {
        fault("{\"kind\":\"truncated\",\"entries\":5}");
        Bundle page = search().bundle();
        assertThat(page.getTotal()).isEqualTo(30);
        assertThat(page.getEntry()).hasSize(5);
        assertThat(page.getLink("next")).isNull();
        assertThat(record.get(person.token(), HERE + "/Observation?_summary=count")
                        .bundle()
                        .getTotal())
                .isEqualTo(30);
    }

    @Test
    void malformedNarrative() {
        fault("{\"kind\":\"malformed-narrative\"}");
        assertThatThrownBy(() -> search().resource()).isInstanceOf(DataFormatException.class);
    }

    @Test
    void lyingCount() {
        fault("{\"kind\":\"lying-count\"}");
        assertThat(record.get(person.token(), HERE + "/Observation?_summary=count")
                        .bundle()
                        .getTotal())
                .isEqualTo(37);
    }

    @Test
    void anUnknownFaultOrEndpointIsRefused() {
        assertThat(record.send(person.token(), "PUT", record.origin() + "/faults/" + HERE, "{\"kind\":\"sad\"}")
                        .status())
                .isEqualTo(400);
        assertThat(record.send(person.token(), "PUT", record.origin() + "/faults/mars", "{\"kind\":\"error\"}")
                        .status())
                .isEqualTo(404);
    }

    private void fault(String body) {
        Reply reply = record.send(person.token(), "PUT", record.origin() + "/faults/" + HERE, body);
        assertThat(reply.status()).isEqualTo(200);
    }

    private Reply search() {
        return record.get(person.token(), HERE + "/Observation?_count=20");
    }
}
