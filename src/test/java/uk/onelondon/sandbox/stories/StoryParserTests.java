package uk.onelondon.sandbox.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The language of the stories, and what it says of mistakes. */
class StoryParserTests {

    private static final Line LINE = new Line("a.txt", 7, 0, "");

    @Test
    void readsEntriesWithTheirFactsMarksAndLetters() {
        Story story = StoryParser.parse("a.txt", """
                person ada
                  name: Ada Byron
                at surgery, shah
                  today-2d visit gp-visit | why: Cough | vr
                    document clinic-letter | title: A letter
                      > First line.
                      > Second line.
                    bp 120/80
                  every 6 months from 2020-01-01 to today: measure weight 80..70~1
                must be seen
                  home: Cough
                """.lines().toList());

        Person ada = story.people().getFirst();
        assertThat(ada.name().full()).isEqualTo("Ada Byron");
        List<Entry> entries = ada.scenes().getFirst().entries();
        Entry visit = entries.getFirst();
        assertThat(visit.kind()).isEqualTo("visit");
        assertThat(visit.fact("why")).contains("Cough");
        assertThat(visit.is("vr")).isTrue();
        assertThat(visit.inner()).extracting(Entry::kind).containsExactly("document", "bp");
        assertThat(visit.inner().getFirst().letter()).containsExactly("First line.", "Second line.");
        assertThat(entries.getLast().when()).isEqualTo(new When.Every(Period.ofMonths(6), "2020-01-01", "today"));
        assertThat(story.mustBeSeen()).containsExactly(new MustBeSeen("ada", "home", "Cough"));
    }

    @Test
    void namesFileAndLineOfAMistake() {
        assertThatThrownBy(() -> StoryParser.parse("b.txt", List.of("# remark", "nobody ada")))
                .isInstanceOf(StoryException.class)
                .hasMessage("b.txt line 2: expected \"person\", \"at\" or \"must be seen\"");
        assertThatThrownBy(() -> StoryParser.parse("b.txt", List.of("person ada", "  name Ada")))
                .hasMessage("b.txt line 2: expected \"name: value\"");
        assertThatThrownBy(() -> StoryParser.parse("b.txt", List.of("at surgery, shah", "  today bp 1/2")))
                .hasMessage("b.txt line 1: there is no person before this");
        assertThatThrownBy(() -> Vocabulary.parse("w.txt", List.of("[lab]", "x | nowhere 1 | X")))
                .hasMessage("w.txt line 2: expected \"key | system code | term\"");
    }

    @Test
    void readsDatesAsExactlyAsTheyAreTold() {
        StoryDates dates = new StoryDates(LocalDate.of(2026, 3, 31));
        assertThat(dates.read("2019", LINE).dateTime().getValueAsString()).isEqualTo("2019");
        assertThat(dates.read("2019-05", LINE).dateTime().getValueAsString()).isEqualTo("2019-05");
        assertThat(dates.read("2019-05-03", LINE).dateTime().getValueAsString()).isEqualTo("2019-05-03");
        assertThat(dates.read("today-1m+2d", LINE).dateTime().getValueAsString())
                .isEqualTo("2026-03-02");
        assertThat(dates.read("todayT10:30", LINE).dateTime().getValueAsString())
                .isEqualTo("2026-03-31T10:30:00+01:00");
        assertThat(dates.read("unknown", LINE).isKnown()).isFalse();
        assertThatThrownBy(() -> dates.read("2019-13-01", LINE))
                .hasMessage("a.txt line 7: \"2019-13-01\" is not in the calendar");
        assertThatThrownBy(() -> dates.read("soon", LINE)).hasMessage("a.txt line 7: \"soon\" is not a date");
    }
}
