package uk.onelondon.enforcement;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import uk.onelondon.core.NhsNumber;

/** A HAPI server that knows nothing of reach and shows all it has: what is hidden here, the interceptors alone hide. */
final class NaiveRecord implements PatientIndex, NamedItems, AuditSink {

    static final String BASE = "http://localhost/fhir";

    final List<AuditEvent> log = new ArrayList<>();
    boolean logIsFull = false;

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Map<String, Resource> items = new LinkedHashMap<>();
    private final RestfulServer server = new RestfulServer(FHIR);

    NaiveRecord(List<Class<? extends Resource>> types) {
        server.setResourceProviders(types.stream()
                .map(type -> (IResourceProvider) new Provider(type))
                .toList());
        server.registerProvider(new SystemProvider());
        server.setServerAddressStrategy(new HardcodedServerAddressStrategy(BASE));
    }

    NaiveRecord guardedBy(Enforcement enforcement) {
        enforcement.interceptors().forEach(server::registerInterceptor);
        try {
            server.init(new MockServletConfig());
            return this;
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(Resource item) {
        items.put(
                item.getIdElement().getResourceType() + "/"
                        + item.getIdElement().getIdPart(),
                item);
    }

    void clear() {
        items.clear();
        log.clear();
        logIsFull = false;
    }

    MockHttpServletResponse ask(String method, String pathAndQuery, @Nullable String token, @Nullable String body)
            throws ServletException, IOException {
        return ask(method, pathAndQuery, token, body, Map.of());
    }

    MockHttpServletResponse ask(
            String method,
            String pathAndQuery,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers)
            throws ServletException, IOException {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/fhir/" + path);
        request.setContextPath("");
        request.setServletPath("/fhir");
        if (mark >= 0) {
            request.setQueryString(pathAndQuery.substring(mark + 1));
            addParameters(request, pathAndQuery.substring(mark + 1));
        }
        headers.forEach(request::addHeader);
        if (token != null) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        if (body != null) {
            if (!body.startsWith("{")) {
                addParameters(request, body);
            }
            request.setContentType(
                    body.startsWith("{") ? "application/fhir+json" : "application/x-www-form-urlencoded");
            request.setContent(body.getBytes(StandardCharsets.UTF_8));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        server.service(request, response);
        return response;
    }

    private static void addParameters(MockHttpServletRequest request, String query) {
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            request.addParameter(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    @Override
    public List<Entry> byNhsNumber(NhsNumber number) {
        return items.values().stream()
                .filter(item -> item instanceof Patient patient
                        && patient.getIdentifierFirstRep().getValue().equals(number.digits()))
                .map(item -> new Entry(item.getIdElement().getIdPart(), Set.of()))
                .toList();
    }

    @Override
    public Optional<Entry> byId(String id) {
        return Optional.ofNullable(items.get("Patient/" + id)).map(item -> new Entry(id, Set.of()));
    }

    @Override
    public Set<String> hiddenAmong(Set<String> references, Reach reach) {
        return references.stream()
                .filter(reference -> items.containsKey(reference) && !reach.opens(ItemFacts.of(items.get(reference))))
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(List<AuditEvent> events) {
        if (logIsFull) {
            throw new IllegalStateException("full");
        }
        log.addAll(events);
    }

    private static Resource versioned(Resource item) {
        Resource version = item.copy();
        version.setId(item.getIdElement().withVersion("1"));
        return version;
    }

    private Bundle bundle(List<Resource> found) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET);
        found.forEach(item -> bundle.addEntry().setResource(item));
        bundle.setTotal(found.size());
        return bundle;
    }

    /** Shows everything of one type to everybody. */
    public final class Provider implements IResourceProvider {

        private final Class<? extends Resource> type;

        Provider(Class<? extends Resource> type) {
            this.type = type;
        }

        @Override
        public Class<? extends Resource> getResourceType() {
            return type;
        }

        @Read(version = true)
        public Resource read(@IdParam IdType id) {
            Resource item = items.get(type.getSimpleName() + "/" + id.getIdPart());
            if (id.getIdPart().startsWith("deleted")) {
                throw new ResourceGoneException(id);
            }
            if (item == null) {
                throw new ResourceNotFoundException(id);
            }
            return item;
        }

        @Search
        public Bundle search(
                @OptionalParam(name = "subject") @Nullable ReferenceParam subject,
                @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
                @OptionalParam(name = "_id") @Nullable TokenParam id) {
            return bundle(items.values().stream()
                    .filter(type::isInstance)
                    .filter(item -> id == null
                            || id.getValue().equals(item.getIdElement().getIdPart()))
                    .toList());
        }

        @History
        public List<Resource> history(@IdParam IdType id) {
            return List.of(versioned(read(id)));
        }

        @Operation(name = "$everything", idempotent = true)
        public Bundle everything(@IdParam IdType id) {
            read(id);
            return bundle(List.copyOf(items.values()));
        }

        @Operation(name = "$meta", idempotent = true)
        public Bundle meta(@IdParam IdType id) {
            return bundle(List.of(read(id)));
        }

        @Operation(name = "$echo", idempotent = true)
        public Bundle echo(@IdParam IdType id) {
            return bundle(List.of(read(id)));
        }

        @Create
        public MethodOutcome create(@ResourceParam Resource item) {
            item.setId(type.getSimpleName() + "/new");
            put(item);
            return new MethodOutcome(item.getIdElement(), true).setResource(item);
        }

        @Update
        public MethodOutcome update(@IdParam IdType id, @ResourceParam Resource item) {
            item.setId(type.getSimpleName() + "/" + id.getIdPart());
            put(item);
            return new MethodOutcome(item.getIdElement(), true).setResource(item);
        }
    }

    /** What is asked of the whole record. */
    public final class SystemProvider {

        @Transaction
        public Bundle transaction(@TransactionParam Bundle sent) {
            return bundle(List.copyOf(items.values()));
        }

        @History
        public List<Resource> history() {
            return items.values().stream().map(NaiveRecord::versioned).toList();
        }

        @Operation(name = "$export", idempotent = true)
        public Bundle export() {
            return bundle(List.copyOf(items.values()));
        }
    }
}
