package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.onelondon.sandbox.record.RunningRecord.Reply;

/** Exercises everything the capability statement declares: what it says is true, line by line. */
class CapabilityTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final RunningRecord record = RunningRecord.shared();
    private final String keeper = RunningRecord.tokens().keeper();

    @TestFactory
    Stream<DynamicTest> everyDeclarationIsTrue() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String endpoint : List.of("hub", "north-central")) {
            CapabilityStatement statement = (CapabilityStatement)
                    record.get("none", endpoint + "/metadata").resource();
            statement
                    .getRestFirstRep()
                    .getInteraction()
                    .forEach(interaction -> tests.add(DynamicTest.dynamicTest(
                            endpoint + " " + interaction.getCode().toCode(),
                            () -> system(endpoint, interaction.getCode()))));
            for (CapabilityStatementRestResourceComponent type :
                    statement.getRestFirstRep().getResource()) {
                tests.add(DynamicTest.dynamicTest(endpoint + " " + type.getType(), () -> type(endpoint, type)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    private void system(String endpoint, SystemRestfulInteraction interaction) {
        Bundle bundle = new Bundle();
        Reply reply = switch (interaction) {
            case BATCH -> record.send(keeper, "POST", endpoint, bundle.setType(Bundle.BundleType.BATCH));
            case TRANSACTION -> record.send(keeper, "POST", endpoint, bundle.setType(Bundle.BundleType.TRANSACTION));
            case HISTORYSYSTEM -> record.get(keeper, endpoint + "/_history?_count=3");
            case SEARCHSYSTEM, NULL -> throw new AssertionError("Not known to this test: " + interaction);
        };
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.resource()).isInstanceOf(Bundle.class);
    }

    private void type(String endpoint, CapabilityStatementRestResourceComponent declared) {
        String address = endpoint + "/" + declared.getType();
        if (declared.getType().equals("AuditEvent")) {
            log(address, declared);
            return;
        }
        String id = record.send(keeper, "POST", address, empty(declared.getType()))
                .resource()
                .getIdElement()
                .getIdPart();
        declared.getInteraction().forEach(interaction -> interact(address, id, declared, interaction.getCode()));
        declared.getSearchParam()
                .forEach(parameter -> ok(address + "?" + parameter.getName() + "=" + value(parameter.getType())));
        declared.getSearchParam().stream()
                .filter(parameter -> !parameter.getName().startsWith("_"))
                .forEach(parameter -> ok(address + "?_count=1&_sort=-" + parameter.getName()));
        declared.getSearchInclude().forEach(include -> ok(address + "?_include=" + include.getValue()));
        declared.getSearchRevInclude().forEach(include -> ok(address + "?_revinclude=" + include.getValue()));
        declared.getOperation().forEach(operation -> ok(address + "/" + id + "/$" + operation.getName()));
        assertThat(record.get(keeper, address + "?not-declared=1").status()).isEqualTo(400);
        conditional(address, declared);
        assertThat(record.send(keeper, "DELETE", address + "/" + id, "").status())
                .isIn(200, 204);
    }

    /** The log is read by the person it tells of, and written by nobody. */
    private void log(String address, CapabilityStatementRestResourceComponent declared) {
        People.Person person = People.withObservations(record, address.substring(0, address.indexOf('/')), 0);
        assertThat(record.get(person.token(), address).status()).isEqualTo(200);
        String id = record.get(person.token(), address)
                .bundle()
                .getEntryFirstRep()
                .getResource()
                .getIdElement()
                .getIdPart();
        assertThat(declared.getInteraction())
                .extracting(interaction -> interaction.getCode())
                .containsExactlyInAnyOrder(
                        TypeRestfulInteraction.READ,
                        TypeRestfulInteraction.VREAD,
                        TypeRestfulInteraction.HISTORYINSTANCE,
                        TypeRestfulInteraction.SEARCHTYPE);
        for (String door : List.of("/" + id, "/" + id + "/_history/1", "/" + id + "/_history", "?_count=2")) {
            assertThat(record.get(person.token(), address + door).status())
                    .as(door)
                    .isEqualTo(200);
        }
        declared.getSearchParam()
                .forEach(parameter -> assertThat(record.get(
                                        person.token(),
                                        address + "?" + parameter.getName() + "=" + value(parameter.getType()))
                                .status())
                        .as(parameter.getName())
                        .isEqualTo(200));
        assertThat(declared.getSearchParam()).extracting(p -> p.getName()).contains("patient", "date");
        assertThat(record.get(person.token(), address + "?not-declared=1").status())
                .isEqualTo(400);
        assertThat(declared.getSearchInclude()).isEmpty();
        assertThat(declared.getSearchRevInclude()).isEmpty();
        assertThat(declared.getOperation()).isEmpty();
        assertThat(declared.getConditionalCreate() || declared.getConditionalUpdate())
                .isFalse();
        assertThat(record.send(keeper, "POST", address, empty("AuditEvent")).status())
                .isEqualTo(403);
    }

    private void interact(
            String address,
            String id,
            CapabilityStatementRestResourceComponent declared,
            TypeRestfulInteraction interaction) {
        Resource resource = empty(declared.getType());
        resource.setId(id);
        Reply reply = switch (interaction) {
            case READ -> record.get(keeper, address + "/" + id);
            case VREAD -> record.get(keeper, address + "/" + id + "/_history/1");
            case HISTORYINSTANCE -> record.get(keeper, address + "/" + id + "/_history");
            case HISTORYTYPE -> record.get(keeper, address + "/_history?_count=2");
            case SEARCHTYPE -> record.get(keeper, address + "?_count=2");
            case CREATE -> record.send(keeper, "POST", address, empty(declared.getType()));
            case UPDATE -> record.send(keeper, "PUT", address + "/" + id, resource);
            case DELETE -> record.get(keeper, address + "/" + id);
            case PATCH, NULL -> throw new AssertionError("Not known to this test: " + interaction);
        };
        assertThat(reply.status())
                .as(address + " " + interaction + reply.body())
                .isIn(200, 201);
    }

    private void conditional(String address, CapabilityStatementRestResourceComponent declared) {
        Optional<String> token = declared.getSearchParam().stream()
                .map(parameter -> parameter.getName())
                .filter(name -> name.equals("identifier"))
                .findFirst();
        if (token.isPresent() && declared.getConditionalCreate()) {
            String none = "identifier=" + UUID.randomUUID();
            assertThat(record.send(keeper, "POST", address, empty(declared.getType()), "If-None-Exist", none)
                            .status())
                    .isEqualTo(201);
        }
        if (token.isPresent() && declared.getConditionalUpdate()) {
            String none = "?identifier=" + UUID.randomUUID();
            assertThat(record.send(keeper, "PUT", address + none, empty(declared.getType()))
                            .status())
                    .isEqualTo(201);
        }
    }

    private void ok(String address) {
        Reply reply = record.get(keeper, address);
        assertThat(reply.status()).as(address + " " + reply.body()).isEqualTo(200);
    }

    private static String value(SearchParamType type) {
        return switch (type) {
            case DATE -> "2020-01-01";
            case REFERENCE -> "Patient/1";
            case TOKEN, STRING, URI -> "x";
            case NUMBER, COMPOSITE, QUANTITY, SPECIAL, NULL ->
                throw new AssertionError("Not known to this test: " + type);
        };
    }

    private static Resource empty(String type) {
        Resource resource = (Resource) FHIR.getResourceDefinition(type).newInstance();
        resource.getMeta().setSource("urn:test");
        return resource;
    }
}
