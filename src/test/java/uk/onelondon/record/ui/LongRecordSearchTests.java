package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.record.search.SearchResult;

/** Counts, not clocks: the work of a search grows with the different words of a record, of which there are few. */
class LongRecordSearchTests {

    private static final LongRecordSearch RECORD = new LongRecordSearch();

    @Test
    void aLongRecordHasFewDifferentWords() {
        assertThat(RECORD.size()).isGreaterThan(10_000);
        assertThat(RECORD.prepare().size()).isEqualTo(RECORD.size());
        assertThat(RECORD.prepare().distinctWords()).isLessThan(RECORD.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blood pressure", "blod presure", "sugar", "8480-6", "kidney", "weight", "jab", "diabtes"})
    void everydayQuestionsFindSomething(String typed) {
        SearchResult found = RECORD.find(typed);
        assertThat(found.sure(entry -> true)).isNotEmpty();
        assertThat(found.hits()).doesNotHaveDuplicates();
    }
}
