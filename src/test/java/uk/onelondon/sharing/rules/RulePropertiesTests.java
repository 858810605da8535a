package uk.onelondon.sharing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sharing.rules.Given.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharing.rules.SharingConsent.Family;

/** What must hold whatever the choices are. The seed is printed; set {@code -Dseed=…} to see a failure again. */
class RulePropertiesTests {

    private static final int ROUNDS = 20_000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomRules random = new RandomRules(seed);

    RulePropertiesTests() {
        System.out.println("RulePropertiesTests seed " + seed);
    }

    private List<Provision> roots() {
        List<Provision> roots = new ArrayList<>();
        do {
            roots.add(random.root());
        } while (random.below(3) == 0);
        return roots;
    }

    private static Choices compiled(List<Provision> roots) {
        List<SharingConsent> consents = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            consents.add(consent("c" + i, roots.get(i)));
        }
        return Consents.compile(SUBJECT, consents, Directory.EMPTY, List.of());
    }

    private String told(List<Provision> roots, Item item, Access access) {
        return "seed " + seed + "\nrules " + roots + "\nitem " + item + "\naccess " + access;
    }

    @Test
    void theCompiledFormAnswersAsTheRulesReadAloud() {
        int permitted = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<Provision> roots = roots();
            Item item = random.item();
            Access access = random.access();
            boolean live = roots.stream()
                    .allMatch(
                            root -> root.criteria().period().orElse(Span.ALWAYS).holds(NOON));
            if (live) {
                boolean expected = new NaiveRules(item, access).permits(roots);
                Decision decision = compiled(roots).decide(item, access);
                permitted += expected ? 1 : 0;
                assertThat(decision.permitted())
                        .as(decision + "\n" + told(roots, item, access))
                        .isEqualTo(expected);
            }
        }
        assertThat(permitted).as("permits and denies are both met").isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
    }

    @Test
    void addingADenyNeverReveals() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Provision> roots = roots();
            Item item = random.item();
            Access access = random.access();
            Provision deny = new Provision(Optional.of(Provision.Type.DENY), random.criteria(), List.of());
            boolean before = compiled(roots).decide(item, access).permitted();
            List<Provision> more = new ArrayList<>(roots);
            if (random.below(2) == 0) {
                more.add(deny);
            } else {
                int at = random.below(more.size());
                more.set(at, withSomewhere(more.get(at), deny));
            }
            boolean after = compiled(more).decide(item, access).permitted();
            assertThat(after && !before).as(told(more, item, access)).isFalse();
        }
    }

    private Provision withSomewhere(Provision in, Provision added) {
        List<Provision> nested = new ArrayList<>(in.nested());
        if (nested.isEmpty() || random.below(2) == 0) {
            nested.add(random.below(nested.size() + 1), added);
        } else {
            int at = random.below(nested.size());
            nested.set(at, withSomewhere(nested.get(at), added));
        }
        return new Provision(in.type(), in.criteria(), nested);
    }

    @Test
    void theOrderOfSiblingsAndOfConsentsNeverMatters() {
        for (int i = 0; i < ROUNDS; i++) {
            List<SharingConsent> consents = new ArrayList<>();
            roots().forEach(root -> consents.add(consent("c" + consents.size(), root)));
            Item item = random.item();
            Access access = random.access();
            Decision one = Consents.compile(SUBJECT, consents, Directory.EMPTY, List.of())
                    .decide(item, access);
            List<SharingConsent> otherwise = random.shuffled(consents).stream()
                    .map(consent -> consent(
                            consent.version().id().substring("Consent/".length()),
                            changed(((SharingConsent.Readable) consent.content()).root(), random::shuffled)))
                    .toList();
            Decision other = Consents.compile(SUBJECT, otherwise, Directory.EMPTY, List.of())
                    .decide(item, access);
            assertThat(other).as("seed " + seed + consents).isEqualTo(one);
        }
    }

    private static Provision changed(Provision provision, UnaryOperator<List<Provision>> order) {
        return new Provision(
                provision.type(),
                provision.criteria(),
                order.apply(provision.nested().stream()
                        .map(nested -> changed(nested, order))
                        .toList()));
    }

    @Test
    void equalConsentsGiveEqualAnswersHoweverOften() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Provision> roots = roots();
            Item item = random.item();
            Access access = random.access();
            List<Provision> twice = new ArrayList<>(roots);
            twice.addAll(roots);
            Decision once = compiled(roots).decide(item, access);
            assertThat(compiled(roots).decide(item, access)).isEqualTo(once);
            assertThat(compiled(twice).decide(item, access).permitted())
                    .as(told(roots, item, access))
                    .isEqualTo(once.permitted());
        }
    }

    @Test
    void aDeeperCopyOfTheSameRuleChangesNothing() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Provision> roots = roots();
            Item item = random.item();
            Access access = random.access();
            int at = random.below(roots.size());
            List<Provision> copied = new ArrayList<>(roots);
            copied.set(at, withCopy(roots.get(at), roots.get(at).type().orElseThrow()));
            assertThat(compiled(copied).decide(item, access).permitted())
                    .as(told(copied, item, access))
                    .isEqualTo(compiled(roots).decide(item, access).permitted());
        }
    }

    /** Of one rule somewhere, itself without what is nested in it once more inside it. */
    private Provision withCopy(Provision in, Provision.Type type) {
        List<Provision> nested = new ArrayList<>(in.nested());
        if (nested.isEmpty() || random.below(2) == 0) {
            Provision copy = new Provision(Optional.of(type), in.criteria(), List.of());
            boolean opensAnother = type == Provision.Type.DENY && !in.nested().isEmpty();
            if (!opensAnother) {
                nested.add(random.below(nested.size() + 1), copy);
            }
        } else {
            int at = random.below(nested.size());
            Provision below = nested.get(at);
            nested.set(at, withCopy(below, below.type().orElse(type.opposite())));
        }
        return new Provision(in.type(), in.criteria(), nested);
    }

    @Test
    void theSecureTwinOfACodeSystemChangesNothing() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Provision> roots = roots();
            Item item = random.item();
            Access access = random.access();
            List<Provision> twins =
                    roots.stream().map(RulePropertiesTests::secure).toList();
            assertThat(compiled(twins).decide(item, access))
                    .isEqualTo(compiled(roots).decide(item, access));
        }
    }

    private static Provision secure(Provision provision) {
        Criteria criteria = provision.criteria();
        Criteria twin = new Criteria(
                criteria.purposes().stream()
                        .map(purpose -> new Purpose(secure(purpose.code())))
                        .collect(Collectors.toSet()),
                criteria.actors(),
                criteria.actions(),
                criteria.period(),
                criteria.classes(),
                criteria.codes(),
                criteria.labels().stream().map(RulePropertiesTests::secure).collect(Collectors.toSet()),
                criteria.dataPeriod(),
                criteria.data());
        return new Provision(
                provision.type(),
                twin,
                provision.nested().stream().map(RulePropertiesTests::secure).toList());
    }

    private static Code secure(Code code) {
        return new Code(code.system().replace("http://", "https://"), code.code());
    }

    @Test
    void noConsentOfAnotherFamilyOpensARecordToAProxy() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            List<SharingConsent> consents = new ArrayList<>();
            roots().forEach(root -> consents.add(consent(
                    "c" + consents.size(),
                    Optional.empty(),
                    root,
                    random.one(List.of(Family.CARE, Family.RESEARCH, Family.PLANNING)))));
            Choices choices = Consents.compile(SUBJECT, consents, Directory.EMPTY, List.of());
            assertThat(choices.decide(random.item(), proxy(BOB)).permitted()).isFalse();
        }
    }

    @Test
    void circlesInTheDirectoryEnd() {
        for (int i = 0; i < 200; i++) {
            List<Directory.Party> parties = new ArrayList<>();
            for (int j = 0; j < 30; j++) {
                Set<Name> names = new HashSet<>(Set.of(group(random.below(20))));
                if (random.below(3) == 0) {
                    names.add(group(random.below(20)));
                }
                parties.add(new Directory.Party(
                        names,
                        List.of(new Directory.Membership(group(random.below(20)), Span.ALWAYS, random.below(4) > 0))));
            }
            parties.add(new Directory.Party(
                    Set.of(DOCTOR), List.of(new Directory.Membership(group(0), Span.ALWAYS, true))));
            Directory directory = new Directory(parties);
            assertThat(Given.choices(directory, consent("c", deny(actors(group(0)))))
                            .decide(normal(), treating())
                            .permitted())
                    .isFalse();
        }
    }

    private static Name group(int number) {
        return Name.reference("Group/" + number);
    }
}
