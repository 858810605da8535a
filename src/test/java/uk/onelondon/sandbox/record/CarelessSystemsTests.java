package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.DataFormatException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.RecordStore;
import uk.onelondon.sandbox.record.People.Person;

/** A narrative that no parser accepts is kept and served as it came, and costs the record nothing else. */
class CarelessSystemsTests {

    private static final String HERE = "north-east";

    private final RunningRecord record = RunningRecord.shared();

    @Test
    void aBrokenNarrativeIsServedAsItCame() {
        Person person = People.withObservations(record, HERE, 2);
        Observation careless = People.observation(person, 7);
        careless.setUserData(RecordStore.RAW_NARRATIVE, "<div><p>Never closed & <b>wrong</div>");
        record.store().seed(HERE, List.of(careless));
        RunningRecord.Reply all = record.get(person.token(), HERE + "/Observation");
        assertThat(all.body()).contains("Never closed & <b>wrong").contains("\"total\":3");
        Assertions.assertThatThrownBy(all::resource).isInstanceOf(DataFormatException.class);
        assertThat(record.get(person.token(), HERE + "/Observation/o7-" + person.id())
                        .status())
                .isEqualTo(200);
        assertThat(record.get(person.token(), HERE + "/Observation?date=2020-01-01")
                        .bundle()
                        .getTotal())
                .isEqualTo(1);
    }
}
