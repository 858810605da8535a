package uk.onelondon.record.fhir.takeaway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.takeaway.CompressedPipe;
import uk.onelondon.sharedrecord.CopyListener;
import uk.onelondon.sharedrecord.ReceivedText;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

/**
 * Writes a Bundle of type {@code collection} (FHIR R4, 2.36) while a record arrives: every resource as its source sent
 * it, under its address at the source; last an OperationOutcome on what is not in it, and one Provenance for each
 * source. Keeps addresses only, never a resource.
 */
final class CopiedBundle implements CopyListener {

    private final CompressedPipe out;
    private final FhirText fhir;
    private final Clock clock;
    private final Map<SourceId, Part> parts = new LinkedHashMap<>();
    private boolean first = true;

    /** What came of one source. */
    static final class Part {

        final RecordSource source;
        final List<String> addresses = new ArrayList<>();
        final List<String> withoutNarrative = new ArrayList<>();
        final List<UnreadableEntry> unreadable = new ArrayList<>();
        SourceState state = new SourceState.Waiting();

        Part(RecordSource source) {
            this.source = source;
        }

        String address(String type, String id) {
            return source.base() + "/" + type + "/" + id;
        }
    }

    CopiedBundle(List<RecordSource> sources, Clock clock, FhirText fhir, CompressedPipe out) {
        this.out = out;
        this.fhir = fhir;
        this.clock = clock;
        sources.forEach(source -> parts.put(source.id(), new Part(source)));
        UUID id = UUID.randomUUID();
        out.write("{\"resourceType\":\"Bundle\",\"id\":\"" + id + "\",\"language\":\"en\",\"identifier\":{\"system\":"
                + "\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:" + id + "\"},\"type\":\"collection\",\"timestamp\":\""
                + clock.instant() + "\",\"entry\":[");
    }

    @Override
    public void received(SourceId source, List<ReceivedText> resources) {
        try {
            write(part(source), resources);
        } catch (RuntimeException e) {
            // Whoever calls goes on after an exception; a Bundle that lacks something unsaid must not.
            out.fail();
            throw e;
        }
    }

    private void write(Part part, List<ReceivedText> resources) {
        for (ReceivedText resource : resources) {
            String address = part.address(resource.type(), resource.id());
            part.addresses.add(address);
            if (resource.narrativeLeftOut()) {
                part.withoutNarrative.add(address);
            }
            entry(address, resource.json());
        }
    }

    @Override
    public void state(SourceId source, SourceState state) {
        part(source).state = state;
    }

    @Override
    public void unreadable(SourceId source, UnreadableEntry entry) {
        part(source).unreadable.add(entry);
    }

    @Override
    public void finished() {
        String outcome = "urn:uuid:" + UUID.randomUUID();
        entry(outcome, fhir.json(WhatIsNotHere.outcome(parts.values())));
        for (Part part : parts.values()) {
            Resource provenance = WhereFrom.provenance(part, outcome, clock.instant());
            entry("urn:uuid:" + UUID.randomUUID(), fhir.json(provenance));
        }
        out.write("]}");
        out.end();
    }

    private Part part(SourceId source) {
        return Optional.ofNullable(parts.get(source))
                .orElseThrow(() -> new IllegalStateException("Not one of our sources"));
    }

    private void entry(String address, String json) {
        out.write((first ? "\n{\"fullUrl\":" : ",\n{\"fullUrl\":") + fhir.quoted(address) + ",\"resource\":" + json
                + "}");
        first = false;
    }
}
