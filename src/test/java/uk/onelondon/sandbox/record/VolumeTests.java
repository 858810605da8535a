package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.record.People.Person;

/** A record of 14,000 entries, stored at once and read by type in parallel; prints the figures. */
@Tag("slow")
class VolumeTests {

    private static final String HERE = "south-east";
    private static final int OBSERVATIONS = 9_000;
    private static final int OTHERS = 1_000;
    private static final List<String> TYPES =
            List.of("Observation", "Condition", "Encounter", "MedicationRequest", "Procedure", "DiagnosticReport");

    private final RunningRecord record = RunningRecord.shared();

    @Test
    void aLargeRecordIsStoredAndReadWholeAndFast() throws Exception {
        Person person = People.person();
        List<Resource> resources = new ArrayList<>(person.resources());
        for (int i = 0; i < OBSERVATIONS; i++) {
            resources.add(People.observation(person, i));
        }
        for (int i = 0; i < OTHERS; i++) {
            resources.addAll(others(person, i));
        }
        long start = System.nanoTime();
        record.store().seed(HERE, resources);
        Duration seeding = since(start);
        System.out.println("stored " + resources.size() + " in " + seeding.toMillis() + " ms");

        long[] millis = new long[12];
        for (int round = 0; round < millis.length; round++) {
            start = System.nanoTime();
            assertThat(readAll(person)).isEqualTo(OBSERVATIONS + 5 * OTHERS);
            millis[round] = since(start).toMillis();
        }
        System.out.println("read whole, first " + millis[0] + " ms, then " + Arrays.toString(millis));
        start = System.nanoTime();
        readFirst(person);
        System.out.println("first pages of twenty " + since(start).toMillis() + " ms");
        assertThat(seeding).isLessThan(Duration.ofSeconds(20));
    }

    private int readAll(Person person) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = TYPES.stream()
                    .map(type -> threads.submit(() -> readType(person, type)))
                    .toList();
            int total = 0;
            for (Future<Integer> count : counts) {
                total += count.get();
            }
            return total;
        }
    }

    private void readFirst(Person person) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : TYPES.stream()
                    .map(type -> threads.submit(
                            () -> record.get(person.token(), HERE + "/" + type + "?_count=20&_sort=-_lastUpdated")))
                    .toList()) {
                done.get();
            }
        }
    }

    /** Counts entries without parsing, so that the server is measured and not the client. */
    private int readType(Person person, String type) {
        int count = 0;
        Optional<String> address = Optional.of(HERE + "/" + type + "?_count=1000");
        while (address.isPresent()) {
            String body = record.get(person.token(), address.get()).body();
            count += body.split("\"mode\":\"match\"", -1).length - 1;
            address = next(body);
        }
        return count;
    }

    private static Optional<String> next(String body) {
        int at = body.indexOf("\"relation\":\"next\"");
        if (at < 0) {
            return Optional.empty();
        }
        int from = body.indexOf("\"url\":\"", at) + 7;
        return Optional.of(body.substring(from, body.indexOf('"', from)));
    }

    private static List<Resource> others(Person person, int number) {
        CodeableConcept code =
                new CodeableConcept().addCoding(new Coding("http://snomed.info/sct", "" + number, "Thing"));
        Reference subject = new Reference(person.reference());
        String date = java.time.LocalDate.of(2000, 1, 1).plusDays(number).toString();
        Condition condition = new Condition();
        condition.setSubject(subject).setCode(code).setOnset(new DateTimeType(date));
        Encounter encounter = new Encounter();
        encounter.setSubject(subject).addType(code);
        encounter.getPeriod().setStartElement(new DateTimeType(date));
        MedicationRequest medicine = new MedicationRequest();
        medicine.setSubject(subject).setMedication(code).setAuthoredOnElement(new DateTimeType(date));
        Procedure procedure = new Procedure();
        procedure.setSubject(subject).setCode(code).setPerformed(new DateTimeType(date));
        DiagnosticReport report = new DiagnosticReport();
        report.setSubject(subject).setCode(code).setEffective(new DateTimeType(date));
        report.addResult(new Reference("Observation/o" + number + "-" + person.id()));
        List<Resource> all = List.of(condition, encounter, medicine, procedure, report);
        all.forEach(resource ->
                resource.setId(resource.fhirType().toLowerCase(java.util.Locale.ROOT) + number + "-" + person.id()));
        return all;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
