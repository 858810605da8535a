package uk.onelondon.record;

import java.util.OptionalLong;
import uk.onelondon.sharedrecord.BinaryContent;

/**
 * A file that hangs on an entry, as the entry describes it (FHIR R4, 2.24.0.5 Attachment). What it says of itself is a
 * claim; the content is read, and judged by its own bytes, only when somebody opens it.
 *
 * @param number its place among the files of the entry, from 0
 * @param title as given, or empty
 * @param claimedType media type as claimed, in lower case without parameters, or empty
 * @param size bytes; as claimed, or as counted where the content came with the entry
 * @param language BCP 47 tag as claimed, or empty
 */
public record DocumentFile(
        int number, String title, String claimedType, OptionalLong size, String language, Place place) {

    /** Where the content is. */
    public sealed interface Place {}

    /** Kept at the source as a Binary. */
    public record AtSource(String reference) implements Place {}

    /** Written inside the entry itself. */
    public record InEntry() implements Place {}

    /** The entry names a file and says nothing of where it is. */
    public record Nowhere() implements Place {}

    /** What kind of file it says it is. */
    public FileKind claimedKind() {
        return FileKind.claimed(claimedType);
    }

    /** True if it is known to be larger than we open. */
    public boolean tooBig() {
        return size.orElse(0) > BinaryContent.LARGEST;
    }
}
