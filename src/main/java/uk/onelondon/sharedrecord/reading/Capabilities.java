package uk.onelondon.sharedrecord.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Outcome;

/**
 * Which types a source says it serves (FHIR R4, CapabilityStatement). Asked for only when a source refuses a type: one
 * that it does not serve is empty, one that it serves and refuses is missing.
 */
final class Capabilities {

    private final FhirClient client;
    private final FhirReader reader;
    private final Cache<SourceId, Set<String>> known = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Capabilities(FhirClient client, FhirReader reader) {
        this.client = client;
        this.reader = reader;
    }

    /** True only if the source lists the types it serves and this is not one of them. */
    boolean leavesOut(RecordSource source, SignedInPerson person, String type) {
        Set<String> types = known.getIfPresent(source.id());
        if (types == null) {
            types = ask(source, person);
            if (!types.isEmpty()) {
                known.put(source.id(), types);
            }
        }
        return !types.isEmpty() && !types.contains(type);
    }

    private Set<String> ask(RecordSource source, SignedInPerson person) {
        Set<String> types = new HashSet<>();
        Outcome<ObjectNode> outcome = client.get(
                source, person, URI.create(source.base() + "/metadata"), (status, body) -> reader.tree(body));
        if (outcome instanceof Outcome.Ok<ObjectNode>(ObjectNode statement, var version)
                && statement.path("resourceType").asText().equals("CapabilityStatement")) {
            for (JsonNode rest : statement.path("rest")) {
                rest.path("resource")
                        .forEach(resource -> types.add(resource.path("type").asText()));
            }
        }
        return types;
    }
}
