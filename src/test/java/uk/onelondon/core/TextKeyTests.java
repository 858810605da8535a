package uk.onelondon.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextKeyTests {

    private enum Said {
        IN_FULL
    }

    @Test
    void theWordsOfAConstantAreJoinedByHyphens() {
        assertThat(TextKey.of(Said.IN_FULL)).isEqualTo("in-full");
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(TextKey.of(Said.IN_FULL)).isEqualTo("in-full");
        } finally {
            Locale.setDefault(before);
        }
    }
}
