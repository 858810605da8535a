package uk.onelondon.record.explained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryKind;

/** The explanations as they lie in the files: whole, short, easy to read, and careful. */
class ExplanationsTests {

    private static final String SNOMED = "http://snomed.info/sct";

    /** Grade 6 is read at 11 to 12; all texts together must be easier than grade 5. */
    private static final double HARDEST = 6.0;

    private static final double HARDEST_ON_THE_WHOLE = 5.0;

    /** Words that would change somebody's treatment. */
    private static final Pattern ADVICE = Pattern.compile(
            "(?i)you should (stop|start|take|double|skip)|(?<!never )(?<!not )stop (taking|and)|take (more|less) of (it|your)"
                    + "|(increase|reduce|lower|raise|double|halve) (your|the) dose");

    private final Explanations explanations = Explanations.fromClassPath();

    private static String whole(Explanation explanation) {
        return String.join(" ", explanation.parts().values());
    }

    @Test
    void thereAreAtLeastTwoHundred() {
        assertThat(explanations.all()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(explanations.all()).extracting(Explanation::category).contains(Category.values());
    }

    @Test
    void everyTextHasSixtyToAHundredAndThirtyWords() {
        SoftAssertions each = new SoftAssertions();
        explanations
                .all()
                .forEach(text -> each.assertThat(whole(text).split("\\s+").length)
                        .as(text.title())
                        .isBetween(60, 130));
        each.assertAll();
    }

    @Test
    void everyTextCanBeReadAtElevenAndMostEarlier() {
        SoftAssertions each = new SoftAssertions();
        explanations
                .all()
                .forEach(text -> each.assertThat(Readability.grade(whole(text)))
                        .as(text.title())
                        .isLessThan(HARDEST));
        each.assertAll();
        assertThat(explanations.all().stream()
                        .mapToDouble(text -> Readability.grade(whole(text)))
                        .average()
                        .orElseThrow())
                .isLessThan(HARDEST_ON_THE_WHOLE);
    }

    @Test
    void theMeasureTellsEasyFromHard() {
        assertThat(Readability.grade("The cat sat on the mat. It was a big cat. It ran."))
                .isLessThan(1);
        assertThat(Readability.grade(
                        "Pharmacological antihypertensive interventions demonstrably ameliorate cardiovascular"
                                + " morbidity in individuals exhibiting persistently elevated arterial pressure."))
                .isGreaterThan(20);
        assertThat(Map.of("medicine", 3, "asthma", 2, "tired", 1, "needed", 2, "cause", 1, "diabetes", 3, "able", 2))
                .allSatisfy((word, syllables) ->
                        assertThat(Readability.syllables(word)).as(word).isEqualTo(syllables));
    }

    @Test
    void noTextTellsAnybodyToChangeTheirTreatment() {
        assertThat(explanations.all())
                .noneMatch(text -> ADVICE.matcher(whole(text)).find());
        assertThat(ADVICE.matcher("You should stop taking it.").find()).isTrue();
        assertThat(ADVICE.matcher("Halve your dose.").find()).isTrue();
    }

    @Test
    void whatIsUrgentNamesWhomToTurnTo() {
        assertThat(explanations.all())
                .filteredOn(text -> text.parts().containsKey(ExplainedPart.URGENT))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.parts().get(ExplainedPart.URGENT))
                        .as(text.title())
                        .containsPattern("999|111|GP|A&E|maternity unit|hotline|flames"));
    }

    @Test
    void noTextClaimsToBeCheckedBeforeItIs() {
        assertThat(explanations.all()).extracting(Explanation::review).containsOnly(ClinicalReview.NOT_YET_CHECKED);
    }

    @Test
    void noTwoTextsAreTheSameThing() {
        assertThat(explanations.all())
                .extracting(text -> text.category() + " " + text.title())
                .doesNotHaveDuplicates();
        assertThat(explanations.all()).extracting(ExplanationsTests::whole).doesNotHaveDuplicates();
    }

    @Test
    void linksAreWholeAddressesOfTheNhsWebsite() {
        assertThat(explanations.all())
                .flatExtracting(text -> text.more().stream().toList())
                .hasSizeGreaterThan(100)
                .allSatisfy(page -> assertThat(page.toString()).matches("https://www\\.nhs\\.uk/([a-z0-9-]+/){1,4}"));
    }

    /** Nearly everything clinical that a person of the sandbox carries can be looked up; a new story may be ahead. */
    @Test
    void nearlyEverythingThePersonasCarryIsExplained() throws IOException {
        Map<String, EntryKind> sections = Map.of(
                "condition", EntryKind.CONDITION,
                "allergy", EntryKind.ALLERGY,
                "reaction", EntryKind.ALLERGY,
                "medicine", EntryKind.MEDICINE,
                "vaccine", EntryKind.VACCINATION,
                "procedure", EntryKind.PROCEDURE,
                "lab", EntryKind.RESULT,
                "panel", EntryKind.RESULT,
                "vital", EntryKind.RESULT);
        Map<String, String> systems = Map.of(
                "sct", SNOMED,
                "loinc", "http://loinc.org",
                "own", "https://sandbox.onelondon.example.org/codes");
        List<String> unexplained = new ArrayList<>();
        int asked = 0;
        String section = "";
        for (String line : Files.readAllLines(Path.of("src/main/resources/sandbox/stories/words.txt"))) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (line.contains("|") && !line.startsWith("#") && sections.containsKey(section)) {
                String[] code = line.split("\\|")[1].strip().split(" ");
                Concept concept = new Concept("x", List.of(new Code(systems.get(code[0]), code[1], "")));
                asked++;
                if (explanations.of(concept, sections.get(section)).isEmpty()) {
                    unexplained.add(line);
                }
            }
        }
        System.out.println("Not explained yet: " + unexplained);
        assertThat(asked).isGreaterThan(200);
        assertThat(unexplained).hasSizeLessThan(asked / 20);
    }

    @Test
    void whatIsUnknownIsNotGuessedFromItsWords() {
        assertThat(explanations.of(new Concept("Asthma", List.of()), EntryKind.CONDITION))
                .isEmpty();
        assertThat(explanations.of(
                        new Concept("Asthma", List.of(new Code(SNOMED, "999999", "Asthma"))), EntryKind.CONDITION))
                .isEmpty();
        assertThat(explanations.of(
                        new Concept("Asthma", List.of(new Code("http://loinc.org", "195967001", ""))),
                        EntryKind.CONDITION))
                .isEmpty();
    }

    @Test
    void aMedicineAmongTheAllergiesIsExplainedAsAnAllergyOrNotAtAll() {
        Concept aspirin = new Concept("Aspirin", List.of(new Code(SNOMED, "387458008", "Aspirin")));
        Concept ibuprofen = new Concept("Ibuprofen", List.of(new Code(SNOMED, "387207008", "Ibuprofen")));
        assertThat(explanations.of(aspirin, EntryKind.ALLERGY).orElseThrow().title())
                .isEqualTo("Allergy to aspirin");
        assertThat(explanations.of(aspirin, EntryKind.MEDICINE).orElseThrow().title())
                .isEqualTo("Aspirin");
        assertThat(explanations.of(ibuprofen, EntryKind.ALLERGY)).isEmpty();
    }

    @Test
    void aFileThatIsNotWholeIsRefused() {
        List<String> head = List.of("system sct http://snomed.info/sct", "review not-yet-checked", "== Thing");
        assertThat(Set.of(
                                List.of("codes: sct 1", "what: A.", "why: B.", "next: C."),
                                List.of("what: A.", "why: B.", "next: C.", "limits: D."),
                                List.of("codes: loinc 1", "what: A.", "why: B.", "next: C.", "limits: D."),
                                List.of("codes: sct 1", "what: A.", "why: B.", "next: C.", "limits: D.", "more: E."),
                                List.of("codes: sct 1", "what: A.", "what: A.", "next: C.", "limits: D."),
                                List.of(
                                        "codes: sct 1",
                                        "see: https://example.org/",
                                        "what: A.",
                                        "why: B.",
                                        "next: C.",
                                        "limits: D."))
                        .stream()
                        .map(body -> {
                            List<String> lines = new ArrayList<>(head);
                            lines.addAll(body);
                            return lines;
                        })
                        .collect(Collectors.toSet()))
                .allSatisfy(lines -> assertThatThrownBy(() -> ExplanationFile.read(Category.TESTS, lines))
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
