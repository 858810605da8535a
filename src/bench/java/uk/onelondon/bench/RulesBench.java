package uk.onelondon.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.Access;
import uk.onelondon.sharing.rules.Action;
import uk.onelondon.sharing.rules.Actor;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.Consents;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Judge;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Purpose;
import uk.onelondon.sharing.rules.SharingConsent;
import uk.onelondon.sharing.rules.Subject;
import uk.onelondon.sharing.rules.fhir.ConsentReader;
import uk.onelondon.sharing.rules.fhir.ItemReader;

/**
 * How many decisions a second for a citizen with twenty live rules, and how long 10,000 parsed resources take with their
 * facts. Four seconds of warm-up, median of nine, one thread; processor time and what was allocated beside the time of the clock.
 */
public final class RulesBench {

    private static final String HUB = "https://hub.example/fhir";
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = 4_000_000_000L;
    private static final int ROUNDS = 9;
    private static final IParser PARSER = FhirContext.forR4().newJsonParser();

    private record Taken(long clock, long processor, long bytes) {}

    private RulesBench() {}

    public static void main(String[] args) {
        System.out.printf(
                "%s, %d processors, Java %s%n",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        Choices choices = choices();
        List<Resource> resources = resources();
        List<Item> items = resources.stream()
                .map(resource -> new ItemReader().read(resource, HUB))
                .toList();
        Access access = access();
        perSecond("decisions of one access", 100, items, all -> {
            Judge judge = choices.judge(access);
            return all.stream().filter(item -> judge.decide(item).permitted()).count();
        });
        perSecond(
                "decisions, each of an access of its own",
                10,
                items,
                all -> all.stream()
                        .filter(item -> choices.decide(item, access).permitted())
                        .count());
        filtered(resources, choices, access);
    }

    private static void perSecond(String what, int times, List<Item> items, ToLongFunction<List<Item>> decide) {
        long[] permitted = new long[1];
        Taken taken = median(() -> {
            for (int i = 0; i < times; i++) {
                permitted[0] = decide.applyAsLong(items);
            }
        });
        long decisions = (long) times * items.size();
        System.out.printf(
                "%s: %,d a second by the clock, %,d by the processor, %d bytes each; %,d of %,d permitted%n",
                what,
                decisions * 1_000_000_000L / taken.clock(),
                decisions * 1_000_000_000L / taken.processor(),
                taken.bytes() / decisions,
                permitted[0],
                items.size());
    }

    private static void filtered(List<Resource> resources, Choices choices, Access access) {
        List<Resource> shown = new ArrayList<>();
        Taken taken = median(() -> {
            shown.clear();
            ItemReader reader = new ItemReader();
            Judge judge = choices.judge(access);
            for (Resource resource : resources) {
                if (judge.decide(reader.read(resource, HUB)).permitted()) {
                    shown.add(resource);
                }
            }
        });
        System.out.printf(
                "%,d resources filtered with their facts: %.1f ms by the clock, %.1f ms by the processor, %d bytes each; %,d shown%n",
                resources.size(),
                taken.clock() / 1e6,
                taken.processor() / 1e6,
                taken.bytes() / resources.size(),
                shown.size());
    }

    private static Taken median(Runnable work) {
        long warm = THREADS.getCurrentThreadCpuTime() + WARM_UP;
        while (THREADS.getCurrentThreadCpuTime() < warm) {
            work.run();
        }
        long[] clock = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        long[] bytes = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long used = THREADS.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            work.run();
            clock[i] = System.nanoTime() - begun;
            processor[i] = THREADS.getCurrentThreadCpuTime() - used;
            bytes[i] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        Arrays.sort(bytes);
        return new Taken(clock[ROUNDS / 2], processor[ROUNDS / 2], bytes[ROUNDS / 2]);
    }

    /** Care with seventeen limits, planning, and research with an exception. */
    private static Choices choices() {
        StringBuilder limits = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            limits.append(i == 0 ? "" : ",").append(limit(i));
        }
        Consent care = consent("care", "permit", "TREAT", limits.toString());
        Consent planning = consent("planning", "deny", "HOPERAT", "");
        Consent research = consent("research", "permit", "HRESCH", "");
        List<SharingConsent> read = List.of(care, planning, research).stream()
                .map(consent -> new ConsentReader().read(consent, HUB))
                .toList();
        return Consents.compile(
                new Subject(Set.of(Name.reference(HUB + "/Patient/anna")), Set.of()), read, Directory.EMPTY, List.of());
    }

    private static String limit(int i) {
        String label = "{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'%s'}"
                .formatted(List.of("MH", "HIV", "SUD", "ETHUD", "STD").get(i % 5));
        String actor =
                ",'actor':[{'role':{'text':'x'},'reference':{'identifier':{'system':'urn:roles','value':'role-%d'}}}]"
                        .formatted(i % 3);
        return switch (i % 4) {
            case 0 -> "{'type':'deny','securityLabel':[" + label + "]}";
            case 1 -> "{'type':'deny','securityLabel':[" + label + "]" + actor + "}";
            case 2 -> "{'type':'deny','dataPeriod':{'start':'1990','end':'199%d'}}".formatted(i % 10);
            default ->
                "{'type':'deny','data':[{'meaning':'instance','reference':{'reference':'Observation/o%d'}}]}"
                        .formatted(i);
        };
    }

    private static Consent consent(String id, String type, String purpose, String nested) {
        return (Consent) PARSER.parseResource(
                """
                {'resourceType':'Consent','id':'%s','status':'active','patient':{'reference':'Patient/anna'},
                 'provision':{'type':'%s','purpose':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'%s'}]%s}}""".formatted(id, type, purpose, nested.isEmpty() ? "" : ",'provision':[" + nested + "]")
                        .replace('\'', '"'));
    }

    private static Access access() {
        Actor.Staff doctor = new Actor.Staff(
                Set.of(Name.reference(HUB + "/PractitionerRole/1")),
                Set.of(Name.identifier("urn:roles", "role-1")),
                Set.of(Name.identifier("https://fhir.nhs.uk/Id/ods-organization-code", "RX9")),
                Set.of(Name.identifier("urn:teams", "none")),
                Set.of(Purpose.TREAT),
                true,
                Optional.empty());
        return new Access(doctor, Set.of(Purpose.TREAT), Action.ACCESS, Optional.empty(), NOW);
    }

    /** Two in three are results, as in a real record; one in five bears a sensitivity. */
    private static List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            resources.add((Resource) PARSER.parseResource(json(i).replace('\'', '"')));
        }
        return resources;
    }

    private static String json(int i) {
        String sensitive = i % 5 == 0
                ? "{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'%s'},"
                        .formatted(List.of("MH", "HIV", "STD", "SEX", "GDIS").get(i / 5 % 5))
                : "";
        String common = """
                'id':'o%d','meta':{'versionId':'1','security':[%s{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'%s'}]},
                'subject':{'reference':'Patient/anna'},'encounter':{'reference':'Encounter/e%d'},
                'code':{'coding':[{'system':'http://snomed.info/sct','code':'%d','display':'Some finding'}],'text':'Some finding'}""".formatted(i, sensitive, sensitive.isEmpty() ? "N" : "R", i % 200, 100_000 + i % 400);
        return switch (i % 12) {
            case 0 -> "{'resourceType':'Condition'," + common + ",'recordedDate':'2019-03-%02d'}".formatted(1 + i % 28);
            case 1 ->
                "{'resourceType':'Procedure','status':'completed'," + common
                        + ",'performedDateTime':'2020-03-%02d'}".formatted(1 + i % 28);
            case 2 ->
                "{'resourceType':'DiagnosticReport','status':'final'," + common
                        + ",'effectiveDateTime':'2020-03-%02d','result':[{'reference':'Observation/o%d'}],'performer':[{'reference':'Organization/1'}]}"
                                .formatted(1 + i % 28, i + 1);
            case 3 ->
                "{'resourceType':'ServiceRequest','status':'active','intent':'order'," + common
                        + ",'authoredOn':'2020-03-%02d','requester':{'reference':'PractitionerRole/1'}}"
                                .formatted(1 + i % 28);
            default ->
                "{'resourceType':'Observation','status':'final'," + common
                        + ",'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'laboratory'}]}],"
                        + "'effectiveDateTime':'20%02d-03-%02dT10:00:00Z','performer':[{'reference':'PractitionerRole/%d'}],'valueQuantity':{'value':%d,'unit':'mmol/L'}}"
                                .formatted(1 + i % 25, 1 + i % 28, i % 50, i % 90);
        };
    }
}
