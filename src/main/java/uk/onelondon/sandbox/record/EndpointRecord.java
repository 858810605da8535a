package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onelondon.enforcement.Labelling;
import uk.onelondon.enforcement.Reach;

/** What one endpoint does with single resources; every write is a new version, in a transaction. */
final class EndpointRecord {

    private final String endpoint;
    private final RecordReader reader;
    private final Versions versions;
    private final Writer writer;
    private final Labelling labelling;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    EndpointRecord(
            String endpoint,
            RecordReader reader,
            Versions versions,
            Writer writer,
            Labelling labelling,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.endpoint = endpoint;
        this.reader = reader;
        this.versions = versions;
        this.writer = writer;
        this.labelling = labelling;
        this.transactions = transactions;
        this.clock = clock;
    }

    RecordReader reader() {
        return reader;
    }

    /** What was written, and whether it is the first version. */
    record Written(StoredVersion version, boolean created) {}

    /** Makes a resource under an id of the record's own choice. */
    Written create(Resource resource, Optional<String> reservedId, Reach reach) {
        labelling.label(resource, reach.everyPatient());
        String id = reservedId.orElseGet(() -> UUID.randomUUID().toString());
        return new Written(write(resource, id, 1, "POST"), true);
    }

    /**
     * Makes it unless the condition fits one already; then gives that one (FHIR R4 conditional create). Two that come at
     * once wait for each other, or both would find nothing.
     */
    Written createUnless(Map<String, String[]> condition, Resource resource, Optional<String> reservedId, Reach reach) {
        return transactions.execute(status -> {
            writer.oneAtATime(endpoint + " " + resource.fhirType());
            Optional<StoredVersion> match = match(resource.fhirType(), condition, reach);
            return match.map(found -> new Written(found, false)).orElseGet(() -> create(resource, reservedId, reach));
        });
    }

    /**
     * Adds a version to what is there. An id that is not there is refused like one that is hidden: clients do not
     * choose ids, since a chosen id would tell whether it is taken.
     *
     * @param expected the version the writer read, from {@code If-Match}
     */
    Written update(String id, Resource resource, Optional<Integer> expected, Reach reach) {
        return change(resource.fhirType(), id, expected, reach, now -> {
            labelling.label(resource, now.resource(), reach.everyPatient());
            return write(resource, id, now.version() + 1, "PUT");
        });
    }

    /** Updates the one resource that fits, or creates it (FHIR R4 conditional update). */
    Written updateWhere(Map<String, String[]> condition, Resource resource, Optional<Integer> expected, Reach reach) {
        return match(resource.fhirType(), condition, reach)
                .map(found -> update(found.id(), resource, expected, reach))
                .orElseGet(() -> create(resource, Optional.empty(), reach));
    }

    /** Ends a resource with a version that says so and keeps its last content. */
    Written delete(String type, String id, Optional<Integer> expected, Reach reach) {
        Resource last = reader.read(type, id, reach)
                .orElseThrow(Refusals::notFound)
                .resource()
                .copy();
        return change(type, id, expected, reach, now -> write(last, id, now.version() + 1, "DELETE"));
    }

    private interface NextVersion {
        StoredVersion after(StoredVersion before);
    }

    private Written change(String type, String id, Optional<Integer> expected, Reach reach, NextVersion next) {
        return transactions.execute(status -> {
            StoredVersion now = reader.read(type, id, reach).orElseThrow(Refusals::notFound);
            boolean stale = expected.filter(version -> version != now.version()).isPresent();
            if (stale || !writer.retire(endpoint, type, id, now.version())) {
                throw Refusals.stale();
            }
            return new Written(next.after(now), false);
        });
    }

    private StoredVersion write(Resource resource, String id, int version, String method) {
        return transactions.execute(status -> {
            List<Long> keys = writer.write(
                    endpoint,
                    List.of(new Writer.Draft(
                            resource, id, version, clock.instant().truncatedTo(ChronoUnit.MILLIS), method)));
            return versions.load(keys).getFirst();
        });
    }

    private Optional<StoredVersion> match(String type, Map<String, String[]> condition, Reach reach) {
        if (condition.isEmpty()) {
            throw Refusals.notDeclared();
        }
        List<Long> keys = reader.matches(type, condition, reach);
        if (keys.size() > 1) {
            throw Refusals.ambiguous();
        }
        return versions.load(keys).stream().findFirst();
    }

    /** The reach of a request; nobody reaches anything without one. */
    static Reach reach(RequestDetails request) {
        return Reach.of(request).orElseThrow(Refusals::nobody);
    }
}
