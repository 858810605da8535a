package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.DayOfWeek;
import org.hl7.fhir.r4.model.Timing.EventTiming;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;

/** How to take a medicine, from the parts of a FHIR Dosage to a sentence a reader understands. */
class DirectionsTests {

    private final RecordUnderTest record = new RecordUnderTest();

    private Document opened(Dosage dosage, AppLanguage language) {
        MedicationRequest request = new MedicationRequest();
        request.setId("m1");
        request.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
        request.setMedication(new CodeableConcept().setText("Some medicine"));
        request.setAuthoredOnElement(new DateTimeType("2025-05-03"));
        request.setRequester(new Reference().setDisplay("Dr Anjali Shah"));
        request.addDosageInstruction(dosage);
        record.send(NORTH_EAST, List.of(request)).complete();
        return new Reader(record, language, IdentityLevel.P9).opens(MedicinesView::new);
    }

    private static Quantity tablets(String number) {
        return new Quantity()
                .setValue(new java.math.BigDecimal(number))
                .setUnit("tablet")
                .setSystem("http://snomed.info/sct")
                .setCode("385055001");
    }

    private static Dosage dose(Timing timing) {
        Dosage dosage = new Dosage().setTiming(timing);
        dosage.addDoseAndRate().setDose(tablets("1"));
        return dosage;
    }

    private static Timing every(int frequency, int period, UnitsOfTime unit) {
        Timing timing = new Timing();
        timing.getRepeat().setFrequency(frequency).setPeriod(period).setPeriodUnit(unit);
        return timing;
    }

    static Stream<Arguments> english() {
        Dosage upTo = dose(every(1, 4, UnitsOfTime.H));
        upTo.getDoseAndRateFirstRep().setDose(new Range().setLow(tablets("1")).setHigh(tablets("2")));
        upTo.setAsNeeded(new CodeableConcept().setText("Pain"));
        upTo.setMaxDosePerPeriod(new Ratio()
                .setNumerator(tablets("8"))
                .setDenominator(new Quantity().setValue(24).setCode("h")));
        Dosage course = dose(every(3, 1, UnitsOfTime.D));
        course.getTiming()
                .getRepeat()
                .setBounds(new Duration().setValue(7).setCode("d"))
                .addWhen(EventTiming.PC);
        Dosage weekly = dose(new Timing());
        weekly.getTiming().getRepeat().addDayOfWeek(DayOfWeek.MON).addDayOfWeek(DayOfWeek.THU);
        weekly.getTiming().getRepeat().getTimeOfDay().add(new TimeType("08:30:00"));
        weekly.setRoute(new CodeableConcept(new Coding("http://snomed.info/sct", "26643006", "Oral route")));
        Dosage range = dose(every(2, 1, UnitsOfTime.D));
        range.getTiming().getRepeat().setFrequencyMax(3);
        Dosage coded = dose(new Timing()
                .setCode(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation", "BID", ""))));
        coded.setAsNeeded(new BooleanType(true));
        return Stream.of(
                Arguments.of(dose(every(1, 1, UnitsOfTime.D)), "How to take it: 1 tablet, once a day."),
                Arguments.of(dose(every(2, 1, UnitsOfTime.D)), "How to take it: 1 tablet, twice a day."),
                Arguments.of(dose(every(1, 2, UnitsOfTime.WK)), "How to take it: 1 tablet, every 2 weeks."),
                Arguments.of(range, "How to take it: 1 tablet, 2 to 3 times in 1 day."),
                Arguments.of(course, "How to take it: 1 tablet, 3 times a day, after meals, for 7 days."),
                Arguments.of(weekly, "How to take it: 1 tablet, on Monday and Thursday, at 08:30, by mouth."),
                Arguments.of(coded, "How to take it: 1 tablet, twice a day, only when you need it."),
                Arguments.of(
                        upTo,
                        "How to take it: 1 to 2 tablet, every 4 hours, only when you need it for: pain,"
                                + " no more than 8 tablet in 24 hours."));
    }

    @ParameterizedTest
    @MethodSource("english")
    void partsBecomeASentence(Dosage dosage, String sentence) {
        assertThat(opened(dosage, AppLanguage.ENGLISH).select("article").text()).contains(sentence);
    }

    @Test
    void theSentenceIsInTheReadersLanguageAndWhatWasWrittenStandsBesideMarkedAsEnglish() {
        Dosage dosage = dose(every(2, 1, UnitsOfTime.D)).setText("one bd");
        Document html = opened(dosage, AppLanguage.POLISH);
        assertThat(html.select("article").text()).contains("Jak stosować: 1 tabletka, 2 razy dziennie.");
        assertThat(html.select("article bdi[lang=en]").eachText()).contains("one bd");
        assertThat(opened(dosage, AppLanguage.ARABIC).select("article").text()).contains("مرتين في اليوم");
        assertThat(opened(dosage, AppLanguage.BENGALI).select("article").text()).contains("দিনে 2 বার");
    }

    /** A rate, a number of doses in all or an unknown moment would be lost: then only what was written is shown. */
    @Test
    void halfADirectionIsNeverToldAsOne() {
        Dosage rate = dose(every(1, 1, UnitsOfTime.D)).setText("Slowly, as the nurse told you");
        rate.getDoseAndRateFirstRep().setRate(new Quantity(5).setUnit("ml/h"));
        Dosage breakfast = dose(every(1, 1, UnitsOfTime.D)).setText("Before breakfast");
        breakfast.getTiming().getRepeat().addWhen(EventTiming.ACM);
        Dosage half = dose(every(1, 1, UnitsOfTime.D)).setText("Every 36 hours");
        half.getTiming().getRepeat().setPeriod(1.5);
        for (Dosage dosage : List.of(rate, breakfast, half)) {
            assertThat(opened(dosage, AppLanguage.ENGLISH).select("article").text())
                    .contains(dosage.getText())
                    .doesNotContain("How to take it:");
        }
    }

    @Test
    void saysWhoStartedItAndWhen() {
        assertThat(opened(dose(every(1, 1, UnitsOfTime.D)), AppLanguage.ENGLISH)
                        .select("article")
                        .text())
                .contains("Started 3 May 2025, by Dr Anjali Shah");
    }

    @Test
    void aStoppedMedicineSaysSoFirstAndWhyAndWhoSaysIt() {
        record.send(NORTH_EAST, "medicine/stopped-by-hospital").complete();
        Document html = new Reader(record).opens(MedicinesView::new);
        assertThat(html.select("article .ol-text").first().text()).startsWith("This medicine was stopped");
        assertThat(html.select("article dt").eachText()).contains("Why");
    }

    @Test
    void aCorrectedResultSaysSoBeforeItsNumber() {
        record.send(NORTH_EAST, "result/amended").complete();
        String text =
                new Reader(record).opens(ResultsView::new).select("article").text();
        assertThat(text).contains("This result was corrected after it was first given");
        assertThat(text.indexOf("was corrected")).isLessThan(text.indexOf("<4.10 mmol/L"));
    }

    @Test
    void anAllergyNamesEverySignOnceAndHowSureItIs() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin").complete();
        String text =
                new Reader(record).opens(AllergiesView::new).select("article").text();
        assertThat(text).contains("It can cause:", "How bad Severe", "High: it could put your life at risk");
    }
}
