package uk.onelondon.sharedrecord;

/**
 * The content of a FHIR Binary.
 *
 * @param contentType as the source claims it; to be checked against the first bytes before it is believed
 * @param bytes the content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record BinaryContent(String contentType, byte[] bytes) {

    @Override
    public String toString() {
        return "BinaryContent[hidden]";
    }
}
