package uk.onelondon.record.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.record.takeaway.PackPage;
import uk.onelondon.record.takeaway.PackRequest;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** The pack to print. A choice that cannot be understood leads back to the page with the choices. */
@Controller
@PermitAll
class PackDownload {

    private final Proved proved;
    private final PackPage page;
    private final CurrentTexts currentTexts;

    PackDownload(Proved proved, PackPage page, CurrentTexts currentTexts) {
        this.proved = proved;
        this.page = page;
        this.currentTexts = currentTexts;
    }

    @GetMapping(TakeAwayAddresses.PACK)
    void pack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedInPerson> person = proved.person(response);
        if (person.isEmpty()) {
            return;
        }
        PackRequest wish =
                PackRequest.read(parameters(request), currentTexts.now().language());
        if (!wish.problems().isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    TakeAwayAddresses.PAGE
                            + Optional.ofNullable(request.getQueryString())
                                    .map(query -> "?" + query)
                                    .orElse(""));
            return;
        }
        Sent.page(response, "text/html;charset=utf-8");
        PrintWriter out = response.getWriter();
        page.write(person.get(), wish.choice(), Sent.AS_LONG_AS_A_DOWNLOAD_WAITS, out);
        out.flush();
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }
}
