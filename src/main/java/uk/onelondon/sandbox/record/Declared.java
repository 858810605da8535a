package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.sandbox.Endpoints;

/**
 * The one table of what is served and searched: types, parameters, includes. Kind, expression and targets of a
 * parameter come from the FHIR R4 standard itself. The capability statement, the index and the search all read it, so
 * that none can promise what another does not keep.
 */
final class Declared {

    /** What the hub holds beside the people it is about. */
    private static final Set<String> HUB = Set.of(
            "Patient",
            "RelatedPerson",
            "Consent",
            "Questionnaire",
            "QuestionnaireResponse",
            "Task",
            "Communication",
            "AuditEvent",
            "Provenance",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "CareTeam",
            "List",
            "DocumentReference",
            "Binary");

    /** Kept by the record itself and written by nobody through FHIR: its log of accesses. */
    private static final Set<String> READ_ONLY = Set.of("AuditEvent");

    private final Map<String, Map<String, SearchParameter>> types = new LinkedHashMap<>();

    Declared(FhirContext fhir) {
        for (String line : table()) {
            int colon = line.indexOf(':');
            String type = line.substring(0, colon);
            RuntimeResourceDefinition definition = fhir.getResourceDefinition(type);
            Map<String, SearchParameter> parameters = new LinkedHashMap<>();
            for (String word : line.substring(colon + 1).strip().split(" ")) {
                if (!word.isEmpty()) {
                    SearchParameter parameter = parameter(definition, word);
                    parameters.put(parameter.name(), parameter);
                }
            }
            types.put(type, parameters);
        }
    }

    /** The types an endpoint serves, in the order of the table. */
    List<String> types(String endpoint) {
        return types.keySet().stream()
                .filter(type -> !endpoint.equals(Endpoints.HUB) || HUB.contains(type))
                .toList();
    }

    /** Whether clients may write this type. */
    boolean isWritten(String type) {
        return !READ_ONLY.contains(type);
    }

    /** The parameters of a type, beside {@code _id} and {@code _lastUpdated} which every type has. */
    List<SearchParameter> parameters(String type) {
        return List.copyOf(types.getOrDefault(type, Map.of()).values());
    }

    Optional<SearchParameter> parameter(String type, String name) {
        return Optional.ofNullable(types.getOrDefault(type, Map.of()).get(name));
    }

    /** Parameters of other types that lead to this one, as {@code Type:parameter}. */
    List<String> reverseIncludes(String endpoint, String type) {
        List<String> found = new ArrayList<>();
        for (String other : types(endpoint)) {
            for (SearchParameter parameter : parameters(other)) {
                if (isReverseInclude(parameter, type)) {
                    found.add(other + ":" + parameter.name());
                }
            }
        }
        return found;
    }

    /** Only what says where an entry came from or what a result belongs to; patients are never walked backwards. */
    static boolean isReverseInclude(SearchParameter parameter, String type) {
        return (parameter.type().equals("Provenance")
                        && parameter.name().equals("target")
                        && !type.equals("Patient")
                        && !READ_ONLY.contains(type))
                || (parameter.type().equals("DiagnosticReport")
                        && parameter.name().equals("result")
                        && type.equals("Observation"));
    }

    private static SearchParameter parameter(RuntimeResourceDefinition definition, String word) {
        boolean included = word.endsWith("*");
        String name = included ? word.substring(0, word.length() - 1) : word;
        RuntimeSearchParam standard = Objects.requireNonNull(
                definition.getSearchParam(name), () -> definition.getName() + " has no parameter " + name);
        return new SearchParameter(
                definition.getName(),
                name,
                standard.getParamType(),
                ElementPath.of(standard.getPath()),
                Set.copyOf(standard.getTargets()),
                included,
                Optional.ofNullable(standard.getDescription()).orElse(name));
    }

    private static List<String> table() {
        try (InputStream in = Declared.class.getResourceAsStream("/sandbox/record/declared.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
