package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onelondon.sandbox.record.People.Person;

/** What was stored is there after a stop and a start, the log of accesses too. */
class RestartTests {

    @Test
    void dataOutliveTheProcess(@TempDir Path data) {
        Person person;
        try (RunningRecord first = RunningRecord.start(data)) {
            assertThat(first.store().isLoaded()).isFalse();
            person = People.withObservations(first, "north-west", 3);
            assertThat(first.get(person.token(), "north-west/Observation").status())
                    .isEqualTo(200);
        }
        try (RunningRecord second = RunningRecord.start(data)) {
            assertThat(second.get(person.token(), "north-west/Observation")
                            .bundle()
                            .getTotal())
                    .isEqualTo(3);
            assertThat(logged(second)).isEqualTo(2);
        }
    }

    @Test
    void onlyALoadThatEndedIsKeptAtTheNextStart(@TempDir Path data) {
        Person person;
        try (RunningRecord first = RunningRecord.start(data)) {
            person = People.withObservations(first, "north-west", 3);
        }
        try (RunningRecord second = RunningRecord.start(data)) {
            assertThat(second.store().isLoaded())
                    .as("the first load was never said to have ended")
                    .isFalse();
            second.store().clear();
            assertThat(second.get(person.token(), "north-west/Observation")
                            .bundle()
                            .getTotal())
                    .isZero();
            second.store().seed("north-west", person.resources());
            second.store().markLoaded();
        }
        try (RunningRecord third = RunningRecord.start(data)) {
            assertThat(third.store().isLoaded()).isTrue();
            assertThat(third.get(person.token(), "north-west/Patient").bundle().getTotal())
                    .isEqualTo(1);
        }
    }

    private static long logged(RunningRecord record) {
        List<Long> count = org.springframework.jdbc.core.simple.JdbcClient.create(
                        record.bean(RecordDatabase.class).pool())
                .sql("select count(*) from resource where type = 'AuditEvent'")
                .query(Long.class)
                .list();
        return count.getFirst();
    }
}
