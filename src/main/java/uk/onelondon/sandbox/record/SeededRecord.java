package uk.onelondon.sandbox.record;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onelondon.sandbox.RecordStore;

/** Takes the synthetic people's resources in, past HTTP. A resource that carries a time of last update keeps it. */
final class SeededRecord implements RecordStore {

    private final JdbcClient jdbc;
    private final Supplier<RecordServers.Parts> parts;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    SeededRecord(
            JdbcClient jdbc,
            Supplier<RecordServers.Parts> parts,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean isLoaded() {
        return jdbc.sql("select exists (select 1 from loaded)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void clear() {
        jdbc.sql("truncate resource, token, link, moment, word, loaded").update();
    }

    @Override
    public void markLoaded() {
        jdbc.sql("insert into loaded (at) values (?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("analyze").update();
    }

    @Override
    public void seed(String endpoint, Collection<? extends Resource> resources) {
        parts.get().labelling().label(resources);
        List<Writer.Draft> drafts =
                resources.stream().map(resource -> draft(resource, 1, "POST")).toList();
        transactions.executeWithoutResult(status -> parts.get().writer().write(endpoint, drafts));
    }

    @Override
    public void amend(String endpoint, Resource resource) {
        String type = resource.fhirType();
        String id = resource.getIdElement().getIdPart();
        transactions.executeWithoutResult(status -> {
            StoredVersion before = parts.get()
                    .versions()
                    .current(endpoint, type, id)
                    .orElseThrow(() -> new IllegalArgumentException("Nothing to amend: " + type));
            int now = before.version();
            parts.get().labelling().label(resource, before.resource(), true);
            String read = resource.getMeta().getVersionId();
            Writer writer = parts.get().writer();
            if ((read != null && !read.equals(Integer.toString(now))) || !writer.retire(endpoint, type, id, now)) {
                throw new IllegalStateException("Changed meanwhile: " + type);
            }
            writer.write(endpoint, List.of(draft(resource, now + 1, "PUT")));
        });
    }

    @Override
    public void log(String endpoint, List<AuditEvent> events) {
        new EndpointLog(endpoint, parts.get().log(), clock).keep(events);
    }

    @Override
    public List<Resource> current(String endpoint, String type) {
        List<Long> keys = jdbc.sql(
                        "select pk from resource where endpoint = ? and type = ? and is_current and method <> 'DELETE'")
                .params(endpoint, type)
                .query(Long.class)
                .list();
        return parts.get().versions().load(keys).stream()
                .map(StoredVersion::resource)
                .toList();
    }

    private Writer.Draft draft(Resource resource, int version, String method) {
        String id = Optional.ofNullable(resource.getIdElement().getIdPart())
                .orElseThrow(() -> new IllegalArgumentException("A seeded resource has no id: " + resource.fhirType()));
        Instant updated = resource.getMeta().hasLastUpdated()
                ? resource.getMeta().getLastUpdated().toInstant()
                : clock.instant();
        return new Writer.Draft(resource, id, version, updated.truncatedTo(ChronoUnit.MILLIS), method);
    }
}
