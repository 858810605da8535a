package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.onelondon.enforcement.Reach;

/** The interactions of one type at one endpoint; one class serves every type. */
public final class TypeProvider implements IResourceProvider {

    private final Class<? extends Resource> kind;
    private final String type;
    private final EndpointRecord record;

    TypeProvider(Class<? extends Resource> kind, String type, EndpointRecord record) {
        this.kind = kind;
        this.type = type;
        this.record = record;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return kind;
    }

    /** Read and version read. */
    @Read(version = true)
    public IBaseResource read(@IdParam IdType id, RequestDetails request) {
        Reach reach = EndpointRecord.reach(request);
        Optional<StoredVersion> found = id.hasVersionIdPart()
                ? number(id).flatMap(version -> record.reader().version(type, id.getIdPart(), version, reach))
                : record.reader().read(type, id.getIdPart(), reach);
        return found.orElseThrow(Refusals::notFound).resource();
    }

    /** Search by declared parameters only, which the handler checks itself and more strictly than HAPI would. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        return record.reader().search(type, request, EndpointRecord.reach(request));
    }

    /** All versions of one resource. */
    @History
    public Bundle history(@IdParam IdType id, RequestDetails request) {
        return record.reader()
                .history(Optional.of(type), Optional.of(id.getIdPart()), request, EndpointRecord.reach(request));
    }

    /** All versions of the type. */
    @History
    public Bundle history(RequestDetails request) {
        return record.reader().history(Optional.of(type), Optional.empty(), request, EndpointRecord.reach(request));
    }

    /** Create, or conditional create with {@code If-None-Exist}. */
    @Create
    public MethodOutcome create(
            @ResourceParam IBaseResource body,
            @ConditionalUrlParam @Nullable String condition,
            RequestDetails request) {
        Resource resource = checked(body);
        Reach reach = EndpointRecord.reach(request);
        Optional<String> reserved = request instanceof ServletRequestDetails servlet
                ? Optional.ofNullable((String) servlet.getServletRequest().getAttribute(Nested.RESERVED_ID))
                : Optional.empty();
        return outcome(
                condition == null
                        ? record.create(resource, reserved, reach)
                        : record.createUnless(Conditions.in(condition), resource, reserved, reach));
    }

    /** Update with or without {@code If-Match}, or conditional update. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ResourceParam IBaseResource body,
            @ConditionalUrlParam @Nullable String condition,
            RequestDetails request) {
        Resource resource = checked(body);
        Reach reach = EndpointRecord.reach(request);
        return outcome(
                condition == null
                        ? record.update(id.getIdPart(), resource, expected(request), reach)
                        : record.updateWhere(Conditions.in(condition), resource, expected(request), reach));
    }

    /** Delete; the versions before it stay. */
    @Delete
    public MethodOutcome delete(@IdParam IdType id, RequestDetails request) {
        record.delete(type, id.getIdPart(), expected(request), EndpointRecord.reach(request));
        return new MethodOutcome();
    }

    /** The meta of one resource (FHIR R4 {@code $meta}). */
    @Operation(name = "$meta", idempotent = true)
    public Parameters meta(@IdParam IdType id, RequestDetails request) {
        Resource resource = record.reader()
                .read(type, id.getIdPart(), EndpointRecord.reach(request))
                .orElseThrow(Refusals::notFound)
                .resource();
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("return").setValue(resource.getMeta().copy());
        return parameters;
    }

    private Resource checked(IBaseResource body) {
        if (body instanceof Resource resource && resource.fhirType().equals(type)) {
            return resource;
        }
        throw Refusals.badBody();
    }

    private static MethodOutcome outcome(EndpointRecord.Written written) {
        StoredVersion version = written.version();
        MethodOutcome outcome = new MethodOutcome(
                new IdType(version.type(), version.id(), Integer.toString(version.version())), written.created());
        outcome.setResource(version.resource());
        return outcome;
    }

    private static Optional<Integer> number(IdType id) {
        return id.getVersionIdPart().matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(id.getVersionIdPart()))
                : Optional.empty();
    }

    private static Optional<Integer> expected(RequestDetails request) {
        return Optional.ofNullable(request.getHeader("If-Match")).map(tag -> {
            String digits = tag.replaceAll("^(W/)?\"?|\"$", "");
            if (!digits.matches("\\d{1,9}")) {
                throw Refusals.stale();
            }
            return Integer.valueOf(digits);
        });
    }
}
