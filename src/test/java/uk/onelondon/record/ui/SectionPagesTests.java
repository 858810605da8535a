package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.fhir.RecordUnderTest;

/** What the pages of vital signs, vaccinations, procedures, visits and referrals say beyond what all pages say. */
class SectionPagesTests {

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    private static Observation vital(int n, String code, String name, String day, String number, String unit) {
        Observation vital = new Observation();
        vital.setId("v" + n);
        vital.addCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs", "")));
        vital.setCode(new CodeableConcept(new Coding("http://loinc.org", code, name)));
        vital.setEffective(new DateTimeType(day));
        vital.setValue(new Quantity().setValue(new BigDecimal(number)).setUnit(unit));
        return vital;
    }

    @Test
    void eachMeasurementStandsOnceWithItsNewestNumberAndAPicture() {
        record.send(
                        NORTH_EAST,
                        List.of(
                                vital(1, "29463-7", "Body weight", "2024-01-01", "80", "kg"),
                                vital(2, "29463-7", "Body weight", "2025-01-01", "78", "kg"),
                                vital(3, "8867-4", "Heart rate", "2023-01-01", "71", "/min")))
                .send(NORTH_EAST, "vital/blood-pressure", "result/number-above-range")
                .complete();
        Document html = reader.opens(VitalSignsView::new);
        assertThat(html.select("article > div > h2").eachText())
                .containsExactly("Blood pressure", "Heartbeats in a minute", "Weight");
        assertThat(html.select("article:contains(Weight) figure")).hasSize(1);
        assertThat(html.select("article:contains(Weight) figcaption").text()).contains("78 kg", "lower");
        assertThat(html.text()).doesNotContain("HbA1c");
        assertThat(reader.opens(ResultsView::new).text()).contains("HbA1c").doesNotContain("78 kg");
    }

    @Test
    void aBloodPressureHasAPictureForEachOfItsNumbers() {
        Observation earlier = (Observation) RecordUnderTest.fixture("vital/blood-pressure");
        earlier.setId("bp0");
        earlier.setEffective(new DateTimeType("2025-03-04"));
        record.send(NORTH_EAST, List.of(earlier))
                .send(NORTH_EAST, "vital/blood-pressure")
                .complete();
        Document html = reader.opens(VitalSignsView::new);
        assertThat(html.select("article")).hasSize(1);
        assertThat(html.select("article table").first().select("thead th").eachText())
                .containsExactly("Test", "Result");
        assertThat(html.select("figcaption").eachText())
                .anyMatch(words -> words.contains("Blood pressure, top number"))
                .anyMatch(words -> words.contains("Blood pressure, bottom number"));
        String link = html.select("a[href*='test=']").last().attr("href");
        Document history = reader.opens(VitalSignsView::new, link.substring(link.indexOf('?') + 1));
        assertThat(history.select("article")).hasSize(2);
        assertThat(history.select("a[href=/record/vital-signs]").text()).contains("See all kinds");
    }

    @Test
    void aVaccinationSaysWhichDoseItWasAndOneNotGivenSaysWhy() {
        Immunization refused = new Immunization();
        refused.setId("im9");
        refused.setStatus(Immunization.ImmunizationStatus.NOTDONE);
        refused.setStatusReason(new CodeableConcept().setText("Fever on the day"));
        refused.setVaccineCode(new CodeableConcept().setText("Flu"));
        record.send(NORTH_EAST, "vaccine/second-dose-of-three")
                .send(NORTH_EAST, List.of(refused))
                .complete();
        Document html = reader.opens(VaccinationsView::new);
        assertThat(html.select("#given").text()).contains("1 vaccination you had", "Hepatitis B", "2/3", "Left arm");
        assertThat(html.select("#not-given").text()).contains("You were not given this vaccine", "Fever on the day");
        assertThat(html.select("#given").text()).doesNotContain("Flu");
    }

    @Test
    void aVaccineThatIsDueStandsFirstWithItsDay() {
        record.send(NORTH_EAST, "vaccine/due", "vaccine/second-dose-of-three").complete();
        Document html = reader.opens(VaccinationsView::new);
        assertThat(html.select("section.ol-section > h2").eachText().getFirst()).isEqualTo("1 vaccination that is due");
        assertThat(html.select("#due").text())
                .contains("MMR second dose", "This vaccine is due", "18 December 2026", "Shingles", "May 2031")
                .doesNotContain("Date is probably wrong");
        assertThat(html.select("#given article")).hasSize(1);
    }

    @Test
    void appointmentsToComeStandFirstSoonestFirstWithHowToGetReady() {
        record.send(
                        NORTH_EAST,
                        List.of(
                                appointment("a2", "2026-12-20T09:00:00Z", "Scan"),
                                appointment("a1", "2026-12-01T09:00:00Z", "Blood test"),
                                appointment("a0", "2026-01-01T09:00:00Z", "Long ago")))
                .complete();
        Document html = reader.opens(VisitsView::new);
        assertThat(html.select("section.ol-section > h2").eachText())
                .containsExactly("2 appointments to come", "1 appointment from before");
        assertThat(html.select("#upcoming article").eachText().getFirst())
                .contains("Blood test", "1 December 2026", "Nurse Rhys Hughes", "Bring your diary");
        assertThat(html.select("#upcoming").text()).doesNotContain("Long ago");
    }

    private static Appointment appointment(String id, String start, String text) {
        Appointment appointment = new Appointment();
        appointment.setId(id);
        appointment.setStatus(Appointment.AppointmentStatus.BOOKED);
        appointment.addServiceType().setText("Diabetes clinic");
        appointment.setDescription(text);
        appointment.setPatientInstruction("Bring your diary");
        appointment.setStartElement(new InstantType(start));
        appointment.addParticipant().setActor(new Reference("Practitioner/x").setDisplay("Nurse Rhys Hughes"));
        return appointment;
    }

    @Test
    void visitsGoByWhereTheyWereAndTheirLettersStandWithThem() {
        DocumentReference sheet = new DocumentReference();
        sheet.setId("d1");
        sheet.setType(new CodeableConcept().setText("Ambulance sheet"));
        sheet.getContext().addEncounter(new Reference("Encounter/e1"));
        record.send(
                        NORTH_EAST,
                        List.of(
                                visit("e1", "FLD", "", 0),
                                visit("e2", "IMP", "Respiratory", 4),
                                visit("e3", "AMB", "General practice", 0),
                                visit("e4", "AMB", "Psychiatry", 0),
                                visit("e5", "HH", "District nursing", 0),
                                visit("e6", "AMB", "Cardiology", 0),
                                sheet))
                .complete();
        Document html = reader.opens(VisitsView::new);
        for (String group : List.of("emergency", "hospital", "gp", "mental-health", "community", "clinic")) {
            assertThat(html.select("#" + group + " article")).as(group).hasSize(1);
        }
        assertThat(html.select("#hospital").text()).contains("4 nights");
        assertThat(html.select("#emergency a[href$=DocumentReference/d1]").text())
                .isEqualTo("Read: Ambulance sheet");
        assertThat(html.select("#hospital a[href*=DocumentReference]")).isEmpty();
    }

    private static Encounter visit(String id, String kind, String department, int nights) {
        Encounter visit = new Encounter();
        visit.setId(id);
        visit.setStatus(Encounter.EncounterStatus.FINISHED);
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", kind, ""));
        visit.addReasonCode().setText("Reason of " + id);
        if (!department.isEmpty()) {
            visit.setServiceType(new CodeableConcept().setText(department));
        }
        visit.setPeriod(new Period()
                .setStartElement(new DateTimeType("2026-05-01T10:00:00Z"))
                .setEndElement(new DateTimeType("2026-05-0" + (1 + nights) + "T11:00:00Z")));
        return visit;
    }

    @Test
    void aReferralSaysToWhomWhyByWhomAndHowLongAgo() {
        record.send(NORTH_EAST, "referral/open").complete();
        assertThat(reader.opens(ReferralsView::new).select("#open").text())
                .contains(
                        "1 that is still open",
                        "Fleetside University Hospital",
                        "Dr Anjali Shah",
                        "3 months ago",
                        "Bring a list of your medicines",
                        "you are waiting");
    }

    @Test
    void aGroupWithManyShowsTheFirstAndLeadsToAllOfThemPageByPage() {
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Immunization one = new Immunization();
            one.setId("many" + i);
            one.setStatus(Immunization.ImmunizationStatus.COMPLETED);
            one.setVaccineCode(new CodeableConcept().setText("Vaccine number " + i));
            one.setOccurrence(new DateTimeType("20" + (10 + i / 4) + "-0" + (1 + 2 * (i % 4)) + "-01"));
            many.add(one);
        }
        record.send(NORTH_EAST, many).complete();
        Document html = reader.opens(VaccinationsView::new);
        assertThat(html.select("article")).hasSize(12);
        assertThat(html.select("a[href=/record/vaccinations?group=given]").text())
                .isEqualTo("See all 40");
        assertThat(reader.opens(VaccinationsView::new, "group=given").select("article"))
                .hasSize(30);
        assertThat(reader.opens(VaccinationsView::new, "group=given&page=2").select("article"))
                .hasSize(10);
        assertThat(reader.opens(VaccinationsView::new, "group=%22%3Enothing").select("article"))
                .hasSize(12);
    }

    /** Whatever status a record gives, there is a sentence for it, but for those whose tag says it all. */
    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyStatusHasASentenceThatFitsItsKind(EntryKind kind) {
        Set<EntryStatus> silent =
                EnumSet.of(EntryStatus.ACTIVE, EntryStatus.DONE, EntryStatus.NOT_SAID, EntryStatus.ENTERED_IN_ERROR);
        if (kind == EntryKind.APPOINTMENT) {
            silent.add(EntryStatus.PLANNED);
        }
        for (EntryStatus status : EnumSet.complementOf(EnumSet.copyOf(silent))) {
            assertThat(Standing.of(kind, status, Messages.fromClassPath().in(AppLanguage.ENGLISH)))
                    .as(kind + " " + status)
                    .isPresent();
        }
    }
}
