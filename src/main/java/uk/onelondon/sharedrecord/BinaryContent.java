package uk.onelondon.sharedrecord;

/**
 * The content of a FHIR Binary.
 *
 * @param contentType as the source claims it; to be checked against the first bytes before it is believed
 * @param bytes the content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record BinaryContent(String contentType, byte[] bytes) {

    /** The most we take, in bytes: a long scanned letter has 5 MB. */
    public static final int LARGEST = 20 << 20;

    @Override
    public String toString() {
        return "BinaryContent[hidden]";
    }
}
