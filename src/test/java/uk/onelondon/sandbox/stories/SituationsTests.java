package uk.onelondon.sandbox.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** The situations that the app must be able to show are really in the record. */
class SituationsTests {

    private static final StoryBook BOOK = StoryBook.open(LocalDate.of(2026, 11, 23));

    @Test
    void threeSourcesDisagreeOnHowBadAnAllergyIs() {
        Set<String> severities = of("mary-okafor", AllergyIntolerance.class).stream()
                .filter(a -> a.getCode().getCodingFirstRep().getDisplay().equals("Penicillin"))
                .map(a -> a.getReactionFirstRep().getSeverity().toCode())
                .collect(Collectors.toSet());
        assertThat(severities).containsExactlyInAnyOrder("mild", "moderate", "severe");
    }

    @Test
    void theHospitalStoppedWhatTheSurgeryStillPrescribes() {
        assertThat(of("mary-okafor", MedicationRequest.class))
                .anyMatch(m -> name(m.getMedicationCodeableConcept()
                                .getCodingFirstRep()
                                .getDisplay())
                        && m.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE);
        assertThat(of("mary-okafor", MedicationStatement.class))
                .anyMatch(m -> name(m.getMedicationCodeableConcept()
                                .getCodingFirstRep()
                                .getDisplay())
                        && m.getStatus() == MedicationStatement.MedicationStatementStatus.STOPPED);
    }

    @Test
    void aDateIsUnknownAndAVaccineIsToldTwice() {
        assertThat(of("mary-okafor", Condition.class)).anyMatch(c -> !c.hasOnset() && !c.hasRecordedDate());
        Map<String, Long> vaccines = of("mary-okafor", Immunization.class).stream()
                .collect(Collectors.groupingBy(
                        i -> i.getVaccineCode().getCodingFirstRep().getCode()
                                + i.getOccurrenceDateTimeType().getValueAsString(),
                        Collectors.counting()));
        assertThat(vaccines.values()).contains(2L);
    }

    @Test
    void entriesOfAllEightPrivateKindsAreLabelled() {
        Set<String> labels = of("jakub-nowak", Resource.class).stream()
                .flatMap(r -> r.getMeta().getSecurity().stream())
                .map(c -> c.getCode())
                .collect(Collectors.toSet());
        assertThat(labels)
                .containsExactlyInAnyOrder("BH", "ETHUD", "MH", "STD", "SEX", "PREGNANT", "SUD", "HIV", "NOPAT", "R");
    }

    @Test
    void twoPatientsOfOnePersonAreLinkedBothWaysUnderDifferentNumbers() {
        List<Patient> pair = BOOK.tell(person("alex-morgan")).told().get("north-central").stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
        assertThat(pair).hasSize(2);
        assertThat(pair.get(0).getLinkFirstRep().getOther().getReference())
                .endsWith(pair.get(1).getIdElement().getIdPart());
        assertThat(pair.get(1).getLinkFirstRep().getOther().getReference())
                .endsWith(pair.get(0).getIdElement().getIdPart());
        assertThat(pair.get(0).getIdentifierFirstRep().getValue())
                .isNotEqualTo(pair.get(1).getIdentifierFirstRep().getValue());
    }

    @Test
    void everyDocumentHasItsTextAndALetterCanBeRead() throws IOException {
        Map<String, Binary> texts = of("mary-okafor", Binary.class).stream()
                .collect(Collectors.toMap(b -> "Binary/" + b.getIdElement().getIdPart(), b -> b));
        StringBuilder read = new StringBuilder();
        for (DocumentReference document : of("mary-okafor", DocumentReference.class)) {
            Binary binary =
                    texts.get(document.getContentFirstRep().getAttachment().getUrl());
            assertThat(binary.getSecurityContext().getReference())
                    .isEqualTo(document.getSubject().getReference());
            try (PDDocument pdf = Loader.loadPDF(binary.getData())) {
                read.append(new PDFTextStripper().getText(pdf));
            }
        }
        assertThat(read).contains("We stopped RAMIPRIL", "Mary Okafor", "Taken to Fleetside University Hospital");
    }

    @Test
    void lettersOutsideLatinOneDoNotStopALetter() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of("Łódź", List.of("Zażółć শবনম 9 °C")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Lódz", "Zazólc", "9 °C");
        }
    }

    private static boolean name(String medicine) {
        return medicine.equals("Ramipril");
    }

    private static Person person(String key) {
        return BOOK.people().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Resource> List<T> of(String key, Class<T> type) {
        return BOOK.tell(person(key)).told().values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
