package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

    private final GuardedRecord record = GuardedRecord.shared();

    @Test
    void aRefusalIsOneLineThatSaysNothingAboutAnybody(CapturedOutput log) {
        assertThat(record.get(mary(), "Observation/observation-joan").status()).isEqualTo(404);
        List<String> lines = log.getAll()
                .lines()
                .filter(line -> line.contains(" did not give "))
                .toList();
        assertThat(lines).singleElement().asString().contains("did not give Observation (404)");
        assertThat(lines.getFirst()).doesNotContain("joan", "mary");
    }
}
