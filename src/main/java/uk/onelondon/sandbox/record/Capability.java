package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** Says what the endpoint does, from the same table by which it does it; a test exercises every line. */
public final class Capability {

    private static final String OPERATIONS = "http://hl7.org/fhir/OperationDefinition/";
    private static final String SECURITY = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private static final List<TypeRestfulInteraction> READING = List.of(
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.VREAD,
            TypeRestfulInteraction.HISTORYINSTANCE,
            TypeRestfulInteraction.SEARCHTYPE);

    /** With the history of the type, which is for systems as well. */
    private static final List<TypeRestfulInteraction> WRITING = List.of(
            TypeRestfulInteraction.HISTORYTYPE,
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.UPDATE,
            TypeRestfulInteraction.DELETE);

    private final String endpoint;
    private final String name;
    private final Declared declared;

    Capability(String endpoint, String name, Declared declared) {
        this.endpoint = endpoint;
        this.name = name;
        this.declared = declared;
    }

    /** HAPI calls this by its name and warns if it is not there; everything needed is known already. */
    public void setRestfulServer(RestfulServer server) {
        server.setImplementationDescription(name);
    }

    /** {@code GET metadata}. */
    @Metadata
    public CapabilityStatement metadata(HttpServletRequest servlet, RequestDetails request) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setId(endpoint);
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDate(new Date(0));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("application/fhir+json");
        statement.addFormat("application/fhir+xml");
        statement.getSoftware().setName("One London sandbox");
        statement.getImplementation().setDescription(name).setUrl(request.getFhirServerBase());
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .addService(new CodeableConcept().addCoding(new Coding(SECURITY, "OAuth", "OAuth")))
                .setDescription("Bearer tokens of the record's own token endpoint");
        for (SystemRestfulInteraction interaction : List.of(
                SystemRestfulInteraction.BATCH,
                SystemRestfulInteraction.TRANSACTION,
                SystemRestfulInteraction.HISTORYSYSTEM)) {
            rest.addInteraction().setCode(interaction);
        }
        declared.types(endpoint).forEach(type -> describe(type, rest.addResource()));
        return statement;
    }

    private void describe(String type, CapabilityStatementRestResourceComponent resource) {
        boolean written = declared.isWritten(type);
        resource.setType(type);
        READING.forEach(interaction -> resource.addInteraction().setCode(interaction));
        if (written) {
            WRITING.forEach(interaction -> resource.addInteraction().setCode(interaction));
        }
        resource.setVersioning(written ? ResourceVersionPolicy.VERSIONEDUPDATE : ResourceVersionPolicy.VERSIONED);
        resource.setReadHistory(true);
        resource.setUpdateCreate(false);
        resource.setConditionalCreate(written);
        resource.setConditionalUpdate(written);
        resource.setConditionalDelete(CapabilityStatement.ConditionalDeleteStatus.NOTSUPPORTED);
        resource.addSearchParam().setName("_id").setType(SearchParamType.TOKEN);
        resource.addSearchParam().setName("_lastUpdated").setType(SearchParamType.DATE);
        for (SearchParameter parameter : declared.parameters(type)) {
            resource.addSearchParam()
                    .setName(parameter.name())
                    .setType(type(parameter.kind()))
                    .setDocumentation(parameter.description());
            if (parameter.included()) {
                resource.addSearchInclude(type + ":" + parameter.name());
            }
        }
        declared.reverseIncludes(endpoint, type).forEach(resource::addSearchRevInclude);
        if (written) {
            resource.addOperation().setName("meta").setDefinition(OPERATIONS + "Resource-meta");
        }
        if (type.equals("Patient")) {
            resource.addOperation().setName("everything").setDefinition(OPERATIONS + "Patient-everything");
        }
    }

    private static SearchParamType type(RestSearchParameterTypeEnum kind) {
        return SearchParamType.fromCode(kind.getCode());
    }
}
