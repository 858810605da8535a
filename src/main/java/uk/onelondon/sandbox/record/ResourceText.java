package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sandbox.RecordStore;

/** Writes resources as the JSON that is kept and served, and reads them back. */
final class ResourceText {

    private final FhirContext fhir;
    private final ObjectMapper json = new ObjectMapper();

    ResourceText(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Stamps id, version and time on the resource and writes it. */
    String write(Resource resource, String id, int version, Instant updated) {
        resource.setId(resource.fhirType() + "/" + id);
        resource.getMeta().setVersionId(Integer.toString(version));
        resource.getMeta().setLastUpdated(Date.from(updated));
        String text = fhir.newJsonParser().encodeResourceToString(resource);
        return resource.getUserData(RecordStore.RAW_NARRATIVE) instanceof String raw ? withNarrative(text, raw) : text;
    }

    /** Reads what is kept; if the narrative is broken, the resource comes without it and the kept text stays as it is. */
    Resource read(String text) {
        try {
            return (Resource) fhir.newJsonParser().parseResource(text);
        } catch (DataFormatException e) {
            return (Resource) fhir.newJsonParser().parseResource(withoutNarrative(text));
        }
    }

    private String withNarrative(String text, String raw) {
        return change(
                text,
                node -> node.putObject("text")
                        .put("status", Narrative.NarrativeStatus.GENERATED.toCode())
                        .put("div", raw));
    }

    private String withoutNarrative(String text) {
        return change(text, node -> node.remove("text"));
    }

    private String change(String text, java.util.function.Consumer<ObjectNode> change) {
        try {
            ObjectNode node = (ObjectNode) json.readTree(text);
            change.accept(node);
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept resource is not JSON");
        }
    }
}
