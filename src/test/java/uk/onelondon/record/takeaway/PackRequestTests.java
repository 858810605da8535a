package uk.onelondon.record.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.takeaway.PackRequest.Problem;

class PackRequestTests {

    @Test
    void nothingAskedForIsEverything() {
        PackRequest request = read(Map.of());
        assertThat(request.choice()).isEqualTo(PackChoice.everything(AppLanguage.POLISH));
        assertThat(PackChoice.sections()).allMatch(request.choice()::has).doesNotContain(EntryKind.BACKGROUND);
        assertThat(request.problems()).isEmpty();
    }

    @Test
    void everyKindOfEntryHasItsPlaceInAPack() {
        assertThat(PackChoice.sections())
                .doesNotHaveDuplicates()
                .hasSize(EntryKind.values().length - 1)
                .startsWith(EntryKind.ABOUT_YOU, EntryKind.ALLERGY);
    }

    @Test
    void aChoiceSurvivesItsAddress() {
        PackRequest request = read(Map.of(
                "sections", List.of("medicine,allergy", "result", "<script>", "background"),
                "from", List.of("2024"),
                "to", List.of("2025-02"),
                "print", List.of("large"),
                "language", List.of("ar")));
        assertThat(request.choice())
                .isEqualTo(new PackChoice(
                        java.util.Set.of(EntryKind.MEDICINE, EntryKind.ALLERGY, EntryKind.RESULT),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2025, 2, 28)),
                        true,
                        AppLanguage.ARABIC));
        String query = request.choice().query();
        assertThat(query)
                .isEqualTo("sections=allergy&sections=medicine&sections=result&from=2024-01-01&to=2025-02-28"
                        + "&print=large&language=ar");
    }

    @Test
    void aDateNobodyUnderstandsIsTold() {
        assertThat(read(Map.of("from", List.of("soon"), "to", List.of("2024-13")))
                        .problems())
                .containsExactly(Problem.FROM_WRONG, Problem.TO_WRONG);
        assertThat(read(Map.of("from", List.of("2025"), "to", List.of("2024"))).problems())
                .containsExactly(Problem.ENDS_BEFORE_IT_BEGINS);
        assertThat(read(Map.of("from", List.of(" "), "to", List.of())).problems())
                .isEmpty();
        assertThat(read(Map.of("from", List.of("9".repeat(10_000)))).fromTyped())
                .hasSize(20);
    }

    private static PackRequest read(Map<String, List<String>> parameters) {
        return PackRequest.read(parameters, AppLanguage.POLISH);
    }
}
