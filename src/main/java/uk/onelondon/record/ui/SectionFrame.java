package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.language.Texts;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.SourceCoverage;

/** Draws a section of the record in each of its states, so that no page can forget one. */
final class SectionFrame {

    /** Id of the panel that names the sources that have not given all. */
    static final String LACKING = "lacking";

    private final Reading reading;
    private final String key;
    private final String page;
    private final boolean brief;

    /**
     * @param key of the section's texts, for example {@code record.allergies}
     * @param page the address of the page, for trying a source again
     */
    SectionFrame(Reading reading, String key, String page) {
        this(reading, key, page, false);
    }

    private SectionFrame(Reading reading, String key, String page, boolean brief) {
        this.reading = reading;
        this.key = key;
        this.page = page;
        this.brief = brief;
    }

    /** For a card among others that has a panel with all sources beside it: what is lacking is one sentence. */
    static SectionFrame brief(Reading reading, String key) {
        return new SectionFrame(reading, key, RecordNavigation.SOURCES, true);
    }

    /**
     * Draws the section.
     *
     * @return true if there is an entry to read
     */
    <T> boolean draw(Div into, RecordSection<T> section, Consumer<List<T>> entries) {
        Texts texts = reading.texts();
        return switch (section) {
            case RecordSection.Available<T>(List<T> all) -> {
                entries.accept(all);
                yield true;
            }
            case RecordSection.NothingRecorded<T>() -> {
                into.add(new InsetText(texts.get(key + ".nothing"), texts.get("record.section.nothing-note")));
                yield false;
            }
            case RecordSection.PartlyAvailable<T>(List<T> some, List<SourceCoverage> lacking) -> {
                into.add(brief ? new Paragraph(sentence(lacking)) : lacking(lacking));
                if (some.isEmpty()) {
                    into.add(new InsetText(texts.get(key + ".nothing-yet")));
                } else {
                    entries.accept(some);
                }
                yield !some.isEmpty();
            }
            case RecordSection.Unavailable<T>(List<SourceCoverage> lacking) -> {
                if (brief) {
                    into.add(new InsetText(texts.get("record.section.unavailable")));
                } else {
                    into.add(new WarningCallout(
                            "unavailable",
                            texts.get("record.section.unavailable"),
                            texts.get("record.section.unavailable-note")));
                    into.add(lacking(lacking));
                }
                yield false;
            }
        };
    }

    private Phrase sentence(List<SourceCoverage> lacking) {
        boolean coming = lacking.stream().allMatch(SourceCoverage::coming);
        return reading.texts()
                .get(
                        coming ? "record.arrivals.coming" : "record.section.lacking-from",
                        "sources",
                        ArrivalWords.names(reading, lacking));
    }

    private Section lacking(List<SourceCoverage> lacking) {
        boolean coming = lacking.stream().allMatch(SourceCoverage::coming);
        Section section = new Section(
                LACKING,
                reading.texts().get(coming ? "record.section.coming" : "record.section.lacking"),
                HeadingLevel.H2,
                new CoverageList(reading, lacking, page));
        section.addClassName("ol-coverage");
        return section;
    }
}
