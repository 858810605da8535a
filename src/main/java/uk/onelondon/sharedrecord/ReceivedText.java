package uk.onelondon.sharedrecord;

/**
 * One resource as JSON text, element for element as its source sent it: elements we do not know and narratives too.
 *
 * @param type FHIR resource type
 * @param id logical id at the source
 * @param json one JSON object
 * @param narrativeLeftOut true if a narrative that no parser takes was left out, and nothing else
 */
public record ReceivedText(String type, String id, String json, boolean narrativeLeftOut) {

    @Override
    public String toString() {
        return "ReceivedText[hidden]";
    }
}
