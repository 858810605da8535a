package uk.onelondon.record.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import uk.onelondon.record.FileKind;

/**
 * Sends a file as it is, to be shown by the browser's own viewer or to be saved.
 *
 * @param show true to show it; only for kinds that hold no script a browser would run as ours
 */
record FileView(FileKind kind, String title, Bytes content, boolean show) implements View {

    /**
     * A picture or a saved file has nothing to load and no origin. A PDF is not sandboxed: browsers refuse to open their
     * own viewer, which has a sandbox of its own, inside ours.
     */
    private static final String ALONE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean viewer = show && kind == FileKind.PDF;
        SafeHeaders.set(response, viewer ? PDF : ALONE);
        response.setContentType(show || kind.shown() ? kind.mediaType() : FileKind.UNKNOWN.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(show ? "inline" : "attachment", title, kind));
        response.setContentLength(content.value().length);
        response.getOutputStream().write(content.value());
    }

    /** Bytes that are not to be changed and not to be printed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] value) {

        @Override
        public String toString() {
            return "Bytes[hidden]";
        }
    }
}
