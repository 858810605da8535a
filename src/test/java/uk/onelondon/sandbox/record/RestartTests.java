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
            assertThat(first.store().isEmpty()).isTrue();
            person = People.withObservations(first, "north-west", 3);
            assertThat(first.get(person.token(), "north-west/Observation").status())
                    .isEqualTo(200);
        }
        try (RunningRecord second = RunningRecord.start(data)) {
            assertThat(second.store().isEmpty()).isFalse();
            assertThat(second.get(person.token(), "north-west/Observation")
                            .bundle()
                            .getTotal())
                    .isEqualTo(3);
            assertThat(logged(second)).isEqualTo(2);
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
