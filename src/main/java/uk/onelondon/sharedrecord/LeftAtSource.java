package uk.onelondon.sharedrecord;

import org.hl7.fhir.r4.model.Attachment;

/**
 * The mark on an attachment whose content was counted while it arrived and not kept; its size stands in {@code size}. In a
 * record that is read whole no content is kept, in a single resource none above {@link BinaryContent#LARGEST}.
 */
public final class LeftAtSource {

    /** The mark's address as an extension of the attachment. */
    public static final String MARK = "urn:one-london:content-left-at-source";

    private LeftAtSource() {}

    /** True if the content is in the resource at the source, and not here. */
    public static boolean is(Attachment attachment) {
        return attachment.hasExtension(MARK);
    }
}
