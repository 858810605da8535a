package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.record.fhir.RecordUnderTest;

/** Plans and papers that a code alone places, whatever words stand beside it. */
class PlacedByCodeTests {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";

    private static Reader reader(Resource... resources) {
        return new Reader(
                new RecordUnderTest().send(NORTH_EAST, List.of(resources)).complete());
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, "Vorausplan"));
    }

    private static CarePlan plan(String code) {
        CarePlan plan = new CarePlan();
        plan.setId("p1");
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE).setTitle("Vorausplan").addCategory(concept(SNOMED, code));
        return plan;
    }

    private static DocumentReference paper(String system, String code) {
        DocumentReference paper = new DocumentReference();
        paper.setId("d1");
        paper.setStatus(org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus.CURRENT)
                .setType(concept(system, code));
        return paper;
    }

    @ParameterizedTest
    @CsvSource({"1382601000000107", "736373009", "861421000000109", "887701000000100", "736366004", "735324008"})
    void anUrgentOrEndOfLifePlanStandsOnTheSheetForTheWall(String code) {
        assertThat(reader(plan(code)).opens(UrgentPlanView::new).text()).contains("Vorausplan");
        assertThat(reader(paper(SNOMED, code)).opens(UrgentPlanView::new).select("a[href$=/d1]"))
                .isNotEmpty();
        assertThat(reader(plan(code)).opens(CrisisPlanView::new).text()).doesNotContain("Vorausplan");
    }

    @Test
    void anAdvanceDirectiveStandsThereToo() {
        assertThat(reader(paper(LOINC, "42348-3")).opens(UrgentPlanView::new).select("a[href$=/d1]"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"736253002", "325691000000100"})
    void aCrisisPlanStandsOnItsOwnSheet(String code) {
        assertThat(reader(plan(code)).opens(CrisisPlanView::new).text()).contains("Vorausplan");
        assertThat(reader(plan(code)).opens(UrgentPlanView::new).text()).doesNotContain("Vorausplan");
    }

    @ParameterizedTest
    @CsvSource({"11778-8", "11779-6", "11780-4"})
    void aDayOfBirthExpectedInAnyWayStandsUnderPregnancy(String code) {
        Observation due = new Observation();
        due.setId("o1");
        due.setStatus(Observation.ObservationStatus.FINAL)
                .setCode(concept(LOINC, code))
                .setValue(new DateTimeType("2027-02-03"));
        assertThat(reader(due, RecordUnderTest.fixture("care/pregnancy-now"))
                        .opens(PregnancyView::new)
                        .text())
                .contains("3 February 2027");
    }

    @Test
    void aPlanThatNoCodePlacesStandsAmongTheOthers() {
        CarePlan other = plan("734163000");
        assertThat(reader(other).opens(PlansView::new).text()).contains("Vorausplan");
        assertThat(reader(other).opens(UrgentPlanView::new).text()).doesNotContain("Vorausplan");
    }
}
