package uk.onelondon.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", " 999 000 0018 "})
    void readsANumberAsPeopleWriteIt(String text) {
        assertThat(NhsNumber.parse(text)).map(NhsNumber::spaced).contains("999 000 0018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9990000019", "999000001", "99900000180", "999000001x", "٩٩٩٠٠٠٠٠١٨"})
    void refusesWhatIsNone(String text) {
        assertThat(NhsNumber.parse(text)).isEmpty();
    }

    @Test
    void neverPrintsItsDigits() {
        assertThat(new NhsNumber("9990000018").toString()).doesNotContain("999");
        assertThatThrownBy(() -> new NhsNumber("9990000019")).hasMessageNotContaining("999");
    }
}
