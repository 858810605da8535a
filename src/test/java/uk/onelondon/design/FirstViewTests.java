package uk.onelondon.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.Phrase;

/** Everything of the kit stands in the server's first HTML, without a UI. */
class FirstViewTests {

    private static final Phrase NAME = Phrase.of("Name");
    private static final Phrase HOSTILE = Phrase.in(Locale.ENGLISH, "<img src=x onerror=alert(1)>\"'&");

    @Test
    void marksAForeignPhraseAndLeavesAHomePhraseAlone() {
        assertThat(html(new Words(Phrase.of("woda"))).body().html()).isEqualTo("<span>woda</span>");
        assertThat(html(new Words(Phrase.in(Locale.ENGLISH, "water"))).body().html())
                .isEqualTo("<bdi lang=\"en\">water</bdi>");
        assertThat(html(new Paragraph(Phrase.of("woda"))).body().html()).isEqualTo("<p class=\"ol-text\">woda</p>");
    }

    @Test
    void keepsANumberBeforeItsUnitOnAPageFromRightToLeft() {
        assertThat(html(new Words(Phrase.of("58 mmol/mol"))).body().html())
                .isEqualTo("<bdi dir=\"ltr\">58 mmol/mol</bdi>");
        assertThat(html(new Words(Phrase.of("<5 mg/L"))).select("bdi[dir=ltr]")).hasSize(1);
        assertThat(html(new Words(Phrase.of("020 7946 0341"))).select("bdi[dir=ltr]"))
                .hasSize(1);
        assertThat(html(new Words(Phrase.of("+44 (0)20 7946-0341"))).select("bdi[dir=ltr]"))
                .hasSize(1);
        assertThat(html(new Words(Phrase.of("2025"))).select("bdi")).isEmpty();
        assertThat(html(new Words(Phrase.of("3 مايو 2025"))).select("bdi")).isEmpty();
        assertThat(html(new Words(Phrase.of("Vitamin B12"))).select("bdi")).isEmpty();
    }

    @Test
    void escapesWhateverARecordSays() {
        List<Component> parts = List.of(
                new Words(HOSTILE),
                new PageHeading(HOSTILE, HOSTILE),
                new Section("s", HOSTILE),
                new EntryCard(HOSTILE).clinical(HOSTILE).tag(new Tag(HOSTILE, Tag.Tone.INFO)),
                new SummaryList().row(HOSTILE, HOSTILE),
                new WarningCallout("w", HOSTILE, HOSTILE),
                new DataTable("t", HOSTILE, List.of(HOSTILE)).row(HOSTILE, HOSTILE),
                new Expander(HOSTILE, new InsetText(HOSTILE)),
                new SourceMark(HOSTILE),
                new Progress(HOSTILE),
                new ErrorSummary(HOSTILE, "/x", List.of(new FieldError("f", HOSTILE))),
                new TextInput("f", HOSTILE, Optional.of(HOSTILE)).error(Optional.of(HOSTILE)),
                new ChoiceList("c", HOSTILE, Optional.empty(), ChoiceList.Kind.ONE).choice("a", HOSTILE),
                new NumberLine("n", HOSTILE, HOSTILE, measure(4), band()),
                trend(List.of(point(2024, 4), point(2025, 7))));
        for (Component part : parts) {
            Document page = html(part);
            assertThat(page.select("img")).as(part.getClass().getSimpleName()).isEmpty();
            assertThat(page.text()).contains("<img src=x onerror=alert(1)>");
            assertThat(page.select("[onerror]")).isEmpty();
        }
        assertThat(UI.getCurrent()).isNull();
    }

    @Test
    void foldsAndTicksByAttribute() {
        assertThat(html(new Expander(NAME).open(true)).select("details[open] > summary"))
                .hasSize(1);
        assertThat(html(new Expander(NAME).open(false)).select("details[open]")).isEmpty();
        ChoiceList choices = new ChoiceList("c", NAME, Optional.empty(), ChoiceList.Kind.MANY)
                .choice("a", NAME)
                .choice("b", NAME)
                .chosen(Set.of("b"));
        assertThat(html(choices).select("input[checked]").eachAttr("value")).containsExactly("b");
        assertThat(choices.chosen()).containsExactly("b");
        assertThat(html(new TextInput("q", NAME, Optional.empty()).value("salt"))
                        .select("input[value=salt]"))
                .hasSize(1);
    }

    @Test
    void bindsLabelHintAndErrorToTheField() {
        TextInput field =
                new TextInput("q", NAME, Optional.of(Phrase.of("Hint"))).error(Optional.of(Phrase.of("Wrong")));
        Document page = html(field);
        assertThat(page.select("label[for=q]").text()).isEqualTo("Name");
        assertThat(page.select("input").attr("aria-describedby")).isEqualTo("q-hint q-error");
        assertThat(page.select("#q-error").text()).isEqualTo("Wrong");
        assertThat(page.select("#q-error + input[aria-invalid=true]")).hasSize(1);
        Document healed = html(field.error(Optional.empty()));
        assertThat(healed.select("#q-error")).isEmpty();
        assertThat(healed.select("input").attr("aria-describedby")).isEqualTo("q-hint");
    }

    @Test
    void takesADateInThreeFieldsAndRefusesOneThatIsNone() {
        DateInput.Labels labels = new DateInput.Labels(NAME, NAME, NAME);
        DateInput input = new DateInput("d", NAME, Optional.empty(), labels);
        assertThat(input.blank()).isTrue();
        assertThat(input.date()).isEmpty();
        assertThat(input.date(LocalDate.of(1954, 2, 28)).date()).contains(LocalDate.of(1954, 2, 28));
        assertThat(html(input).select("input").eachAttr("value")).containsExactly("28", "2", "1954");
    }

    @Test
    void givesATableTheNumbersOfItsTrendNewestFirstAndAPictureThatReadsFromLeftToRight() {
        Document page = html(trend(List.of(point(2025, 7), point(2023, 4), point(2024, 5))));
        assertThat(page.select("tbody th").eachText()).containsExactly("2025", "2024", "2023");
        assertThat(page.select("g.ol-point[tabindex=0]").eachAttr("aria-label"))
                .containsExactly("2023: 4 mmol/L", "2024: 5 mmol/L", "2025: 7 mmol/L");
        assertThat(page.select("div[dir=ltr] > svg[role=group] > title#trend-title"))
                .hasSize(1);
        List<Double> across = page.select("circle.ol-point__dot").eachAttr("cx").stream()
                .map(Double::valueOf)
                .toList();
        assertThat(across).isSorted();
    }

    @Test
    void drawsOneResultOnTheLineEvenWhenTheRangeIsOpen() {
        Band open = new Band(Optional.empty(), Optional.of(measure(5)), NAME);
        Document page = html(new NumberLine("n", NAME, NAME, measure(9), open));
        assertThat(page.select("svg .ol-value").text()).isEqualTo("9 mmol/L");
        assertThat(page.select("svg .ol-band")).hasSize(1);
    }

    private static TrendChart trend(List<TrendPoint> points) {
        TrendWords words = new TrendWords(HOSTILE, HOSTILE, NAME, NAME, NAME);
        return new TrendChart("trend", words, points, Optional.of(band()));
    }

    private static TrendPoint point(int year, double value) {
        return new TrendPoint(LocalDate.of(year, 1, 1), Phrase.of(Integer.toString(year)), measure(value));
    }

    private static Measure measure(double value) {
        return new Measure(value, Phrase.of((int) value + " mmol/L"));
    }

    private static Band band() {
        return new Band(Optional.of(measure(3)), Optional.of(measure(6)), HOSTILE);
    }

    private static Document html(Component component) {
        Document page = Jsoup.parseBodyFragment(component.getElement().getOuterHTML());
        page.outputSettings().prettyPrint(false);
        return page;
    }
}
