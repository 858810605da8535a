package uk.onelondon.sandbox.record;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes search results with the JSON as it is kept, after every other interceptor has had its say. Encoding the same
 * entries anew is most of the time a large record takes, and would lose a narrative that no parser reads. An entry
 * that an interceptor replaced is encoded as it now is.
 */
@Interceptor(order = Verbatim.LAST)
public final class Verbatim {

    static final int LAST = 100_000;

    /** User data of a Bundle that holds the texts of its resources. */
    private static final String TEXTS = Verbatim.class.getName();

    /** Parameters by which a requester asks for another form of the same. */
    private static final Set<String> FORMS = Set.of("_elements", "_elements:exclude", "_summary", "_pretty", "_format");

    /** Notes the kept text of a resource in this Bundle. */
    static void note(Bundle bundle, StoredVersion version) {
        if (!(bundle.getUserData(TEXTS) instanceof Texts)) {
            bundle.setUserData(TEXTS, new Texts(new IdentityHashMap<>()));
        }
        if (bundle.getUserData(TEXTS) instanceof Texts texts) {
            texts.kept().put(version.resource(), version.json());
        }
    }

    private record Texts(Map<Resource, String> kept) {}

    /** Writes the answer itself if it is a page of plain JSON; else leaves it to HAPI. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public boolean write(
            RequestDetails request,
            @Nullable IBaseResource answer,
            ResponseDetails details,
            HttpServletRequest servletRequest,
            HttpServletResponse response)
            throws IOException {
        if (!(answer instanceof Bundle bundle)
                || !(bundle.getUserData(TEXTS) instanceof Texts texts)
                || !isPlainJson(request, servletRequest)) {
            return true;
        }
        byte[] body =
                text(bundle, texts, request.getFhirContext().newJsonParser()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/fhir+json;charset=UTF-8");
        if (accepts(servletRequest, "Accept-Encoding", "gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            try (OutputStream out = new GZIPOutputStream(response.getOutputStream(), 8192)) {
                out.write(body);
            }
        } else {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
        return false;
    }

    /** The Bundle without entries in HAPI's hand, and each entry around the text that is kept. */
    private static String text(Bundle bundle, Texts texts, IParser parser) {
        Bundle frame = new Bundle();
        frame.setId(bundle.getId());
        frame.setType(bundle.getType());
        frame.setTotal(bundle.getTotal());
        bundle.getLink().forEach(frame::addLink);
        String head = parser.encodeResourceToString(frame);
        List<String> entries = new ArrayList<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            String resource = texts.kept().getOrDefault(entry.getResource(), "");
            entries.add("{\"fullUrl\":\"" + entry.getFullUrl() + "\",\"resource\":"
                    + (resource.isEmpty() ? parser.encodeResourceToString(entry.getResource()) : resource)
                    + ",\"search\":{\"mode\":\"" + entry.getSearch().getMode().toCode() + "\"}}");
        }
        String body = head.substring(0, head.length() - 1);
        return entries.isEmpty() ? head : body + ",\"entry\":[" + String.join(",", entries) + "]}";
    }

    private static boolean isPlainJson(RequestDetails request, HttpServletRequest servletRequest) {
        boolean asksForForm = request.getParameters().keySet().stream().anyMatch(FORMS::contains);
        return !asksForForm
                && !accepts(servletRequest, "Accept", "xml")
                && !accepts(servletRequest, "Accept", "html")
                && !accepts(servletRequest, "Accept", "turtle");
    }

    private static boolean accepts(HttpServletRequest request, String header, String word) {
        String value = request.getHeader(header);
        return value != null && value.contains(word);
    }
}
