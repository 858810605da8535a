package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Partly;
import uk.onelondon.sharedrecord.UnreadableEntry;

class BadEntriesTests {

    private static final SourceId NORTH = new SourceId("north");

    private final FakeSource source = new FakeSource("north");
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(Rig.LIMITS, 500, source);
        source.record.addObservations(2_000);
    }

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @Test
    void anInvalidNarrativeCostsNothing() {
        replace(
                700,
                "\"text\":{\"status\":\"generated\",\"div\":\"<div><p>never closed & wrong</div>\"},"
                        + "\"code\":{\"text\":\"Haemoglobin\"}");
        Heard heard = rig.read("Observation");
        assertThat(heard.last("north")).isEqualTo(new Complete(2_001, Rig.CLOCK.instant()));
        assertThat(observation(heard, "o700").hasText()).isFalse();
        assertThat(observation(heard, "o700").getCode().getText()).isEqualTo("Haemoglobin");
    }

    /** Valid XHTML and not, as a browser, a parser or a sanitiser might take it. */
    private static final List<String> HOSTILE = List.of(
            "<div xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></div>",
            "<div xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='alert(1)'/></div>",
            "<div xmlns='http://www.w3.org/1999/xhtml'><a href='javascript:alert(1)'>x</a></div>",
            "<div xmlns='http://www.w3.org/1999/xhtml'><a href='&#x6A;avascript:alert(1)'>x</a></div>",
            "<div xmlns='http://www.w3.org/1999/xhtml' style='background:url(//evil.invalid/x)'>x</div>",
            "<div xmlns='http://www.w3.org/1999/xhtml'><style>@import '//evil.invalid/x'</style></div>",
            "<div><svg onload=alert(1)>",
            "<div><svg><animate onbegin=alert(1) attributeName=x dur=1s>",
            "<div><iframe srcdoc='<script>alert(1)</script>'></iframe></div>",
            "<div><object data='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='></object></div>",
            "<div><math><mtext><table><mglyph><style><!--</style><img title='--><img src=1 onerror=alert(1)>'>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            "<div><form action='//evil.invalid'><button formaction='javascript:alert(1)'>x</button></form></div>",
            "<div><meta http-equiv='refresh' content='0;url=//evil.invalid'/></div>",
            "<div><base href='//evil.invalid/'/></div>",
            "<div><input autofocus onfocus=alert(1)></div>",
            "<div><details open ontoggle=alert(1)></div>",
            "<div><video><source onerror=alert(1)></video></div>",
            "<div>&lt;script&gt;alert(1)&lt;/script&gt;</div>",
            "<!DOCTYPE div [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><div>&x;</div>",
            "<!DOCTYPE div [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><div>&b;&b;&b;</div>",
            "<?xml-stylesheet href='javascript:alert(1)'?><div/>",
            "<div><![CDATA[<script>alert(1)</script>]]></div>",
            "</div></body><script>alert(1)</script>",
            "\u202e<div>alert(1)</div>",
            "");

    @Test
    void aHostileNarrativeIsCutWhereverItStandsAndCostsNothing() {
        int next = 0;
        for (String hostile : HOSTILE) {
            String div = hostile.replace("\"", "\\\"");
            String text = "\"text\":{\"status\":\"generated\",\"div\":\"" + div + "\"}";
            replace(next++, text + ",\"code\":{\"text\":\"Haemoglobin\"}");
            replace(
                    next++,
                    "\"contained\":[{\"resourceType\":\"Practitioner\",\"id\":\"c\"," + text
                            + "}],\"code\":{\"text\":\"Haemoglobin\"}");
        }
        Heard heard = rig.read("Observation");
        assertThat(heard.last("north")).isEqualTo(new Complete(2_001, Rig.CLOCK.instant()));
        assertThat(heard.unreadable).isEmpty();
        for (int i = 0; i < next; i++) {
            Observation observation = observation(heard, "o" + i);
            assertThat(observation.getCode().getText()).isEqualTo("Haemoglobin");
            assertThat(Rig.FHIR.newJsonParser().encodeResourceToString(observation))
                    .doesNotContain("div", "alert", "evil", "passwd");
        }
    }

    @Test
    void anUnparseableResourceIsNamedAndCostsNoOther() {
        replace(700, "\"code\":{\"text\":\"x\"},\"issued\":\"the day before yesterday\"");
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(new UnreadableEntry(
                        NORTH, Optional.of("Observation"), Optional.of("o700"), Reason.NOT_UNDERSTOOD));
    }

    @Test
    void anEntryWithoutAnythingIsCounted() {
        source.when(asked -> {
            boolean first =
                    asked.isSearch("Observation") && asked.parameter("_summary").isEmpty();
            if (first) {
                asked.json(
                        200,
                        FakeRecord.bundle(
                                List.of("null", source.record.items.getFirst().json()), 2, Optional.empty()));
            }
            return first;
        });
        Heard heard = rig.read("Observation");
        assertThat(heard.last("north")).isEqualTo(new Partly(2, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(new UnreadableEntry(NORTH, Optional.empty(), Optional.empty(), Reason.NOT_UNDERSTOOD));
    }

    @Test
    void anEntryThatBreaksTheJsonCostsNoOther() {
        replace(700, "\"code\":{\"text\":\"never ends}");
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
    }

    @Test
    void anEntryNestedTooDeepCostsNoOther() {
        replace(700, "\"code\":" + "{\"coding\":[".repeat(80) + "]}".repeat(80));
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
    }

    @Test
    void anEntryOfAnotherPersonIsRefusedAndNamed() {
        FakeRecord.Item item = source.record.items.get(700);
        String theirs = item.json().replace("Patient/p1", "Patient/p2");
        source.record.spoil = page -> page.stream()
                .map(i -> i.id().equals("o700") ? theirs(i, theirs) : i)
                .toList();
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(
                        new UnreadableEntry(NORTH, Optional.of("Observation"), Optional.of("o700"), Reason.NOT_HERS));
    }

    @Test
    void keepsEveryDigitOfAResult() {
        replace(1, "\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":7.40}");
        assertThat(observation(rig.read("Observation"), "o1").getValueQuantity().getValue())
                .hasToString("7.40");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aNumberThatWouldFillAMegabyteIsKeptAsItWasSentAndHoldsNobodyUp() {
        for (int i = 100; i < 200; i++) {
            replace(i, "\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e900000}");
        }
        replace(700, "\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e99999999999}");
        Heard heard = rig.read("Observation");
        assertThat(observation(heard, "o150")
                        .getValueQuantity()
                        .getValueElement()
                        .getValueAsString())
                .isEqualTo("1e900000");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(new UnreadableEntry(
                        NORTH, Optional.of("Observation"), Optional.of("o700"), Reason.NOT_UNDERSTOOD));
    }

    private void replace(int index, String content) {
        FakeRecord.Item item = source.record.items.get(index);
        source.record.items.set(index, FakeRecord.observation(item.id(), item.date(), content));
    }

    private static FakeRecord.Item theirs(FakeRecord.Item item, String json) {
        return new FakeRecord.Item(item.type(), item.id(), item.date(), item.changed(), json);
    }

    private static Observation observation(Heard heard, String id) {
        return (Observation) heard.resources.get("north").stream()
                .filter(r -> r.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
