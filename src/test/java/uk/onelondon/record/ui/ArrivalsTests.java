package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.SourceState;

@ExtendWith(OutputCaptureExtension.class)
class ArrivalsTests {

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void newsForAPageThatIsGoneDisturbsNobodyAndLetsGoOfTheRecord(CapturedOutput log) {
        Arrivals arrivals = new Arrivals(reader.desk());
        UI closed = new UI();
        arrivals.tell(closed, told::incrementAndGet);
        record.state(RecordUnderTest.NORTH_EAST, new SourceState.Complete(1, RecordUnderTest.NOON));
        record.finish();
        assertThat(told).hasValue(0);
        assertThat(log).doesNotContain("could not be told", "UIDetached");
    }

    @Test
    void canBeStoppedMoreThanOnce() {
        Arrivals arrivals = new Arrivals(reader.desk());
        arrivals.stop();
        arrivals.tell(new UI(), told::incrementAndGet);
        arrivals.stop();
        arrivals.stop();
        assertThat(told).hasValue(0);
    }
}
