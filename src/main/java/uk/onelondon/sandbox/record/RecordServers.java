package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.enforcement.AuditSettings;
import uk.onelondon.enforcement.CitizenWriting;
import uk.onelondon.enforcement.Enforcement;
import uk.onelondon.enforcement.Labelling;
import uk.onelondon.sandbox.CareRelationships;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.RecordStore;

/**
 * Puts the parts together: one store, and one server for each endpoint over it. What needs HAPI's model of FHIR is made
 * when first used, since that model takes seconds to build and a person signs in before she reads.
 */
final class RecordServers {

    /** What knows FHIR. */
    record Parts(
            FhirContext fhir,
            Declared declared,
            Versions versions,
            Writer writer,
            LogWriter log,
            Labelling labelling) {}

    private final InstantSource clock;
    private final JdbcClient jdbc;
    private final Lazy<Parts> parts;
    private final TransactionTemplate transactions;
    private final Results results = new Results();

    RecordServers(RecordDatabase database, InstantSource clock) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(database.pool());
        JdbcTransactionManager manager = new JdbcTransactionManager(database.pool());
        this.transactions = new TransactionTemplate(manager);
        TransactionTemplate apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.parts = new Lazy<>(() -> {
            FhirContext fhir = FhirContext.forR4Cached();
            Declared declared = new Declared(fhir);
            ResourceText text = new ResourceText(fhir);
            Writer writer = new Writer(database.pool(), text, new Indexer(declared));
            return new Parts(
                    fhir,
                    declared,
                    new Versions(jdbc, text),
                    writer,
                    new LogWriter(writer, apart),
                    new Labelling(fhir));
        });
    }

    RecordStore store() {
        return new SeededRecord(jdbc, parts, transactions, clock);
    }

    /** Finds out who cares for whom, whenever it is asked. */
    CareRelationships relationships() {
        return (person, organisation) ->
                new RecordedCare(jdbc, parts.get().versions(), clock).between(person, organisation);
    }

    /** Names of the endpoints by id. */
    static Map<String, String> endpoints() {
        Map<String, String> names = new TreeMap<>();
        names.put(Endpoints.HUB, "London hub");
        Endpoints.SOURCES.forEach(source -> names.put(source.id(), source.name()));
        return names;
    }

    /** The server of one endpoint, guarded by enforcement. */
    RecordServer server(String endpoint, String name, URI origin, AccessTokenVerifier verifier) {
        return new RecordServer(server -> {
            Parts made = parts.get();
            RecordReader reader = new RecordReader(endpoint, made.declared(), jdbc, made.versions(), results);
            EndpointRecord record = new EndpointRecord(
                    endpoint, reader, made.versions(), made.writer(), made.labelling(), transactions, clock);
            server.serve(made.fhir(), endpoint, name, made.declared(), record, new Nested(made.fhir(), transactions));
            EndpointIndex index = new EndpointIndex(endpoint, jdbc, made.versions());
            EndpointLog log = new EndpointLog(endpoint, made.log(), clock);
            AuditSettings settings =
                    new AuditSettings(origin.resolve("/fhir/" + endpoint), name, origin.resolve("/idp"));
            CitizenWriting writing = endpoint.equals(Endpoints.HUB)
                    ? CitizenWriting.ownWordsAndRequests(index)
                    : CitizenWriting.nothing();
            EndpointSharing sharing = new EndpointSharing(endpoint, origin, jdbc, made.versions());
            Enforcement.of(verifier, index, index, log, settings, clock, writing, sharing)
                    .interceptors()
                    .forEach(server::registerInterceptor);
            server.registerInterceptor(new Verbatim());
            server.registerInterceptor(new RefusalLog(endpoint, made.declared()));
        });
    }
}
