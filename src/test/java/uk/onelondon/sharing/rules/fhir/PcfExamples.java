package uk.onelondon.sharing.rules.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The examples of IHE PCF 1.1.1 as FHIR, made from our transcription, with the table of what they must answer. */
final class PcfExamples {

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    /** One row: in which cells, what is expected, and why. */
    record Row(
            String consent,
            List<String> purposes,
            List<String> actors,
            List<String> items,
            String verdict,
            String reason) {

        boolean holds(String purpose, String actor, String item) {
            return any(purposes, purpose) && any(actors, actor) && any(items, item);
        }

        private static boolean any(List<String> stated, String one) {
            return stated.contains("*") || stated.contains(one);
        }
    }

    final Map<String, Consent> consents = new LinkedHashMap<>();
    final Map<String, Observation> items = new LinkedHashMap<>();
    final List<String> practitioners = new ArrayList<>();
    final List<Resource> directory = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();

    PcfExamples() {
        String consent = "";
        List<ProvisionComponent> open = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#") || line.startsWith("expect")) {
                continue;
            }
            switch (words[0]) {
                case "practitioner" -> practitioner(words);
                case "item" -> items.put(words[1], observation(words));
                case "consent" -> {
                    consent = words[1];
                    consents.put(consent, consent(consent));
                    open.clear();
                }
                case "permit", "deny" -> nest(consents.get(consent), open, line, words);
                default -> rows.add(row(consent, line.strip()));
            }
        }
    }

    private static List<String> lines() {
        try (InputStream table = PcfExamples.class.getResourceAsStream("/sharing/ihe-pcf.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String consent, String line) {
        String[] cells = line.substring(0, line.indexOf(" = ")).split(" / ");
        String[] answer = line.substring(line.indexOf(" = ") + 3).split("; ", 2);
        return new Row(consent, list(cells[0]), list(cells[1]), list(cells[2]), answer[0], answer[1]);
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.strip().split(","));
    }

    private void practitioner(String[] words) {
        practitioners.add(words[1]);
        directory.add(new Practitioner().setId("Practitioner/" + words[1]));
        if (words.length > 2) {
            Group group = new Group().setActive(true).setActual(true).setType(Group.GroupType.PRACTITIONER);
            group.setId(words[2].substring("member=".length()));
            group.addMember().setEntity(new Reference("Practitioner/" + words[1]));
            directory.add(group);
        }
    }

    private static Observation observation(String[] words) {
        Observation observation = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        observation.setId("Observation/ex-" + words[1]);
        observation.setSubject(new Reference("Patient/ex-patient"));
        observation.setEncounter(new Reference("Encounter/ex-encounter"));
        observation.getMeta().addSecurity(new Coding(HL7 + "v3-ActReason", "HTEST", null));
        for (int i = 2; i < words.length; i++) {
            String value = words[i].substring(words[i].indexOf('=') + 1);
            switch (words[i].substring(0, words[i].indexOf('='))) {
                case "labels" ->
                    list(value).forEach(label -> observation.getMeta().addSecurity(coding(label)));
                case "date" -> observation.setEffective(new DateTimeType(value));
                case "author" -> observation.addPerformer(new Reference(value));
                default -> throw new IllegalArgumentException(words[i]);
            }
        }
        return observation;
    }

    private static Consent consent(String name) {
        Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
        consent.setId("Consent/ex-consent-" + name);
        consent.setPatient(new Reference("Patient/ex-patient"));
        consent.setScope(new CodeableConcept(coding("consentscope|patient-privacy")));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.setDateTimeElement(new DateTimeType("2022-06-13"));
        return consent;
    }

    private static void nest(Consent consent, List<ProvisionComponent> open, String line, String[] words) {
        int depth = line.indexOf(words[0]) / 2 - 1;
        ProvisionComponent provision =
                depth == 0 ? consent.getProvision() : open.get(depth - 1).addProvision();
        while (open.size() > depth) {
            open.removeLast();
        }
        open.add(provision);
        provision.setType(ConsentProvisionType.fromCode(words[0]));
        for (int i = 1; i < words.length; i++) {
            String value = words[i].substring(words[i].indexOf('=') + 1);
            state(provision, words[i].substring(0, words[i].indexOf('=')), value);
        }
    }

    private static void state(ProvisionComponent provision, String element, String value) {
        switch (element) {
            case "purpose" ->
                list(value)
                        .forEach(code -> provision.addPurpose(
                                code.contains("|") ? coding(code) : coding("v3-ActReason|" + code)));
            case "label" -> list(value).forEach(code -> provision.addSecurityLabel(coding(code)));
            case "actor" ->
                provision
                        .addActor()
                        .setRole(new CodeableConcept(coding("v3-ParticipationType|IRCP")))
                        .setReference(new Reference(value));
            case "period" -> provision.setPeriod(period(value));
            case "dataPeriod" -> provision.setDataPeriod(period(value));
            case "data" ->
                list(value)
                        .forEach(each -> provision
                                .addData()
                                .setMeaning(ConsentDataMeaning.fromCode(each.substring(0, each.indexOf(':'))))
                                .setReference(new Reference(each.substring(each.indexOf(':') + 1))));
            default -> throw new IllegalArgumentException(element);
        }
    }

    private static Period period(String value) {
        String[] ends = value.split("\\.\\.", -1);
        Period period = new Period();
        if (!ends[0].isEmpty()) {
            period.setStartElement(new DateTimeType(ends[0]));
        }
        return period.setEndElement(new DateTimeType(ends[1]));
    }

    private static Coding coding(String stated) {
        String system = stated.substring(0, stated.indexOf('|'));
        String code = stated.substring(stated.indexOf('|') + 1);
        return new Coding(system.contains("://") ? system : HL7 + system, code, null);
    }
}
