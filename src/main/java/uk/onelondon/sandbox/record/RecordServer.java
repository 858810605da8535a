package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.ETagSupportEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** One FHIR R4 endpoint. Whatever it does not offer it refuses in the same words, whatever it was asked about. */
public final class RecordServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<RecordServer> parts;

    /** @param parts calls {@link #serve} and registers the interceptors, when the first request comes */
    RecordServer(Consumer<RecordServer> parts) {
        this.parts = parts;
    }

    @Override
    protected void initialize() {
        parts.accept(this);
    }

    void serve(
            FhirContext fhir, String endpoint, String name, Declared declared, EndpointRecord record, Nested nested) {
        setFhirContext(fhir);
        setServerName(name);
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setETagSupport(ETagSupportEnum.ENABLED);
        setIgnoreServerParsedRequestParameters(true);
        List<String> types = declared.types(endpoint);
        types.forEach(type -> registerProvider(new TypeProvider(kind(fhir, type), type, record)));
        registerProvider(new PatientProvider(record));
        registerProvider(new SystemProvider(record, (bundle, request) -> nested.run(bundle, request, this)));
        setServerConformanceProvider(new Capability(endpoint, name, declared));
    }

    @Override
    protected void throwUnknownFhirOperationException(RequestDetails request, String path, RequestTypeEnum method) {
        throw Refusals.notOffered();
    }

    @Override
    protected void throwUnknownResourceTypeException(String type) {
        throw Refusals.notOffered();
    }

    private static Class<? extends Resource> kind(FhirContext fhir, String type) {
        return fhir.getResourceDefinition(type).getImplementingClass().asSubclass(Resource.class);
    }
}
