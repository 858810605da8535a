package uk.onelondon.record.fhir.takeaway;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** FHIR R4 as JSON text. */
@Component
class FhirText {

    private final FhirContext context;

    FhirText(FhirContext context) {
        this.context = context;
    }

    /** One line. References to what is contained or bundled stay as they are. */
    String json(Resource resource) {
        return context.newJsonParser()
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .encodeResourceToString(resource);
    }

    /** Text as a JSON string (RFC 8259, 7). */
    String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
