package uk.onelondon.record.fhir.takeaway;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.takeaway.PatientSummary;
import uk.onelondon.record.takeaway.SummaryDocuments;
import uk.onelondon.sharedrecord.RecordSources;

/**
 * Writes a summary as a document of the International Patient Summary 2.0.0: a Bundle whose first entry is a Composition.
 * Each resource carries the addresses of all its sources as identifiers.
 */
@Component
class SummaryDocument implements SummaryDocuments {

    private static final String TITLE = "International Patient Summary";
    private static final String LOINC = "http://loinc.org";
    private static final String URI = "urn:ietf:rfc:3986";
    private static final String EMPTY = "http://terminology.hl7.org/CodeSystem/list-empty-reason";

    private final FhirText fhir;
    private final RecordSources sources;
    private final Texts english;
    private final Clock clock;

    SummaryDocument(FhirText fhir, RecordSources sources, Messages messages, Clock clock) {
        this.fhir = fhir;
        this.sources = sources;
        this.english = messages.in(AppLanguage.ENGLISH);
        this.clock = clock;
    }

    @Override
    public String json(SignedInPerson person, PatientSummary summary, RecordSnapshot snapshot) {
        return fhir.json(new Draft(snapshot).document(person, summary));
    }

    private final class Draft {

        private final RecordSnapshot snapshot;
        private final SummaryWords words;
        private final Bundle bundle = new Bundle();
        private final Map<String, Reference> organisations = new HashMap<>();

        Draft(RecordSnapshot snapshot) {
            this.snapshot = snapshot;
            this.words = new SummaryWords(snapshot);
        }

        Bundle document(SignedInPerson person, PatientSummary summary) {
            Instant now = clock.instant();
            bundle.setType(Bundle.BundleType.DOCUMENT).setTimestamp(Date.from(now));
            bundle.setLanguage("en");
            bundle.getIdentifier().setSystem(URI).setValue(newAddress());
            Composition composition = new Composition();
            add(composition);
            Reference patient = add(patient(person));
            composition
                    .setStatus(Composition.CompositionStatus.FINAL)
                    .setType(new CodeableConcept(new Coding(LOINC, "60591-5", "Patient summary Document")))
                    .setSubject(patient)
                    .setDate(Date.from(now))
                    .addAuthor(add(maker()))
                    .setTitle(TITLE);
            composition.setLanguage("en");
            List<String> about =
                    new ArrayList<>(List.of("Made by One London from the record of London's health and care"
                            + " services, for the person it is about."));
            about.addAll(SummaryWords.gaps(summary));
            composition.setText(Narratives.paragraphs(about));
            SummaryResources resources = new SummaryResources(patient, snapshot, this::add);
            for (PatientSummary.Part part : summary.parts()) {
                if (part.topic().required() || !part.entries().isEmpty()) {
                    composition.addSection(section(part, summary, resources));
                }
            }
            return bundle;
        }

        private SectionComponent section(PatientSummary.Part part, PatientSummary summary, SummaryResources resources) {
            SectionComponent section = new SectionComponent()
                    .setTitle(english.get(
                                    "record.takeaway.ips.part." + part.topic().key())
                            .text())
                    .setCode(new CodeableConcept(
                            new Coding().setSystem(LOINC).setCode(part.topic().loinc())));
            List<String> gaps = SummaryWords.gaps(summary);
            if (part.entries().isEmpty()) {
                section.setEmptyReason(new CodeableConcept(new Coding(EMPTY, "unavailable", "Unavailable")));
                List<String> none = new ArrayList<>(gaps);
                none.addFirst(
                        "No information: nothing is recorded in what was received. Nobody said that there is none.");
                return section.setText(Narratives.paragraphs(none));
            }
            part.entries().forEach(entry -> section.addEntry(entry(part.topic(), entry, resources)));
            return section.setText(Narratives.table(
                    SummaryWords.COLUMNS,
                    part.entries().stream().map(words::row).toList(),
                    gaps));
        }

        private Reference entry(PatientSummary.Topic topic, JoinedEntry<?> entry, SummaryResources resources) {
            DomainResource resource = resources.of(topic, entry.shown());
            entry.ids().forEach(id -> Identifiers.add(resource, URI, address(id)));
            resource.setText(Narratives.paragraphs(List.of(String.join(" · ", words.row(entry)))));
            return add(resource);
        }

        /** The same organisation stands in the document once. */
        private Reference add(DomainResource resource) {
            if (resource instanceof Organization organisation) {
                return organisations
                        .computeIfAbsent(organisation.getName(), name -> put(resource))
                        .copy();
            }
            return put(resource);
        }

        private Reference put(Resource resource) {
            String address = newAddress();
            bundle.addEntry().setFullUrl(address).setResource(resource);
            return new Reference(address);
        }

        private String address(EntryId id) {
            return sources.byId(id.source())
                            .map(source -> source.base().toString())
                            .orElse(id.source().value()) + "/" + id.type() + "/" + id.id();
        }
    }

    private static String newAddress() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private static Patient patient(SignedInPerson person) {
        Patient patient = new Patient();
        person.nhsNumber()
                .ifPresent(number ->
                        patient.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number.digits()));
        var name = patient.addName().setText(person.name().full());
        if (!person.name().family().isEmpty()) {
            name.setFamily(person.name().family());
        }
        if (!person.name().given().isEmpty()) {
            name.addGiven(person.name().given());
        }
        patient.setBirthDateElement(new DateType(person.born().toString()));
        patient.setText(Narratives.paragraphs(List.of(person.name().full() + ", born " + person.born())));
        return patient;
    }

    private static Device maker() {
        Device device = new Device();
        device.addDeviceName().setName("One London").setType(DeviceNameType.USERFRIENDLYNAME);
        device.setText(Narratives.paragraphs(List.of("One London")));
        return device;
    }
}
