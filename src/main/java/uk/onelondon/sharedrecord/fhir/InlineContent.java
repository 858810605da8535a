package uk.onelondon.sharedrecord.fhir;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Set;
import uk.onelondon.sharedrecord.LeftAtSource;

/**
 * The content of one attachment, decoded while it arrives: counted to its end, kept only up to a size, so that a letter of
 * fifty megabytes inside an entry is never whole in memory.
 */
final class InlineContent extends OutputStream {

    /** Names under which FHIR R4 has Attachments in the types we read. Elsewhere {@code data} can mean other things. */
    private static final Set<String> ATTACHMENTS = Set.of(
            "attachment",
            "content",
            "contentAttachment",
            "presentedForm",
            "photo",
            "sourceAttachment",
            "valueAttachment");

    private static final Base64Variant BASE64 = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private long size;
    private boolean readable = true;

    /** @param most how many bytes are kept; a longer content is not kept at all */
    InlineContent(int most) {
        this.most = most;
    }

    static boolean isUnder(String name) {
        return ATTACHMENTS.contains(name);
    }

    /** Reads it from the text that is the parser's current token. */
    void read(JsonParser parser) throws IOException {
        try {
            parser.readBinaryValue(BASE64, this);
        } catch (IllegalArgumentException | JsonParseException notBase64) {
            readable = false;
        }
    }

    /** Puts into the attachment what is kept, or a mark and the size; what is no base64 stays no base64. */
    void into(ObjectNode attachment) {
        if (!readable) {
            attachment.put("data", "?");
        } else if (size > most) {
            attachment.remove("_data");
            attachment.put("size", Math.min(size, Integer.MAX_VALUE));
            attachment
                    .putArray("extension")
                    .addObject()
                    .put("url", LeftAtSource.MARK)
                    .put("valueBoolean", true);
        } else if (size > 0) {
            attachment.put("data", Base64.getEncoder().encodeToString(kept.toByteArray()));
        }
    }

    @Override
    public void write(int next) {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        size += length;
        if (size <= most) {
            kept.write(from, offset, length);
        } else {
            kept.reset();
        }
    }
}
