package uk.onelondon.sharing.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;

/** A choice being made, in an address. */
class DraftTests {

    private static final Choice.Care CARE = new Choice.Care(
            List.of(
                    new Limit(new What.Kind(PrivateKind.HIV), new Who.Everybody()),
                    new Limit(
                            new What.Everything(),
                            new Who.Organisation(new OrganisationCode("RQX"), "Homerton – Höspital"),
                            Optional.of(LocalDate.of(2027, 5, 4))),
                    new Limit(
                            new What.Entry(new EntryId(new SourceId("north-east"), "Observation", "o1")),
                            new Who.Staff(StaffKind.PHARMACIST))),
            Optional.of(LocalDate.of(2027, 12, 31)));

    @Test
    void comesBackAsItWas() {
        Draft care = new Draft(CARE, Optional.of(new KeptChoice.Held("c1", "7")));
        assertThat(Draft.parse(care.code())).contains(care);
        Draft use = new Draft(new Choice.Use(Family.RESEARCH, false, Optional.empty()), Optional.empty());
        assertThat(Draft.parse(use.code())).contains(use);
        Draft open = new Draft(Choice.Care.open(), Optional.empty());
        assertThat(Draft.parse(open.code())).contains(open);
    }

    @Test
    void saysNothingToWhoReadsTheAddress() {
        assertThat(new Draft(CARE, Optional.empty()).code())
                .matches("[A-Za-z0-9_-]+")
                .doesNotContainIgnoringCase("hiv")
                .doesNotContain("RQX", "Homerton");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "Y2FyZQ", "AAAAAAAAAAAAAAAAAAAA", "Y2FyZR9ub3QtYS1kYXkfHx8"})
    void whatIsNoDraftIsNone(String code) {
        assertThat(Draft.parse(code)).isEmpty();
    }

    @Test
    void aBrokenAddressNeverThrows() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String code = new Draft(CARE, Optional.empty()).code();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder broken = new StringBuilder(code);
            broken.setCharAt(random.nextInt(broken.length()), (char) ('0' + random.nextInt(70)));
            assertThat(Draft.parse(broken.toString())).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void moreLimitsThanOneChoiceMayHaveAreNone() {
        Choice.Care many = Choice.Care.open();
        for (int i = 0; i <= Choice.Care.MOST; i++) {
            many = many.with(new Limit(
                    new What.Entry(new EntryId(new SourceId("north-east"), "Observation", "o" + i)),
                    new Who.Everybody()));
        }
        assertThat(Draft.parse(new Draft(many, Optional.empty()).code())).isEmpty();
    }
}
