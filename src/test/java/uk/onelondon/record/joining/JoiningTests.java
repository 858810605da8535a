package uk.onelondon.record.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.Difference.Field;
import uk.onelondon.record.joining.Pairs.Label;
import uk.onelondon.record.joining.Pairs.Pair;

class JoiningTests {

    private static RecordEntry told(String category, String id, String line) {
        return new ToldEntry(category, line).entry(id);
    }

    private static JoinedEntry<?> only(RecordEntry... entries) {
        JoinedRecord joined = Joining.join(List.of(entries));
        assertThat(joined.entries()).hasSize(1);
        return joined.entries().getFirst();
    }

    @Test
    void aJoinedAllergyShowsTheWorstThatAnySourceSaysAndThatTheyDisagree() {
        JoinedEntry<?> penicillin = only(
                told(
                        "allergies",
                        "1",
                        "Surgery@south-east: sct 764146007 Penicillin | active | mild | risk: high | reaction: Rash | on: 2020-01-01"),
                told(
                        "allergies",
                        "2",
                        "Hospital@north-east: sct 91936005 Allergy to penicillin | resolved | severe | risk: low | reaction: Anaphylaxis | on: 2021-01-01"));
        AllergyEntry shown = (AllergyEntry) penicillin.shown();
        assertThat(shown.status()).isEqualTo(EntryStatus.ACTIVE);
        assertThat(shown.severity()).isEqualTo(AllergyEntry.Severity.SEVERE);
        assertThat(shown.danger()).isEqualTo(AllergyEntry.Danger.HIGH);
        assertThat(shown.reactions()).hasSize(2);
        assertThat(penicillin.reason()).isEqualTo(JoinReason.SAME_MEANING);
        assertThat(penicillin.differences().stream()
                        .filter(Difference::conflict)
                        .map(Difference::field))
                .containsExactly(Field.STATUS, Field.SEVERITY, Field.DANGER);
        assertThat(((AllergyEntry) penicillin.lead()).severity())
                .as("the source's own word")
                .isEqualTo(AllergyEntry.Severity.MILD);
    }

    @Test
    void aMedicineStoppedAtOnePlaceIsShownAsTakenAndDisagrees() {
        JoinedEntry<?> ramipril = only(
                told(
                        "medicines",
                        "1",
                        "Hospital@north-east: sct 386872004 Ramipril | reported | stopped | dose: 5 mg, once a day | on: 2026-10-19"),
                told(
                        "medicines",
                        "2",
                        "Surgery@south-east: sct 386872004 Ramipril | prescribed | active | dose: 5 mg, once a day | on: 2024-11-23"));
        assertThat(ramipril.shown().status()).isEqualTo(EntryStatus.ACTIVE);
        assertThat(ramipril.disagrees()).isTrue();
        assertThat(ramipril.differences().getFirst().said()).hasSize(2);
        assertThat(ramipril.as(MedicineEntry.class)).isPresent();
        assertThat(ramipril.as(AllergyEntry.class)).isEmpty();
    }

    @Test
    void aCorrectionLeadsAndTheOldValueStaysInSight() {
        JoinedEntry<?> potassium = only(
                told(
                        "results",
                        "1",
                        "Surgery@south-east: loinc 2823-3 Potassium | done | value: 6.4 mmol/L | on: 2026-08-23T10:00Z"),
                told(
                        "results",
                        "2",
                        "Hospital@north-east: loinc 2823-3 Potassium | amended | value: 4.6 mmol/L | on: 2026-08-23T10:00Z"));
        assertThat(potassium.lead().id().id()).isEqualTo("2");
        assertThat(potassium.differences()).anyMatch(one -> one.field() == Field.FINDING && one.conflict());
    }

    @Test
    void otherWordsAndOtherPrecisionAreDifferencesButNoConflict() {
        JoinedEntry<?> operation = only(
                told(
                        "procedures",
                        "1",
                        "Hospital@north-east: sct 110473004 Cataract surgery | done | on: 2020-02-20T09:30Z"),
                told("procedures", "2", "Surgery@south-east: sct 110473004 Eye operation | done | on: 2020-02-20"));
        assertThat(operation.differences()).extracting(Difference::field).containsExactly(Field.DATE, Field.NAME);
        assertThat(operation.disagrees()).isFalse();
    }

    @Test
    void sameMeaningDoesNotPassFromHandToHandWhereDatesDoNotFit() {
        JoinedRecord joined = Joining.join(List.of(
                told("vaccinations", "1", "A@south-east: sct 1181000221105 Flu vaccine | done | on: 2025-10-10"),
                told("vaccinations", "2", "B@north-east: sct 1181000221105 Flu vaccine | done | on: 2025-10-11"),
                told("vaccinations", "3", "C@south-west: sct 1181000221105 Flu vaccine | done | on: 2025-10-12")));
        assertThat(joined.entries()).as("the one in the middle could be either").hasSize(3);
        assertThat(joined.perhaps(joined.entries().get(1)))
                .extracting(JoinedRecord.Perhaps::doubt)
                .containsExactly(Doubt.FITS_SEVERAL, Doubt.FITS_SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whateverGoesInComesOutExactlyOnce(int round) {
        long seed = System.nanoTime() + round;
        System.out.println("Seed of the random records: " + seed);
        Random random = new Random(seed);
        List<RecordEntry> entries = random(random, 600);
        JoinedRecord joined = Joining.join(entries);
        List<EntryId> out =
                joined.entries().stream().flatMap(entry -> entry.ids().stream()).toList();
        assertThat(out)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(RecordEntry::id).toList());
        joined.entries()
                .forEach(entry -> assertThat(entry.all())
                        .allSatisfy(source -> assertThat(entries).contains(source))
                        .allSatisfy(source -> assertThat(source.kind()).isEqualTo(entry.kind())));
        List<RecordEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertThat(groups(Joining.join(shuffled)))
                .as("the order in which entries arrive says nothing")
                .isEqualTo(groups(joined));
    }

    private static Set<Set<EntryId>> groups(JoinedRecord joined) {
        return joined.entries().stream()
                .map(entry -> Set.copyOf(entry.ids()))
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Entries of the labelled pairs, many of them told again by the same or another source. */
    private static List<RecordEntry> random(Random random, int number) {
        List<Pair> pairs = Pairs.all();
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    Pair pair = pairs.get(random.nextInt(pairs.size()));
                    return (random.nextBoolean() ? pair.one() : pair.other()).entry("r" + i);
                })
                .toList();
    }

    /** All entries of all pairs in one record: no two of different allergies or medicines end in one. */
    @Test
    void noAllergyAndNoMedicineIsJoinedWithAnotherAmongAllPairsTogether() {
        Map<EntryId, Pair> ofPair = new HashMap<>();
        List<RecordEntry> entries = new ArrayList<>();
        List<Pair> pairs = Pairs.all();
        for (int i = 0; i < pairs.size(); i++) {
            for (RecordEntry entry : List.of(
                    pairs.get(i).one().entry("p" + i + "a"),
                    pairs.get(i).other().entry("p" + i + "b"))) {
                entries.add(entry);
                ofPair.put(entry.id(), pairs.get(i));
            }
        }
        JoinedRecord joined = Joining.join(entries);
        for (JoinedEntry<?> entry : joined.entries()) {
            List<? extends RecordEntry> sources = entry.all();
            for (RecordEntry one : sources) {
                for (RecordEntry other : sources) {
                    boolean apart = ofPair.get(one.id()) == ofPair.get(other.id())
                            && one != other
                            && ofPair.get(one.id()).label() != Label.SAME;
                    assertThat(apart).as(ofPair.get(one.id()).toString()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medicines > Surgery@south-east: sct 386872004 Ramipril | prescribed | done | dose: 5 mg | on: DAY",
                "medicines > Surgery@south-east: sct 386872004 Ramipril | prescribed | active | dose: 5 mg | on: DAY",
                "allergies > Surgery@south-east: sct 764146007 Penicillin | active | on: DAY",
                "conditions > Surgery@south-east: sct 68566005 Infection | active | on: DAY",
                "results > Surgery@south-east: loinc 2823-3 Potassium | done | value: 4.6 mmol/L | on: DAY",
                "results > Surgery@south-east: loinc 2823-3 Potassium | done | value: 4.6 mmol/L | on: 2026-01-01",
                "results > Surgery@south-east: loinc 2823-3 Potassium | done | value: 4.6 mmol/L | on: unknown",
                "vaccinations > Surgery@south-east: sct 1181000221105 Flu | done | on: 2026-01-01",
                "procedures > Surgery@south-east: sct 3895009 Dressing | done | on: 2026-01-01",
                "visits > Surgery@south-east: sct 185347001 Encounter | clinic | done | on: 2026-01-01",
                "documents > Surgery@south-east: sct 371532007 Letter | done | title: Letter | on: 2026-01-01"
            })
    void tenThousandAlikeAreComparedInProportionToTheirNumber(String told) {
        long few = comparisons(told, 1_000);
        long many = comparisons(told, 10_000);
        assertThat(many).isLessThanOrEqualTo(11 * few).isLessThan(10_000 * 400L);
    }

    private static long comparisons(String told, int number) {
        String[] parts = told.split(" > ");
        LocalDate first = LocalDate.of(1990, 1, 1);
        List<RecordEntry> entries = IntStream.range(0, number)
                .mapToObj(i -> told(
                        parts[0],
                        "e" + i,
                        parts[1].replace("DAY", first.plusDays(3L * i).toString())))
                .toList();
        return Joining.join(entries).comparisons();
    }
}
