package uk.onelondon.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.Fixtures.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.DocumentFile;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ReferenceRange;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.record.Translations;
import uk.onelondon.record.When;

class EntryMapperTests {

    private static String said(RecordEntry entry) {
        return entry.facts().what().given().map(Concept::said).orElse("");
    }

    private static boolean hasWords(RecordEntry entry, Detail.Label label, String words) {
        return entry.facts().details().contains(Detail.words(label, words));
    }

    @Nested
    class Allergies {

        @Test
        void aSevereReactionIsTheOneThatCountsAmongSeveral() {
            AllergyEntry allergy = entry("allergy/severe-reaction-to-penicillin", AllergyEntry.class);
            assertThat(said(allergy)).isEqualTo("Allergy to penicillin");
            assertThat(allergy.severity()).isEqualTo(AllergyEntry.Severity.SEVERE);
            assertThat(allergy.danger()).isEqualTo(AllergyEntry.Danger.HIGH);
            assertThat(allergy.reactions()).hasSize(2);
            assertThat(allergy.when()).isEqualTo(new When.InYear(Year.of(1998)));
            assertThat(allergy.facts().recorder().said()).contains("Dr Amina Rahman");
            assertThat(allergy.status()).isEqualTo(EntryStatus.ACTIVE);
        }

        @Test
        void noKnownAllergiesIsAStatementOfItsOwn() {
            assertThat(entry("allergy/no-known-allergies", AllergyEntry.class).noneKnown())
                    .isTrue();
        }

        @Test
        void missingUnknownWithheldAndEnteredInErrorAreFourSituations() {
            assertThat(entry("allergy/substance-missing").facts().what()).isEqualTo(new Told.Missing());
            assertThat(entry("allergy/substance-not-known").facts().what()).isEqualTo(new Told.NotKnown());
            RecordEntry withheld = entry("allergy/substance-withheld");
            assertThat(withheld.facts().what()).isEqualTo(new Told.Withheld());
            assertThat(withheld.facts().concerns()).contains(Facts.Concern.PARTLY_WITHHELD);
            RecordEntry wrong = entry("allergy/entered-in-error");
            assertThat(wrong.status()).isEqualTo(EntryStatus.ENTERED_IN_ERROR);
            assertThat(said(wrong)).isEqualTo("Aspirin");
        }
    }

    @Nested
    class Medicines {

        @Test
        void aRepeatMedicineKeepsItsDoseReasonAndLondonTime() {
            MedicineEntry medicine = entry("medicine/repeat-medicine-with-dose", MedicineEntry.class);
            assertThat(said(medicine)).isEqualTo("Ramipril 5 mg");
            assertThat(medicine.doses()).containsExactly("Take one each morning");
            assertThat(medicine.reason().map(Concept::said)).contains("High blood pressure");
            assertThat(medicine.when())
                    .isInstanceOfSatisfying(
                            When.At.class,
                            at -> assertThat(at.time().toString()).startsWith("2024-03-31T02:30+01:00"));
            assertThat(hasWords(medicine, Detail.Label.QUANTITY, "28 capsule")).isTrue();
        }

        @Test
        void aStoppedMedicineSaysWhy() {
            RecordEntry medicine = entry("medicine/stopped-by-hospital");
            assertThat(medicine.status()).isEqualTo(EntryStatus.STOPPED);
            assertThat(medicine.facts().details()).extracting(Detail::label).contains(Detail.Label.STATUS_REASON);
        }

        @Test
        void aProductElsewhereIsPointedToAndAContainedOneIsNamed() {
            MedicineEntry pointed = entry("medicine/product-in-another-entry", MedicineEntry.class);
            assertThat(pointed.product().target().map(id -> id.path())).contains("north-east/Medication/med-9");
            assertThat(pointed.when())
                    .isEqualTo(new When.Between(new When.InMonth(YearMonth.of(2023, 1)), Optional.empty()));
            assertThat(said(entry("medicine/product-contained"))).isEqualTo("Insulin glargine");
        }
    }

    @Nested
    class Conditions {

        @Test
        void aProblemOfAYearStaysAYear() {
            ConditionEntry condition = entry("condition/active-since-a-year", ConditionEntry.class);
            assertThat(condition.started()).isEqualTo(new When.InYear(Year.of(2015)));
            assertThat(condition.problem()).isTrue();
            assertThat(condition.status()).isEqualTo(EntryStatus.ACTIVE);
        }

        @Test
        void aDiagnosisOfOneVisitIsNoProblemOnTheListAndItsBrokenReferenceStays() {
            ConditionEntry condition = entry("condition/resolved-visit-diagnosis", ConditionEntry.class);
            assertThat(condition.problem()).isFalse();
            assertThat(condition.status()).isEqualTo(EntryStatus.RESOLVED);
            assertThat(hasWords(condition, Detail.Label.STARTED, "in the winter"))
                    .isTrue();
            assertThat(condition.facts().details()).extracting(Detail::label).contains(Detail.Label.PART_OF);
        }

        @Test
        void aRefutedConditionDoesNotCount() {
            assertThat(entry("condition/refuted").status()).isEqualTo(EntryStatus.RULED_OUT);
            assertThat(entry("condition/refuted").status().counts()).isFalse();
        }

        @Test
        void anUnknownCodeIsShownAsItWasSaid() {
            assertThat(said(entry("condition/unknown-code"))).isEqualTo("ZZ9");
        }
    }

    @Nested
    class Results {

        @Test
        void digitsUnitAndRangeStayAsReceived() {
            ResultEntry result = entry("result/number-above-range", ResultEntry.class);
            assertThat(result.value().asNumber().orElseThrow().asWritten()).isEqualTo("58.0 mmol/mol");
            assertThat(result.ranges().getFirst().high().orElseThrow().toPlainString())
                    .isEqualTo("41.00");
            assertThat(result.judgement().map(Concept::said)).contains("High");
        }

        @Test
        void aBloodPressureHasTwoPartsAndSaysWhenOneIsMissing() {
            ResultEntry result = entry("result/blood-pressure", ResultEntry.class);
            assertThat(result.value()).isInstanceOfSatisfying(ResultValue.Parts.class, parts -> {
                assertThat(parts.parts()).hasSize(2);
                assertThat(parts.parts().get(1).value()).isEqualTo(new ResultValue.Coded(new Told.NotKnown()));
            });
        }

        @Test
        void anAmendedResultSaysSoAndKeepsItsComparatorAndLastZero() {
            ResultEntry result = entry("result/amended", ResultEntry.class);
            assertThat(result.status()).isEqualTo(EntryStatus.AMENDED);
            assertThat(result.value().asNumber().orElseThrow().asWritten()).isEqualTo("<4.10 mmol/L");
            assertThat(result.when()).isEqualTo(new When.Unknown());
        }

        @Test
        void aWithheldValueIsNotAMissingOne() {
            assertThat(entry("result/value-withheld", ResultEntry.class).value())
                    .isEqualTo(new ResultValue.Coded(new Told.Withheld()));
        }

        @Test
        void aPanelKnowsItsMembersAlsoThoseThatDidNotCome() {
            ResultEntry panel = entry("result/panel-with-members", ResultEntry.class);
            assertThat(panel.panel()).isTrue();
            assertThat(panel.members()).extracting(id -> id.id()).containsExactly("r1", "not-there");
        }
    }

    @Nested
    class EverythingElse {

        @Test
        void anEmergencyVisitIsCalledOne() {
            RecordEntry visit = entry("visit/seen-in-emergency");
            assertThat(visit.facts().happening()).isEqualTo(Happening.SEEN_IN_EMERGENCY);
            assertThat(visit.facts().organisation().said()).contains("Whipps Cross Hospital");
            assertThat(said(visit)).isEqualTo("Fall at home");
        }

        @Test
        void anAppointmentInTheFutureIsNotAWrongDateButAResultIs() {
            LocalDate today = LocalDate.of(2026, 11, 23);
            assertThat(entry("visit/future-appointment").dateProbablyWrong(today))
                    .isFalse();
            assertThat(entry("visit/future-appointment").status()).isEqualTo(EntryStatus.PLANNED);
            assertThat(entry("date/result-in-the-future").dateProbablyWrong(today))
                    .isTrue();
        }

        @Test
        void aCareTeamSaysWhomToCall() {
            GeneralEntry team = entry("care/team-with-phone-numbers", GeneralEntry.class);
            assertThat(team.contacts()).hasSize(2);
            assertThat(team.contacts().getFirst().who().said()).contains("District nurses");
            assertThat(team.contacts().getLast().phone()).isEqualTo("020 7946 0001");
            assertThat(team.contacts().getLast().who().said()).contains("Nurse Adeyemi");
            assertThat(team.contacts().getLast().role()).isEqualTo("District nurse");
        }

        @Test
        void helpFromTheCouncilIsSocialCare() {
            GeneralEntry plan = entry("care/social-care-package", GeneralEntry.class);
            assertThat(plan.kind()).isEqualTo(EntryKind.SOCIAL_CARE);
            assertThat(plan.parts()).hasSize(2);
        }

        @Test
        void aLetterIsAmendedThoughItsReferenceIsCurrent() {
            GeneralEntry letter = entry("document/discharge-letter", GeneralEntry.class);
            assertThat(letter.status()).isEqualTo(EntryStatus.AMENDED);
            assertThat(letter.facts().details())
                    .contains(new Detail(
                            Detail.Label.FILE,
                            new Detail.File(
                                    letter.id(),
                                    new DocumentFile(
                                            0,
                                            "Letter",
                                            "application/pdf",
                                            OptionalLong.empty(),
                                            "",
                                            new DocumentFile.AtSource("Binary/b1")))));
        }

        @Test
        void answersComeWithTheirQuestionsAlsoNestedOnes() {
            assertThat(entry("other/questionnaire-answers", GeneralEntry.class).parts())
                    .extracting(Detail::value)
                    .containsExactly(
                            new Detail.Pair("How do you like to be told things?", "With pictures"),
                            new Detail.Pair("Do you need a quiet room?", List.of(Concepts.yesNo(true))));
        }

        @Test
        void aKindNobodyExpectedIsShownInGeneralForm() {
            RecordEntry other = entry("other/kind-nobody-expected");
            assertThat(said(other)).isEqualTo("Pressure mattress");
            assertThat(other.when()).isEqualTo(new When.InMonth(YearMonth.of(2024, 8)));
            assertThat(other.status()).isEqualTo(EntryStatus.DONE);
            assertThat(entry("other/family-history").when()).isEqualTo(new When.InMonth(YearMonth.of(2019, 4)));
        }

        @Test
        void aVaccineThatWasNotGivenIsNotCalledGiven() {
            assertThat(entry("other/vaccine-not-given").facts().happening()).isEqualTo(Happening.VACCINE_NOT_GIVEN);
        }
    }

    @Nested
    class WordsInOtherLanguages {

        @Test
        void translationsOfAConceptAreKeptByLanguage() {
            Concept concept = entry("language/translated-condition")
                    .facts()
                    .what()
                    .given()
                    .orElseThrow();
            assertThat(concept.said()).isEqualTo("Sickle cell trait");
            assertThat(concept.translations().byLanguage())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("pl", "Nosicielstwo anemii sierpowatej", "bn-BD", "সিকেল সেল বাহক"));
            assertThat(concept.translations().in(Locale.forLanguageTag("bn"))).contains("সিকেল সেল বাহক");
            assertThat(concept.translations().in(Locale.forLanguageTag("ar"))).isEmpty();
        }

        @Test
        void aDesignationFromAContainedCodeSystemIsOneToo() {
            Concept concept =
                    entry("language/designated-need").facts().what().given().orElseThrow();
            assertThat(concept.translations().in(Locale.forLanguageTag("ar"))).contains("يحتاج إلى مترجم");
        }

        @Test
        void aTranslatedNoteKeepsItsOwnWords() {
            assertThat(entry("language/translated-condition").facts().details())
                    .extracting(Detail::value)
                    .contains(new Detail.Words(
                            "Carrier only, no treatment needed.",
                            new Translations(Map.of("pl", "Tylko nosiciel, leczenie nie jest potrzebne."))));
        }

        @Test
        void whatNamesNoLanguageOrTurnsTheDirectionIsNoTranslation() {
            Concept concept =
                    entry("language/hostile-translation").facts().what().given().orElseThrow();
            assertThat(concept.translations().byLanguage()).isEqualTo(Map.of("pl", "x <b>y</b>"));
        }
    }

    @Nested
    class HostileValues {

        @Test
        void charactersThatTurnTheDirectionAreTakenOut() {
            assertThat(said(entry("hostile/turned-direction"))).isEqualTo("Safe gnikool x word");
        }

        @Test
        void anEndlessTextIsCutAndSaidToBe() {
            RecordEntry entry = entry("hostile/endless-text");
            assertThat(said(entry)).hasSizeLessThanOrEqualTo(301).endsWith("…");
            assertThat(entry.facts().concerns()).contains(Facts.Concern.SHORTENED);
        }

        @Test
        void aNumberWithAMillionDigitsIsNeverWrittenOutNorLost() {
            ResultEntry result = entry("hostile/absurd-number", ResultEntry.class);
            assertThat(result.value())
                    .isInstanceOfSatisfying(
                            ResultValue.Words.class,
                            words -> assertThat(words.text()).isEqualTo("1E+2000 mmol/L"));
        }

        @Test
        void aRangeWithAnAbsurdEndIsShownAsSentAndDrawnNowhere() {
            ReferenceRange range =
                    entry("hostile/absurd-range", ResultEntry.class).ranges().getFirst();
            assertThat(range.low()).contains(new BigDecimal("1"));
            assertThat(range.high()).isEmpty();
            assertThat(range.text()).isEqualTo("1E900000 mmol/L");
        }

        @Test
        void markupStaysPlainText() {
            assertThat(said(entry("hostile/script-everywhere"))).isEqualTo("<script>alert(1)</script>");
        }
    }
}
