package uk.onelondon.sharing.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;

/** What the facts of a long record take while somebody looks through other eyes. */
class ItemsHeapTests {

    private static final int ENTRIES = 14_000;
    private static final long MOST_BYTES_OF_ONE = 3_000;

    @Test
    void theFactsOfALongRecordAreSmall() {
        SourceId source = new SourceId("north-east");
        RecordSource place = new RecordSource(
                source, "North East London", "London", URI.create("http://localhost/fhir/north-east"), false);
        RecordSource hub =
                new RecordSource(new SourceId("hub"), "Hub", "London", URI.create("http://localhost/fhir/hub"), false);
        LiveItems items = new LiveItems(new RecordSources(hub, List.of(place)));
        long before = used();
        for (int page = 0; page < ENTRIES / 1_000; page++) {
            items.received(source, observations(page));
        }
        long each = (used() - before) / ENTRIES;
        System.out.println("Bytes of heap for the facts of one entry: " + each);
        assertThat(items.items()).hasSize(ENTRIES);
        assertThat(each).isLessThan(MOST_BYTES_OF_ONE);
    }

    private static List<Resource> observations(int page) {
        List<Resource> made = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Observation observation = new Observation();
            observation.setId("Observation/o" + page + "-" + i);
            observation.setStatus(Observation.ObservationStatus.FINAL);
            observation
                    .getMeta()
                    .addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null));
            observation.setCode(
                    new CodeableConcept().addCoding(new Coding("http://loinc.org", "85354-9", "Blood pressure")));
            observation.addCategory().addCoding(new Coding("http://example.org/category", "vital-signs", null));
            observation.setSubject(new Reference("Patient/p1"));
            observation.setEncounter(new Reference("Encounter/e" + page + "-" + i));
            observation.addPerformer(new Reference("Practitioner/p" + i % 20));
            observation.addPerformer(new Reference("Organization/o" + i % 5));
            observation.setEffective(new DateTimeType("2020-01-01"));
            observation.setValue(new Quantity(120));
            made.add(observation);
        }
        return made;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
