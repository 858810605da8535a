package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Section;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.language.Texts;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.SourceCoverage;

/** Draws a section of the record in each of its states, so that no page can forget one. */
final class SectionFrame {

    private final Reading reading;
    private final String key;
    private final String page;

    /**
     * @param key of the section's texts, for example {@code record.allergies}
     * @param page the address of the page, for trying a source again
     */
    SectionFrame(Reading reading, String key, String page) {
        this.reading = reading;
        this.key = key;
        this.page = page;
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
                into.add(lacking(lacking));
                if (some.isEmpty()) {
                    into.add(new InsetText(texts.get(key + ".nothing-yet")));
                } else {
                    entries.accept(some);
                }
                yield !some.isEmpty();
            }
            case RecordSection.Unavailable<T>(List<SourceCoverage> lacking) -> {
                into.add(new WarningCallout(
                        "unavailable",
                        texts.get("record.section.unavailable"),
                        texts.get("record.section.unavailable-note")));
                into.add(lacking(lacking));
                yield false;
            }
        };
    }

    private Section lacking(List<SourceCoverage> lacking) {
        boolean coming = lacking.stream().allMatch(SourceCoverage::coming);
        Section section = new Section(
                "lacking",
                reading.texts().get(coming ? "record.section.coming" : "record.section.lacking"),
                HeadingLevel.H2,
                new CoverageList(reading, lacking, page));
        section.addClassName("ol-coverage");
        return section;
    }
}
