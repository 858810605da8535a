package uk.onelondon.record.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.language.AppLanguage;

/** What people type wrong, and what nobody should ever type. */
class AnyInputTests {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int ROUNDS = 600;

    private static SmallRecord glossary() {
        SmallRecord everything = new SmallRecord();
        try {
            for (String line : Files.readAllLines(Path.of("i18n/glossary/codes.tsv"))) {
                String[] cells = line.split("\t");
                if (cells.length == 4 && !line.startsWith("#") && !line.startsWith("system\t")) {
                    everything.with(cells[3], cells[0], cells[1], "", "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return everything;
    }

    /** One letter too many, missing, exchanged for another, or two neighbours exchanged. */
    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        int next = Math.min(at + 1, word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                next == at
                        ? word
                        : word.substring(0, at) + word.charAt(next) + word.charAt(at) + word.substring(next + 1);
        };
    }

    @Test
    void oneTypingErrorInAWordOfFiveLettersOrMoreStillFindsIt() {
        long seed = System.nanoTime();
        System.out.println("Seed of the typing errors: " + seed);
        Random random = new Random(seed);
        SmallRecord record = glossary();
        SearchIndex index = record.index(AppLanguage.ENGLISH);
        for (int round = 0; round < ROUNDS; round++) {
            var entry = record.entries().get(random.nextInt(record.entries().size()));
            List<String> words = Folding.words(SmallRecord.said(entry)).stream()
                    .map(Folding::fold)
                    .filter(word -> word.matches("[a-z]{5,}"))
                    .toList();
            if (!words.isEmpty()) {
                String word = words.get(random.nextInt(words.size()));
                String typed = mistyped(word, random);
                assertThat(index.find(typed).hits())
                        .as("seed %d: %s typed as %s", seed, word, typed)
                        .anySatisfy(hit -> assertThat(hit.entry()).isSameAs(entry));
            }
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\0",
                "a".repeat(10_000),
                "diabetes ".repeat(1_200),
                ".*(+[?{}]\\^$|",
                "\\Q\\E(?i)",
                "'; drop table --",
                "<script>alert(1)</script>",
                "\u202Eabc\u202D\u2066\u2069\u200F",
                "\uD800",
                "\uDC00\uD800x",
                "e\u0301".repeat(3_000),
                "a" + "\u0301".repeat(5_000),
                "\uFDFA".repeat(500),
                "👩‍👩‍👧‍👦🇬🇧",
                "\u0000\u0007\uFFFF\uFFFE",
                "%00%0a%0d",
                "q=1&kind=visit",
                "ﷺﷺﷺ ﬃ Ǆ ẞ İ ı",
                "क्ष্ৎ்",
                "\t\n\r\u2028\u2029",
                "1".repeat(300),
                "- - - & / ' ’");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextIsSafe(String typed) {
        SmallRecord record = new SmallRecord().with("Asthma", "195967001").with(typed.isBlank() ? "x" : typed);
        for (AppLanguage language : AppLanguage.values()) {
            SearchResult result = record.index(language).find(typed);
            assertThat(result.hits().size() + result.suggestions().size()).isPositive();
        }
    }

    @Test
    void randomTextIsSafe() {
        long seed = System.nanoTime();
        System.out.println("Seed of the random texts: " + seed);
        Random random = new Random(seed);
        SearchIndex index = new SmallRecord().with("Asthma", "195967001").index(AppLanguage.BENGALI);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                typed.append((char) random.nextInt(0x10000));
            }
            SearchResult result = index.find(typed.toString());
            assertThat(result.hits().size() + result.suggestions().size())
                    .as("seed %d", seed)
                    .isPositive();
        }
    }

    @Test
    void theDistanceCountsEachErrorOnce() {
        Spelling spelling = new Spelling();
        assertThat(spelling.distance("asthma", "asthma", 2)).isZero();
        assertThat(spelling.distance("astma", "asthma", 2)).isEqualTo(1);
        assertThat(spelling.distance("asthmaa", "asthma", 2)).isEqualTo(1);
        assertThat(spelling.distance("asthna", "asthma", 2)).isEqualTo(1);
        assertThat(spelling.distance("sathma", "asthma", 2)).isEqualTo(1);
        assertThat(spelling.distance("sahtma", "asthma", 2)).isEqualTo(2);
        assertThat(spelling.distance("tooth", "asthma", 2)).isEqualTo(3);
        assertThat(Spelling.forgiven("abc")).isZero();
        assertThat(Spelling.forgiven("b12a")).isZero();
        assertThat(Spelling.forgiven("sugar")).isEqualTo(1);
        assertThat(Spelling.forgiven("diabetes")).isEqualTo(2);
    }

    @Test
    void foldingKeepsWhatReadersOfAScriptNeed() {
        assertThat(Folding.fold("Łódź")).isEqualTo("lodz");
        assertThat(Folding.fold("Naïve")).isEqualTo("naive");
        assertThat(Folding.fold("أُمّ")).isEqualTo(Folding.fold("ام"));
        assertThat(Folding.fold("مدرسة")).isEqualTo(Folding.fold("المدرسه"));
        assertThat(Folding.fold("কি")).isNotEqualTo(Folding.fold("কু"));
        assertThat(Folding.fold("১২৩")).isEqualTo("123");
        assertThat(Folding.fold("as\u200Dth\u202Ema")).isEqualTo("asthma");
        assertThat(Folding.words("HbA1c 5.2 mmol/L (high)")).containsExactly("HbA1c", "5.2", "mmol", "L", "high");
    }
}
