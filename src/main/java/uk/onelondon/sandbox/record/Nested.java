package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Batch and transaction (FHIR R4 http, "batch/transaction"). Each entry goes through the whole server as a request of
 * its own, so that every interceptor judges and logs it: there is no inner way around a rule.
 */
final class Nested {

    /** Request attribute with the id an entry was promised, since other entries already name it. */
    static final String RESERVED_ID = Nested.class.getName() + ".id";

    private static final Pattern ADDRESS = Pattern.compile("[A-Z][A-Za-z]+(/[A-Za-z0-9.$_-]+)*(\\?.*)?");

    private final FhirContext fhir;
    private final TransactionTemplate transactions;

    Nested(FhirContext fhir, TransactionTemplate transactions) {
        this.fhir = fhir;
        this.transactions = transactions;
    }

    Bundle run(Bundle bundle, RequestDetails request, Servlet server) {
        if (!(request instanceof ServletRequestDetails outer)) {
            throw Refusals.notOffered();
        }
        return switch (bundle.getType()) {
            case BATCH -> new Run(outer, server, false).all(bundle.getEntry());
            case TRANSACTION -> transactions.execute(status -> new Run(outer, server, true).all(bundle.getEntry()));
            case null, default -> throw Refusals.badBody();
        };
    }

    private final class Run {

        private final ServletRequestDetails outer;
        private final Servlet server;
        private final boolean allOrNothing;
        private final Map<String, String> addresses = new HashMap<>();

        Run(ServletRequestDetails outer, Servlet server, boolean allOrNothing) {
            this.outer = outer;
            this.server = server;
            this.allOrNothing = allOrNothing;
        }

        Bundle all(List<BundleEntryComponent> entries) {
            Map<BundleEntryComponent, BundleEntryComponent> answers = new java.util.IdentityHashMap<>();
            Map<BundleEntryComponent, String> reserved = new java.util.IdentityHashMap<>();
            List<BundleEntryComponent> ordered = new ArrayList<>(entries);
            if (allOrNothing) {
                ordered.sort(Comparator.comparingInt(Run::turn));
                entries.stream().filter(Run::isPlainCreate).forEach(entry -> {
                    String id = UUID.randomUUID().toString();
                    reserved.put(entry, id);
                    addresses.put(entry.getFullUrl(), entry.getResource().fhirType() + "/" + id);
                });
            }
            ordered.forEach(entry -> answers.put(entry, one(entry, Optional.ofNullable(reserved.get(entry)))));
            Bundle answer = new Bundle();
            answer.setType(allOrNothing ? BundleType.TRANSACTIONRESPONSE : BundleType.BATCHRESPONSE);
            entries.forEach(entry -> answer.addEntry(answers.get(entry)));
            return answer;
        }

        private BundleEntryComponent one(BundleEntryComponent entry, Optional<String> reservedId) {
            Bundle.BundleEntryRequestComponent asked = entry.getRequest();
            String url = Optional.ofNullable(asked.getUrl()).map(this::resolved).orElse("");
            boolean known = asked.getMethod() != null && ADDRESS.matcher(url).matches() && !url.contains("..");
            if (!known || asked.getMethod() == HTTPVerb.PATCH || asked.getMethod() == HTTPVerb.HEAD) {
                return refused();
            }
            String body = entry.hasResource()
                    ? resolved(fhir.newJsonParser().encodeResourceToString(entry.getResource()))
                    : "";
            NestedRequest request = new NestedRequest(
                    outer.getServletRequest(), asked.getMethod().toCode(), url, body.getBytes(StandardCharsets.UTF_8));
            request.header("if-none-exist", asked.getIfNoneExist());
            request.header("if-match", asked.getIfMatch());
            request.header("if-none-match", asked.getIfNoneMatch());
            CaughtResponse response = new CaughtResponse(outer.getServletResponse());
            request.setAttribute(RESERVED_ID, reservedId.orElse(null));
            try {
                server.service(request, response);
            } catch (IOException | ServletException e) {
                throw new IllegalStateException("A nested request failed", e);
            } finally {
                request.removeAttribute(RESERVED_ID);
            }
            return answer(entry, response);
        }

        private BundleEntryComponent answer(BundleEntryComponent entry, CaughtResponse response) {
            BundleEntryComponent answer = new BundleEntryComponent();
            answer.getResponse().setStatus(Integer.toString(response.getStatus()));
            response.header("ETag").ifPresent(answer.getResponse()::setEtag);
            String text = response.text();
            if (!text.isBlank()) {
                Resource resource = (Resource) fhir.newJsonParser().parseResource(text);
                if (resource instanceof OperationOutcome outcome) {
                    answer.getResponse().setOutcome(outcome);
                } else {
                    answer.setResource(resource);
                    String address =
                            resource.fhirType() + "/" + resource.getIdElement().getIdPart();
                    answer.getResponse()
                            .setLocation(
                                    address + "/_history/" + resource.getMeta().getVersionId());
                    if (entry.hasFullUrl()) {
                        addresses.put(entry.getFullUrl(), address);
                    }
                }
            }
            if (allOrNothing && response.getStatus() >= 400) {
                throw BaseServerResponseException.newInstance(
                        response.getStatus(), "An entry was refused, so nothing of the transaction was kept");
            }
            return answer;
        }

        private BundleEntryComponent refused() {
            if (allOrNothing) {
                throw Refusals.notOffered();
            }
            BundleEntryComponent answer = new BundleEntryComponent();
            answer.getResponse()
                    .setStatus(Integer.toString(Refusals.notOffered().getStatusCode()));
            return answer;
        }

        private String resolved(String text) {
            String resolved = text;
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                resolved = resolved.replace(address.getKey(), address.getValue());
            }
            return resolved;
        }

        private static boolean isPlainCreate(BundleEntryComponent entry) {
            return entry.getRequest().getMethod() == HTTPVerb.POST
                    && entry.hasResource()
                    && !entry.getRequest().hasIfNoneExist()
                    && entry.hasFullUrl()
                    && entry.getFullUrl().startsWith("urn:uuid:");
        }

        private static int turn(BundleEntryComponent entry) {
            return switch (entry.getRequest().getMethod()) {
                case DELETE -> 0;
                case POST -> isPlainCreate(entry) ? 2 : 1;
                case PUT, PATCH -> 3;
                case null, default -> 4;
            };
        }
    }
}
