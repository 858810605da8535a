package uk.onelondon.sharing.rules.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharing.rules.Access;
import uk.onelondon.sharing.rules.Action;
import uk.onelondon.sharing.rules.Actor;
import uk.onelondon.sharing.rules.BreakGlass;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.Consents;
import uk.onelondon.sharing.rules.Decision;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Purpose;
import uk.onelondon.sharing.rules.Rule;
import uk.onelondon.sharing.rules.Span;
import uk.onelondon.sharing.rules.Subject;

/** The published examples of IHE PCF 1.1.1: 23 Consents, 5 items, 4 people, 3 purposes; expectations in ihe-pcf.txt. */
class PcfExamplesTests {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final List<String> PURPOSES = List.of("TREAT", "ETREAT", "HRESCH");
    private static final Subject PATIENT = new Subject(Set.of(Name.reference("Patient/ex-patient")), Set.of());

    private final PcfExamples examples = new PcfExamples();
    private final Directory directory = new DirectoryReader().read(examples.directory, "");

    @Test
    void everyCellIsExpectedOnce() {
        assertThat(examples.consents).hasSize(23);
        assertThat(examples.items).hasSize(5);
        assertThat(examples.practitioners).hasSize(4);
        for (String consent : examples.consents.keySet()) {
            cells((purpose, actor, item) -> assertThat(examples.rows.stream()
                            .filter(row -> row.consent().equals(consent) && row.holds(purpose, actor, item)))
                    .as("%s %s %s %s", consent, purpose, actor, item)
                    .hasSize(1));
        }
    }

    @Test
    void everyCellIsAnsweredAsExpected() {
        List<String> leaks = new ArrayList<>();
        List<String> overDenials = new ArrayList<>();
        Set<String> disputed = new HashSet<>();
        int[] counts = new int[2];
        examples.consents.forEach((name, consent) -> {
            Choices choices =
                    Consents.compile(PATIENT, List.of(new ConsentReader().read(consent, "")), directory, List.of());
            cells((purpose, actor, item) -> {
                PcfExamples.Row row = examples.rows.stream()
                        .filter(each -> each.consent().equals(name) && each.holds(purpose, actor, item))
                        .findFirst()
                        .orElseThrow();
                Decision decision = choices.decide(item(item), access(actor, Purpose.v3(purpose)));
                boolean byDefault = row.verdict().equals("default");
                boolean expected =
                        byDefault ? !purpose.equals("HRESCH") : row.verdict().equals("permit");
                counts[byDefault ? 1 : 0]++;
                if (byDefault) {
                    assertThat(decision.rule())
                            .as("%s is left to the default", row)
                            .isEqualTo(Rule.R0);
                    disputed.add(name + " " + row.purposes() + ": " + row.reason());
                }
                if (decision.permitted() != expected) {
                    (expected ? overDenials : leaks)
                            .add("%s %s %s %s: %s; expected because %s"
                                    .formatted(name, purpose, actor, item, decision, row.reason()));
                }
            });
        });
        System.out.printf(
                "IHE PCF 1.1.1: %d cells, %d disputed ones apart; leaks %d, over-denials %d%n",
                counts[0], counts[1], leaks.size(), overDenials.size());
        disputed.forEach(line -> System.out.println("  disputed: " + line));
        assertThat(leaks).as("leaks").isEmpty();
        assertThat(overDenials).as("over-denials").isEmpty();
        assertThat(counts[0] + counts[1]).isEqualTo(23 * 5 * 4 * 3);
    }

    /** Beyond the table: what the two examples with break-glass say when it is declared. */
    @Test
    void thePrivilegedGroupSeesWhatTheExamplesOpenInAnEmergency() {
        for (String name : List.of("dissent-intermediate-break-glass", "advanced-normal-break-glass-restricted")) {
            Choices choices = Consents.compile(
                    PATIENT, List.of(new ConsentReader().read(examples.consents.get(name), "")), directory, List.of());
            Decision decision = choices.decide(item("alcoholUse"), emergency("ex-practitioner"));
            assertThat(decision.permitted()).as(name).isTrue();
            assertThat(decision.rule()).as(name).isEqualTo(Rule.R6);
        }
    }

    private interface Cell {
        void at(String purpose, String actor, String item);
    }

    private void cells(Cell cell) {
        for (String purpose : PURPOSES) {
            for (String actor : examples.practitioners) {
                for (String item : examples.items.keySet()) {
                    cell.at(purpose, actor, item);
                }
            }
        }
    }

    private Item item(String name) {
        return new ItemReader().read(examples.items.get(name), "");
    }

    private static Access access(String actor, Purpose purpose) {
        return new Access(
                staff(actor, Set.of(Purpose.TREAT, Purpose.HRESCH)),
                Set.of(purpose),
                Action.ACCESS,
                Optional.empty(),
                NOW);
    }

    private static Access emergency(String actor) {
        return new Access(
                staff(actor, Set.of(Purpose.TREAT, Purpose.BTG)),
                Set.of(Purpose.BTG),
                Action.ACCESS,
                Optional.of(new BreakGlass(
                        BreakGlass.Reason.PUBLIC_INTEREST, Set.of(Name.reference("Patient/ex-patient")), Span.ALWAYS)),
                NOW);
    }

    private static Actor.Staff staff(String actor, Set<Purpose> purposes) {
        Set<Name> person = actor.equals("unnamed") ? Set.of() : Set.of(Name.reference("Practitioner/" + actor));
        return new Actor.Staff(person, Set.of(), Set.of(), Set.of(), purposes, true, Optional.empty());
    }
}
