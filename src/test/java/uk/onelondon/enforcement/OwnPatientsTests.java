package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;

class OwnPatientsTests {

    private static final NhsNumber NUMBER = new NhsNumber("9990000018");

    @Test
    void allPatientsWithTheNumberAreHers() {
        assertThat(own(Map.of("a", Set.of(), "b", Set.of(), "c", Set.of()), "a", "b"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aPatientLinkedInBothDirectionsIsHersHoweverFarTheChainGoes() {
        assertThat(own(Map.of("a", Set.of("b"), "b", Set.of("a", "c"), "c", Set.of("b")), "a"))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aLinkInOneDirectionOpensNothing() {
        assertThat(own(Map.of("a", Set.of("b"), "b", Set.of()), "a")).containsExactly("a");
        assertThat(own(Map.of("a", Set.of(), "b", Set.of("a")), "a")).containsExactly("a");
    }

    @Test
    void aLinkToNothingAndAnUnknownNumberOpenNothing() {
        assertThat(own(Map.of("a", Set.of("gone")), "a")).containsExactly("a");
        assertThat(own(Map.of("a", Set.of()))).isEmpty();
    }

    private static Set<String> own(Map<String, Set<String>> links, String... withNumber) {
        return new OwnPatients(new PatientIndex() {
                    @Override
                    public List<Entry> byNhsNumber(NhsNumber number) {
                        return List.of(withNumber).stream()
                                .map(id -> new Entry(id, links.get(id)))
                                .toList();
                    }

                    @Override
                    public Optional<Entry> byId(String id) {
                        return Optional.ofNullable(links.get(id)).map(named -> new Entry(id, named));
                    }
                })
                .of(NUMBER);
    }
}
