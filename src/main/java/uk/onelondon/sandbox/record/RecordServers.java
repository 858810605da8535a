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
import uk.onelondon.enforcement.Enforcement;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.RecordStore;

/** Puts the parts together: one store, and one server for each endpoint over it. */
final class RecordServers {

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Declared declared = new Declared(fhir);
    private final InstantSource clock;
    private final JdbcClient jdbc;
    private final Versions versions;
    private final Writer writer;
    private final TransactionTemplate transactions;
    private final TransactionTemplate apart;
    private final Results results = new Results();

    RecordServers(RecordDatabase database, InstantSource clock) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(database.pool());
        ResourceText text = new ResourceText(fhir);
        this.versions = new Versions(jdbc, text);
        this.writer = new Writer(database.pool(), text, new Indexer(declared));
        JdbcTransactionManager manager = new JdbcTransactionManager(database.pool());
        this.transactions = new TransactionTemplate(manager);
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    RecordStore store() {
        return new SeededRecord(jdbc, versions, writer, transactions, clock);
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
        RecordReader reader = new RecordReader(endpoint, declared, jdbc, versions, results);
        EndpointRecord record = new EndpointRecord(endpoint, reader, versions, writer, transactions, clock);
        RecordServer server = new RecordServer(fhir, endpoint, name, declared, record, new Nested(fhir, transactions));
        EndpointIndex index = new EndpointIndex(endpoint, jdbc, versions);
        Enforcement.of(
                        verifier,
                        index,
                        index,
                        new EndpointLog(endpoint, writer, apart, clock),
                        new AuditSettings(origin.resolve("/fhir/" + endpoint), name, origin.resolve("/idp")),
                        clock)
                .interceptors()
                .forEach(server::registerInterceptor);
        server.registerInterceptor(new Verbatim());
        return server;
    }
}
