package uk.onelondon.record.fhir.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.CLOCK;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Messages;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.takeaway.PatientSummary;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceState;

class SummaryDocumentTests {

    static final SignedInPerson PERSON = new SignedInPerson(
            "synthetic",
            new PersonName("Mary", "Okafor"),
            Optional.of(new NhsNumber("9990000018")),
            java.time.LocalDate.of(1944, 3, 2),
            IdentityLevel.P9,
            NOON,
            new IdToken("none", NOON));

    private final RecordUnderTest record = new RecordUnderTest();

    @Test
    void everyReferenceLeadsToSomethingInTheDocument() {
        record.send(
                        NORTH_EAST,
                        "allergy/severe-reaction-to-penicillin",
                        "medicine/repeat-medicine-with-dose",
                        "condition/active-since-a-year",
                        "condition/resolved-visit-diagnosis")
                .complete();
        Bundle bundle = document();
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        Composition composition = (Composition) bundle.getEntryFirstRep().getResource();
        Set<String> addresses = new HashSet<>();
        bundle.getEntry()
                .forEach(entry -> assertThat(addresses.add(entry.getFullUrl())).isTrue());
        Set<String> referred = new HashSet<>();
        referred.add(bundle.getEntryFirstRep().getFullUrl());
        referred.add(composition.getSubject().getReference());
        referred.add(composition.getAuthorFirstRep().getReference());
        composition
                .getSection()
                .forEach(section -> section.getEntry().stream()
                        .map(Reference::getReference)
                        .forEach(address -> assertThat(referred.add(address)).isTrue()));
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(referred);
        Patient patient = only(bundle, Patient.class);
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("Mary Okafor");
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo("9990000018");
        AllergyIntolerance allergy = only(bundle, AllergyIntolerance.class);
        assertThat(allergy.getIdentifier())
                .extracting(Identifier::getValue)
                .containsExactly("http://localhost/fhir/north-east/AllergyIntolerance/a1");
        assertThat(allergy.getText().getDivAsString()).contains("North East London");
    }

    @Test
    void noInformationIsNotTheSameAsNone() {
        record.complete();
        List<SectionComponent> sections = sections(document());
        assertThat(sections)
                .extracting(section -> section.getCode().getCodingFirstRep().getCode())
                .containsExactly("48765-2", "10160-0", "11450-4");
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.getEntry()).isEmpty();
            assertThat(section.getEmptyReason().getCodingFirstRep().getCode()).isEqualTo("unavailable");
            assertThat(section.getText().getDivAsString()).contains("Nobody said that there is none");
        });
    }

    @Test
    void whatIsMissingIsSaidInEverySection() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
        Bundle bundle = document();
        assertThat(((Composition) bundle.getEntryFirstRep().getResource())
                        .getText()
                        .getDivAsString())
                .contains("Partial: something is missing from South West London");
        assertThat(sections(bundle))
                .allSatisfy(section ->
                        assertThat(section.getText().getDivAsString()).contains("missing from South West London"));
    }

    @Test
    void mistakesAndWhatWasRuledOutStayOut() {
        record.send(NORTH_EAST, "allergy/entered-in-error", "condition/refuted").complete();
        assertThat(PatientSummary.of(snapshot()).size()).isZero();
    }

    @Test
    void hostileWordsAreEscapedInTheNarrative() {
        record.send(NORTH_EAST, "hostile/script-everywhere").complete();
        assertThat(sections(document()).getFirst().getText().getDivAsString())
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    private Bundle document() {
        return (Bundle) FhirContext.forR4Cached().newJsonParser().parseResource(json(record));
    }

    private RecordSnapshot snapshot() {
        return record.records().of(PERSON).now();
    }

    static String json(RecordUnderTest record) {
        RecordSnapshot snapshot = record.records().of(PERSON).now();
        List<RecordSource> sources =
                snapshot.coverage().stream().map(coverage -> coverage.source()).toList();
        return new SummaryDocument(
                        new FhirText(FhirContext.forR4Cached()),
                        new RecordSources(RecordUnderTest.source("hub", "Hub"), sources),
                        Messages.fromClassPath(),
                        CLOCK)
                .json(PERSON, PatientSummary.of(snapshot), snapshot);
    }

    private static List<SectionComponent> sections(Bundle bundle) {
        return ((Composition) bundle.getEntryFirstRep().getResource()).getSection();
    }

    private static <T extends Resource> T only(Bundle bundle, Class<T> type) {
        List<T> found = bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
