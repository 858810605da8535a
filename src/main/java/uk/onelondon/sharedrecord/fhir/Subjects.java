package uk.onelondon.sharedrecord.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom a resource is about: the Patient in the element that FHIR R4 uses for it in most types. Only a reference to
 * a Patient of the same server can be compared; any other says nothing.
 */
final class Subjects {

    private static final List<String> ELEMENTS = List.of("subject", "patient", "beneficiary", "for");
    private static final Pattern PATIENT = Pattern.compile("Patient/([A-Za-z0-9\\-.]{1,64})(/_history/.*)?");

    private final String prefix;

    Subjects(URI base) {
        this.prefix = base + "/";
    }

    /** The Patient's logical id at this server. */
    Optional<String> of(ObjectNode resource) {
        if (resource.path("resourceType").asText().equals("Patient")) {
            return Optional.of(resource.path("id").asText());
        }
        return resource.path("resourceType").asText().equals("AuditEvent")
                ? patientOf(resource.path("entity"))
                : ELEMENTS.stream()
                        .map(resource::path)
                        .map(this::patient)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Of an entry in a log of accesses: the entity in the role of the patient (object-role 1). */
    private Optional<String> patientOf(JsonNode entities) {
        for (JsonNode entity : entities) {
            Optional<String> patient = entity.path("role").path("code").asText().equals("1")
                    ? patient(entity.path("what"))
                    : Optional.empty();
            if (patient.isPresent()) {
                return patient;
            }
        }
        return Optional.empty();
    }

    private Optional<String> patient(JsonNode element) {
        JsonNode reference = element.path("reference");
        if (!reference.isTextual()) {
            return Optional.empty();
        }
        String text = reference.asText();
        Matcher patient = PATIENT.matcher(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
        return patient.matches() ? Optional.of(patient.group(1)) : Optional.empty();
    }
}
