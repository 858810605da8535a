package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

class DisagreementsTests {

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    private static AllergyIntolerance penicillin(String id, AllergyIntoleranceSeverity severity, String day) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setId(id);
        allergy.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", "764146007", "Penicillin")));
        allergy.getClinicalStatus().addCoding().setCode("active");
        allergy.setRecordedDateElement(new DateTimeType(day));
        allergy.addReaction().setSeverity(severity).addManifestation(new CodeableConcept().setText("Sign " + id));
        return allergy;
    }

    private static MedicationRequest ramipril(String id, MedicationRequestStatus status, String day) {
        MedicationRequest request = new MedicationRequest();
        request.setId(id);
        request.setStatus(status);
        request.setMedication(new CodeableConcept(new Coding("http://snomed.info/sct", "386872004", "Ramipril")));
        request.setAuthoredOnElement(new DateTimeType(day));
        request.addDosageInstruction(new Dosage().setText("5 mg, once a day"));
        return request;
    }

    private RecordUnderTest both() {
        return record.send(
                        NORTH_EAST,
                        List.of(
                                penicillin("a1", AllergyIntoleranceSeverity.MILD, "2020-01-01"),
                                ramipril("m1", MedicationRequestStatus.STOPPED, "2026-10-19")))
                .send(
                        SOUTH_WEST,
                        List.of(
                                penicillin("a2", AllergyIntoleranceSeverity.SEVERE, "2009-05-11"),
                                ramipril("m2", MedicationRequestStatus.ACTIVE, "2024-11-23")))
                .complete();
    }

    @Test
    void oneAllergyToldTwiceIsOneCardWithBothSourcesAndTheWorstOfThem() {
        both();
        Document html = reader.opens(AllergiesView::new);
        assertThat(html.select("article")).hasSize(1);
        assertThat(html.select("article .ol-tag").eachText())
                .startsWith("Can be dangerous")
                .contains("Your records disagree");
        assertThat(html.select(".ol-conflict").text())
                .contains("how bad the reaction was", "Severe", "Mild", "11 May 2009", "1 January 2020");
        assertThat(html.select(".ol-tellers > li")).hasSize(2);
        assertThat(html.select(".ol-tellers").text()).contains("Sign a1", "Sign a2");
        assertThat(html.select("details summary").text()).contains("2 places tell this");
        assertThat(html.text()).contains("because they use the same clinical code", "1 allergy that counts now");
        assertThat(html.select("a[href=/record/disagreements]").first().text())
                .isEqualTo("Your records disagree about 1 thing here");
    }

    @Test
    void aMedicineStoppedAtOnePlaceStandsAmongThoseTakenNow() {
        both();
        Document html = reader.opens(MedicinesView::new);
        assertThat(html.select("#now article")).hasSize(1);
        assertThat(html.select("#before")).isEmpty();
        assertThat(html.select(".ol-conflict").text()).contains("whether you still take this", "Active", "Stopped");
    }

    @Test
    void theAddressOfEachSourceOpensTheSameFact() {
        both();
        Document one = reader.opensEntry("north-east", "AllergyIntolerance", "a1");
        Document other = reader.opensEntry("south-west", "AllergyIntolerance", "a2");
        assertThat(one.html()).isEqualTo(other.html());
        assertThat(one.select("#sources .ol-tellers > li")).hasSize(2);
        assertThat(one.text()).contains("tell staff about this allergy every time");
    }

    @Test
    void thePageSaysEachDisagreementWhatEachPlaceSaysAndWhatToDo() {
        both();
        Document html = reader.opens(DisagreementsView::new);
        assertThat(html.select("article")).hasSize(2);
        assertThat(html.select("#medicine .ol-conflict li").eachText())
                .anySatisfy(line -> assertThat(line).contains("Stopped", "North East London", "19 October 2026"))
                .anySatisfy(line -> assertThat(line).contains("Active", "South West London", "23 November 2024"));
        assertThat(html.select("#medicine").text()).contains("Do not stop or start this medicine on your own");
        assertThat(html.select("a[href='/record/entry/south-west/MedicationRequest/m2']"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasItsWords(AppLanguage language) {
        both();
        Document html = new Reader(record, language, IdentityLevel.P9).opens(DisagreementsView::new);
        assertThat(html.select("article")).hasSize(2);
        assertThat(html.text()).doesNotContain("record.joining");
    }

    @Test
    void homeSaysItOnlyWhereThereIsADisagreement() {
        both();
        assertThat(home(reader)).contains("Your records disagree", "Ramipril", "Penicillin");
        RecordUnderTest other = new RecordUnderTest();
        other.send(NORTH_EAST, List.of(penicillin("a1", AllergyIntoleranceSeverity.MILD, "2020-01-01")))
                .complete();
        assertThat(home(new Reader(other))).isEmpty();
    }

    private static String home(Reader reader) {
        return Jsoup.parseBodyFragment(
                        new DisagreementsCard(reader.desk()).draw().getElement().getOuterHTML())
                .text();
    }

    @Test
    void noKnownAllergyBesideAnAllergyIsSaid() {
        record.send(NORTH_EAST, "allergy/no-known-allergies")
                .send(SOUTH_WEST, List.of(penicillin("a2", AllergyIntoleranceSeverity.SEVERE, "2009-05-11")))
                .complete();
        assertThat(reader.opens(DisagreementsView::new).select("#none-and-some").text())
                .contains("no known allergies, and another names an allergy", "Penicillin");
        assertThat(home(reader)).contains("no known allergies");
    }

    @Test
    void whatOnlyMayBeTheSameStaysApartAndSaysSo() {
        AllergyIntolerance words = penicillin("a2", AllergyIntoleranceSeverity.SEVERE, "2009-05-11");
        words.setCode(new CodeableConcept().setText("Penicillin"));
        record.send(NORTH_EAST, List.of(penicillin("a1", AllergyIntoleranceSeverity.MILD, "2020-01-01")))
                .send(SOUTH_WEST, List.of(words))
                .complete();
        Document list = reader.opens(AllergiesView::new);
        assertThat(list.select("article")).hasSize(2);
        assertThat(list.text()).contains("1 other entry may be the same");
        assertThat(reader.opensEntry("north-east", "AllergyIntolerance", "a1").select("#may-be-the-same a[href$=a2]"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsMissingBeforeItSaysThatNothingDisagrees() {
        record.state(NORTH_EAST, new SourceState.NothingHere(NOON));
        record.state(SOUTH_WEST, new SourceState.Waiting());
        assertThat(reader.opens(DisagreementsView::new).text()).contains("so far", "South West London");
        record.state(SOUTH_WEST, new SourceState.NothingHere(NOON));
        assertThat(reader.opens(DisagreementsView::new).text())
                .contains("We found nothing that your records disagree about.");
        record.state(NORTH_EAST, new SourceState.Unavailable(Reason.TOO_SLOW, java.util.Optional.empty()));
        record.state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, java.util.Optional.empty()));
        assertThat(reader.opens(DisagreementsView::new).text()).contains("We cannot show this now");
        assertThat(new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P5)
                        .opens(DisagreementsView::new)
                        .text())
                .contains("Prove who you are");
    }

    @Test
    void theTimelineTellsAFactOnceAndFindsItByAnyOfItsSources() {
        both();
        assertThat(reader.opens(TimelineView::new).select("article")).hasSize(2);
        assertThat(reader.opens(TimelineView::new, "source=north-east").select("article"))
                .hasSize(2);
        Document old = reader.opens(TimelineView::new, "to=2010");
        assertThat(old.select("article")).hasSize(1);
        assertThat(old.select("section.ol-timeline > h2").text()).isEqualTo("2009");
        assertThat(reader.opens(TimelineView::new, "q=sign+a1&kind=allergy").select("article"))
                .hasSize(1);
        assertThat(reader.opens(TimelineView::new)
                        .select("section.ol-timeline > h2")
                        .eachText())
                .as("where its newest source stands")
                .containsExactly("2026", "2020");
    }
}
