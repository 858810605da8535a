package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;

/** Counts how often a record is made ready, and by whom. */
class SearchesTests {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final RecordUnderTest record = new RecordUnderTest();

    private Searches searches(int longFrom) {
        return new Searches(background::add, longFrom);
    }

    private Reading reading(Searches searches, AppLanguage language) {
        Reading reading =
                new Reader(record, language, IdentityLevel.P9).desk().now().orElseThrow();
        return new Reading(
                reading.texts(),
                reading.glossary(),
                new ReadingAids(reading.aids().explanations(), searches),
                reading.record(),
                reading.snapshot(),
                reading.today(),
                reading.notes());
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void aLongRecordIsReadyForItsFirstSearchOnceAllOfItIsHere() {
        Searches searches = searches(2);
        record.send(NORTH_EAST, "condition/active-since-a-year", "result/number-above-range");
        searches.expect(reading(searches, AppLanguage.ENGLISH));
        assertThat(background).isEmpty();

        record.complete().finish();
        runBackground();
        assertThat(searches.prepared()).isOne();

        Reading later = reading(searches, AppLanguage.ENGLISH);
        assertThat(searches.find(later, "north east").hits()).isNotEmpty();
        assertThat(searches.prepared()).isOne();
    }

    @Test
    void eachLanguageInWhichItIsReadIsMadeReadyAndNoOther() {
        Searches searches = searches(1);
        record.send(NORTH_EAST, "condition/active-since-a-year").complete();
        searches.expect(reading(searches, AppLanguage.ENGLISH));
        searches.expect(reading(searches, AppLanguage.ENGLISH));
        searches.expect(reading(searches, AppLanguage.POLISH));
        runBackground();
        assertThat(searches.prepared()).isEqualTo(2);
    }

    @Test
    void aShortRecordIsMadeReadyByTheSearchItself() {
        Searches searches = searches(100);
        record.send(NORTH_EAST, "condition/active-since-a-year").complete();
        searches.expect(reading(searches, AppLanguage.ENGLISH));
        runBackground();
        assertThat(searches.prepared()).isZero();
        searches.find(reading(searches, AppLanguage.ENGLISH), "asthma");
        assertThat(searches.prepared()).isOne();
    }
}
