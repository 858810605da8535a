package uk.onelondon.record.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.Pairs.Label;
import uk.onelondon.record.joining.Pairs.Pair;

/** The labels came first; the rules have to say the same of every pair, whichever entry comes first. */
class PairsTests {

    static List<Pair> pairs() {
        return Pairs.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theRulesSayOfAPairWhatItsLabelSays(Pair pair) {
        RecordEntry one = pair.one().entry("one");
        RecordEntry other = pair.other().entry("other");
        assertThat(said(one, other)).isEqualTo(pair.label());
        assertThat(said(other, one)).as("the other way round").isEqualTo(pair.label());
        RecordEntry otherId = pair.one().entry("z");
        RecordEntry firstId = pair.other().entry("a");
        assertThat(said(otherId, firstId)).as("under other ids").isEqualTo(pair.label());
    }

    private static Label said(RecordEntry one, RecordEntry other) {
        JoinedRecord joined = Joining.join(List.of(one, other));
        JoinedEntry<?> first = joined.of(one.id()).orElseThrow();
        JoinedEntry<?> second = joined.of(other.id()).orElseThrow();
        if (first == second) {
            assertThat(first.reason()).isNotEqualTo(JoinReason.ALONE);
            return Label.SAME;
        }
        boolean doubtful = joined.perhaps(first).stream().anyMatch(perhaps -> perhaps.entry() == second);
        boolean back = joined.perhaps(second).stream().anyMatch(perhaps -> perhaps.entry() == first);
        assertThat(doubtful).as("each names the other").isEqualTo(back);
        return doubtful ? Label.UNSURE : Label.DIFFERENT;
    }

    @Test
    void thereAreEnoughPairsOfEachLabelInEachOfTheEightCategories() {
        Map<String, Map<Label, Long>> counts = Pairs.all().stream()
                .collect(Collectors.groupingBy(
                        Pair::category,
                        TreeMap::new,
                        Collectors.groupingBy(Pair::label, () -> new EnumMap<>(Label.class), Collectors.counting())));
        System.out.println("Labelled pairs: " + counts);
        assertThat(Pairs.all()).hasSizeGreaterThan(100);
        assertThat(counts)
                .containsOnlyKeys(Stream.of(
                                "allergies",
                                "conditions",
                                "documents",
                                "medicines",
                                "procedures",
                                "results",
                                "vaccinations",
                                "visits")
                        .toList()
                        .toArray(String[]::new));
        assertThat(counts.values()).allSatisfy(labels -> assertThat(labels).containsOnlyKeys(Label.values()));
    }
}
