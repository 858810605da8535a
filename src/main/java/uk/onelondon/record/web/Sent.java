package uk.onelondon.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Heads of what is sent: never kept on the way, and with a file name that says nothing about the person. */
final class Sent {

    /** What has not come by then is named as missing. */
    static final Duration AS_LONG_AS_A_DOWNLOAD_WAITS = Duration.ofSeconds(30);

    private Sent() {}

    /** A file to keep. */
    static void file(HttpServletResponse response, String type, String name, LocalDate day, String ending) {
        page(response, type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("one-london-" + name + "-" + day + ending)
                        .build()
                        .toString());
    }

    /** A page to read. */
    static void page(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
