package uk.onelondon.record.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.onelondon.core.London;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.takeaway.FhirCopies;
import uk.onelondon.record.takeaway.FhirCopies.FhirCopy;
import uk.onelondon.record.takeaway.FhirCopies.TooManyAtOnceException;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** Everything as data, sent while it is read. */
@Controller
@PermitAll
class BundleDownload {

    private static final String A_MINUTE = "60";

    private final Proved proved;
    private final FhirCopies copies;
    private final Clock clock;

    BundleDownload(Proved proved, FhirCopies copies, Clock clock) {
        this.proved = proved;
        this.copies = copies;
        this.clock = clock;
    }

    /** A connection that breaks off is no fault of ours: the exception closes it, so that no half file looks whole. */
    @GetMapping(TakeAwayAddresses.BUNDLE)
    void bundle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedInPerson> person = proved.person(response);
        if (person.isEmpty()) {
            return;
        }
        try (FhirCopy copy = copies.begin(person.get())) {
            boolean gzip = takesGzip(request);
            Sent.file(
                    response,
                    "application/fhir+json;fhirVersion=4.0;charset=utf-8",
                    "record",
                    London.today(clock),
                    ".json");
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (gzip) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            copy.writeTo(response.getOutputStream(), gzip);
        } catch (TooManyAtOnceException full) {
            response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("");
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;q=1"));
    }
}
