package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorsTests {

    @Test
    void thePersonsBestLevelIsAnsweredAndThenTheClientsOrder() {
        Vectors vectors = Vectors.parse("[\"P5.Cm\",\"P9.Cp.Ck\",\"P9.Cp.Cd\"]").orElseThrow();
        assertThat(vectors.bestFor(ProofLevel.P9)).hasToString("Optional[P9.Cp.Ck]");
        assertThat(vectors.bestFor(ProofLevel.P5)).hasToString("Optional[P5.Cm]");
        assertThat(vectors.bestFor(ProofLevel.P0)).isEmpty();
        assertThat(vectors.least()).isEqualTo(ProofLevel.P5);
    }

    @Test
    void everyVectorOfNhsLoginIsKnown() {
        assertThat(Vectors.parse("[\"P0.Cp\",\"P0.Cp.Cd\",\"P0.Cp.Ck\",\"P0.Cm\"]"))
                .isPresent();
        assertThat(Vectors.parse("[\"P5.Cp\",\"P5.Cp.Cd\",\"P5.Cp.Ck\",\"P5.Cm\"]"))
                .isPresent();
        assertThat(Vectors.parse("[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]")).contains(Vectors.HIGH);
    }

    @Test
    void anythingElseIsNot() {
        for (String vtr :
                new String[] {"", "null", "{}", "\"P9.Cm\"", "[null]", "[\"P9\"]", "[\"P9.Cm.Cd\"]", "[[]]"}) {
            assertThat(Vectors.parse(vtr)).as(vtr).isEmpty();
        }
    }
}
