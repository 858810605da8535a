package uk.onelondon.sandbox.stories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sandbox.RecordStore;
import uk.onelondon.sandbox.stories.Places.Place;

/** The resources that a person's story has become, by endpoint, and what is changed in them later. */
final class Ledger {

    static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final Set<String> WITHOUT_PROFILE = Set.of("Goal", "Binary");

    /** Sensitivity labels with the terms of the v3-ActCode system. The first eight are those people asked for. */
    private static final Map<String, String> SENSITIVITIES = Map.of(
            "MH", "mental health information sensitivity",
            "BH", "behavioral health information sensitivity",
            "ETHUD", "alcohol use disorder information sensitivity",
            "SUD", "substance use disorder information sensitivity",
            "STD", "sexually transmitted disease information sensitivity",
            "HIV", "HIV/AIDS information sensitivity",
            "SEX", "sexuality and reproductive health information sensitivity",
            "PREGNANT", "pregnancy information sensitivity",
            "NOPAT", "no disclosure to patient, family or caregivers without attending provider's authorization");

    private final String person;
    private final Map<String, List<Resource>> told = new LinkedHashMap<>();
    private final Map<String, List<Resource>> amended = new LinkedHashMap<>();
    private final Map<String, Reference> named = new LinkedHashMap<>();
    private final Map<String, List<AuditEvent>> looked = new LinkedHashMap<>();
    private int count;
    private int looks;

    Ledger(String person) {
        this.person = person;
    }

    /** An id that says nothing about anybody and is the same at every load. */
    static String id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Adds what an entry says, with id, source, profile and labels, and answers a reference to it. */
    <T extends Resource> Reference add(Telling telling, Entry entry, T resource) {
        String type = resource.fhirType();
        resource.setId(id(person, telling.place().endpoint(), type, Integer.toString(count++)));
        mark(resource, telling.place());
        entry.fact("label").ifPresent(codes -> label(entry, resource.getMeta(), codes));
        entry.fact("narrative").ifPresent(div -> narrate(entry, resource, div));
        entry.fact("broken narrative").ifPresent(raw -> resource.setUserData(RecordStore.RAW_NARRATIVE, raw));
        told.computeIfAbsent(telling.place().endpoint(), e -> new ArrayList<>()).add(resource);
        Reference reference = new Reference(type + "/" + resource.getIdElement().getIdPart());
        entry.fact("as").ifPresent(name -> named.put(telling.place().endpoint() + " " + name, reference));
        return reference;
    }

    /** Adds a resource that already says whose it is. */
    void add(String endpoint, Resource resource) {
        told.computeIfAbsent(endpoint, e -> new ArrayList<>()).add(resource);
    }

    /** Writes down a later version of a resource. */
    void amend(Telling telling, Resource later) {
        amended.computeIfAbsent(telling.place().endpoint(), e -> new ArrayList<>())
                .add(later);
    }

    /** Writes down that somebody looked, in the log of the place's endpoint. */
    void log(Telling telling, AuditEvent event) {
        String endpoint = telling.place().endpoint();
        event.setId(id(person, endpoint, "AuditEvent", Integer.toString(looks++)));
        looked.computeIfAbsent(endpoint, e -> new ArrayList<>()).add(event);
    }

    /** What an earlier entry of the same endpoint was called with {@code as:}. */
    Reference named(Telling telling, Entry entry, String name) {
        return Optional.ofNullable(named.get(telling.place().endpoint() + " " + name))
                .map(Reference::copy)
                .orElseThrow(() -> entry.line().problem("nothing above is called \"" + name + "\" there"));
    }

    Map<String, List<Resource>> told() {
        return told;
    }

    Map<String, List<Resource>> amended() {
        return amended;
    }

    /** Who looked, by endpoint; kept apart from what the record holds, as logs are. */
    Map<String, List<AuditEvent>> looked() {
        return looked;
    }

    static void mark(Resource resource, Place place) {
        String type = resource.fhirType();
        Meta meta = resource.getMeta();
        meta.setSource(OrganisationCode.SYSTEM + "/" + place.code().value());
        meta.addTag(OrganisationCode.SYSTEM, place.code().value(), place.name());
        if (!WITHOUT_PROFILE.contains(type)) {
            meta.addProfile(UK_CORE + type);
        }
    }

    private static void label(Entry entry, Meta meta, String codes) {
        for (String code : codes.split(" ")) {
            String term = SENSITIVITIES.get(code);
            if (term == null) {
                throw entry.line().problem("there is no label \"" + code + "\"");
            }
            meta.addSecurity(TERMS + "v3-ActCode", code, term);
        }
        meta.addSecurity(TERMS + "v3-Confidentiality", "R", "restricted");
    }

    private static void narrate(Entry entry, Resource resource, String div) {
        if (!(resource instanceof DomainResource domain)) {
            throw entry.line().problem("this cannot have a narrative");
        }
        Narrative text = new Narrative().setStatus(Narrative.NarrativeStatus.ADDITIONAL);
        text.setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + div + "</div>");
        domain.setText(text);
    }
}
