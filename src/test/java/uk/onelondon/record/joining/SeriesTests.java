package uk.onelondon.record.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;

/** What is done again and again: another place's word about one of many days must not end on the wrong day. */
class SeriesTests {

    private static JoinedRecord join(String category, String... lines) {
        List<RecordEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            entries.add(new ToldEntry(category, lines[i]).entry(String.valueOf((char) ('a' + i))));
        }
        return Joining.join(entries);
    }

    private static Set<String> groups(JoinedRecord joined) {
        return joined.entries().stream()
                .map(entry -> entry.ids().stream().map(EntryId::id).sorted().collect(Collectors.joining()))
                .collect(Collectors.toSet());
    }

    private static String dialysis(String who, String when) {
        return who + ": sct 265764009 Renal dialysis | done | on: " + when;
    }

    @Test
    void eachDayOfTreatmentFindsTheWordAboutThatDay() {
        assertThat(groups(join(
                        "procedures",
                        dialysis("Hospital@north-east", "2026-03-02T09:00Z"),
                        dialysis("Surgery@south-east", "2026-03-03"),
                        dialysis("Hospital@north-east", "2026-03-03T09:00Z"),
                        dialysis("Surgery@south-east", "2026-03-02"))))
                .containsExactlyInAnyOrder("ad", "bc");
    }

    @Test
    void aWordThatFitsTheDayBeforeAndTheDayAfterJoinsNeitherAndNamesBoth() {
        JoinedRecord joined = join(
                "procedures",
                dialysis("Hospital@north-east", "2026-03-02T09:00Z"),
                dialysis("Surgery@south-east", "2026-03-03"),
                dialysis("Hospital@north-east", "2026-03-04T09:00Z"));
        assertThat(groups(joined)).containsExactlyInAnyOrder("a", "b", "c");
        JoinedEntry<?> between = joined.entries().stream()
                .filter(entry -> entry.lead().id().id().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(joined.perhaps(between))
                .extracting(JoinedRecord.Perhaps::doubt)
                .containsExactly(Doubt.FITS_SEVERAL, Doubt.FITS_SEVERAL);
    }

    @Test
    void minutesApartAtTwoPlacesIsOneProcedureHoursApartIsNot() {
        assertThat(groups(join(
                        "procedures",
                        dialysis("Hospital@north-east", "2026-03-02T09:00Z"),
                        dialysis("Surgery@south-east", "2026-03-02T09:25Z"))))
                .containsExactly("ab");
        assertThat(groups(join(
                        "procedures",
                        dialysis("Hospital@north-east", "2026-03-02T09:00Z"),
                        dialysis("Surgery@south-east", "2026-03-02T13:25Z"))))
                .containsExactlyInAnyOrder("a", "b");
    }

    private static String paracetamol(String who, String facts) {
        return who + ": sct 387517004 Paracetamol | " + facts;
    }

    @Test
    void aMedicineOrderedOnEachDayByOneHospitalStaysOneForEachDay() {
        assertThat(groups(join(
                        "medicines",
                        paracetamol("Hospital@north-east", "prescribed | stopped | dose: 1 g | on: 2026-03-02T09:00Z"),
                        paracetamol("Hospital@north-east", "prescribed | stopped | dose: 1 g | on: 2026-03-03T09:00Z"),
                        paracetamol("Surgery@south-east", "reported | stopped | dose: 1 g | on: 2026-03-03"))))
                .containsExactlyInAnyOrder("a", "bc");
    }

    @Test
    void twoOrdersOfTwoPlacesAreTwoHoweverNearTheyAre() {
        assertThat(groups(join(
                        "medicines",
                        paracetamol("Hospital@north-east", "prescribed | stopped | dose: 1 g | on: 2026-03-02T09:00Z"),
                        paracetamol("Surgery@south-east", "prescribed | stopped | dose: 1 g | on: 2026-03-02T15:00Z"),
                        paracetamol("Clinic@south-west", "prescribed | stopped | dose: 1 g | on: 2026-03-03"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void anOrderThatItsPlaceStoppedAndTheOneItWroteInsteadAreTwo() {
        assertThat(groups(join(
                        "medicines",
                        paracetamol(
                                "Surgery@south-east",
                                "prescribed | stopped | dose: 1 g | on: 2026-02-06 | ended: 2026-03-05"),
                        paracetamol("Surgery@south-east", "prescribed | active | dose: 1 g | on: 2026-02-25"),
                        paracetamol("Clinic@south-west", "prescribed | active | dose: 1 g | on: 2026-02-25"))))
                .containsExactlyInAnyOrder("a", "bc");
    }

    private static String course(String from, String to) {
        return paracetamol("Surgery@south-east", "prescribed | done | dose: 1 g | on: " + from + " | ended: " + to);
    }

    @Test
    void aListWithinOneCourseOfSeveralIsAboutThatCourse() {
        assertThat(groups(join(
                        "medicines",
                        course("2026-01-05", "2026-02-01"),
                        course("2026-02-02", "2026-03-01"),
                        course("2026-03-02", "2026-03-29"),
                        paracetamol("Hospital@north-east", "reported | stopped | dose: 1 g | on: 2026-02-14"))))
                .containsExactlyInAnyOrder("a", "bd", "c");
    }

    @Test
    void aListWithinTwoCoursesIsAboutNeitherEvenOnTheDayOneBegan() {
        JoinedRecord joined = join(
                "medicines",
                course("2026-02-02", "2026-03-01"),
                course("2026-02-14", "2026-03-13"),
                paracetamol("Hospital@north-east", "reported | stopped | dose: 1 g | on: 2026-02-14"));
        assertThat(groups(joined)).containsExactlyInAnyOrder("a", "b", "c");
        JoinedEntry<?> list = joined.entries().stream()
                .filter(entry -> entry.lead().id().id().equals("c"))
                .findFirst()
                .orElseThrow();
        assertThat(joined.perhaps(list))
                .extracting(JoinedRecord.Perhaps::doubt)
                .containsExactly(Doubt.FITS_SEVERAL, Doubt.FITS_SEVERAL);
    }

    @Test
    void aListOfAnotherStrengthIsNeverThatCourse() {
        assertThat(groups(join(
                        "medicines",
                        course("2026-02-02", "2026-03-01"),
                        paracetamol("Hospital@north-east", "reported | stopped | dose: 500 mg | on: 2026-02-14"))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void amongManyCoursesTheListFindsItsOwn() {
        String[] lines = new String[26];
        for (int i = 0; i < 25; i++) {
            LocalDate from = LocalDate.of(2022, 1, 3).plusDays(28L * i);
            lines[i] = course(from.toString(), from.plusDays(27).toString());
        }
        lines[25] = paracetamol("Hospital@north-east", "reported | stopped | dose: 1 g | on: 2023-01-19");
        assertThat(join("medicines", lines).entries()).hasSize(25);
    }

    @Test
    void anIllnessNobodyClosedIsNotTheOneOfYearsLater() {
        String old = "Surgery@south-east: sct 444814009 Viral sinusitis | active | on: 2019-12-07";
        String later = "Hospital@north-east: sct 444814009 Viral sinusitis | resolved | on: %s | ended: 2021-12-01";
        assertThat(groups(join("conditions", old, later.formatted("2021-11-17"))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(groups(join("conditions", old, later.formatted("2019-12-20"))))
                .containsExactly("ab");
    }

    @Test
    void twoVisitsThatOnePlaceSaysBeganTogetherStayTwo() {
        assertThat(groups(join(
                        "visits",
                        "Surgery@south-east: sct 424619006 Antenatal visit | clinic | done | on: 2026-03-02T09:00Z",
                        "Surgery@south-east: sct 33879002 Vaccination | clinic | done | on: 2026-03-02T09:00Z")))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void bothLettersForMicroAreOneUnit() {
        assertThat(
                        groups(
                                join(
                                        "results",
                                        "Hospital@north-east: loinc 14682-9 Creatinine | done | value: 104 umol/L | on: 2026-03-02T09:00Z",
                                        "Surgery@south-east: loinc 14682-9 Creatinine | done | value: 104 \u00b5mol/L | on: 2026-03-02T09:00Z")))
                .containsExactly("ab");
    }
}
