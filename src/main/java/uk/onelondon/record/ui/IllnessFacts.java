package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SummaryList;
import uk.onelondon.language.Texts;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.When;

/** The facts that matter most about allergies, conditions and results. */
final class IllnessFacts {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    IllnessFacts(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** All that it can cause, how bad it was, how dangerous it may be, and how sure that is. */
    List<Component> of(AllergyEntry allergy) {
        List<Component> parts = new ArrayList<>();
        List<Phrase> signs = allergy.reactions().stream()
                .flatMap(reaction -> reaction.signs().stream())
                .map(words::term)
                .distinct()
                .toList();
        if (!signs.isEmpty()) {
            parts.add(new Paragraph(texts.get(
                    "record.allergies.reaction", "reaction", texts.list(signs).text())));
        }
        SummaryList list = new SummaryList();
        if (allergy.severity() != AllergyEntry.Severity.NOT_SAID) {
            list.row(
                    texts.get("record.detail.severity"),
                    texts.get("record.severity." + TextKey.of(allergy.severity())));
        }
        if (allergy.danger() != AllergyEntry.Danger.NOT_SAID) {
            list.row(texts.get("record.detail.danger"), texts.get("record.danger." + TextKey.of(allergy.danger())));
        }
        return with(parts, list, allergy, Label.CERTAINTY, Label.LAST_TIME, Label.NOTE);
    }

    /** Since when, until when, how bad, and how sure that is. */
    List<Component> of(ConditionEntry condition) {
        SummaryList list = new SummaryList();
        condition.severity().ifPresent(severity -> list.row(texts.get("record.detail.severity"), words.term(severity)));
        if (!(condition.started() instanceof When.Unknown)) {
            list.row(texts.get("record.detail.started"), words.when(condition.started()));
        }
        if (!(condition.ended() instanceof When.Unknown)) {
            list.row(texts.get("record.detail.ended"), words.when(condition.ended()));
        }
        return with(new ArrayList<>(), list, condition, Label.CERTAINTY, Label.STAGE, Label.BODY_SITE, Label.NOTE);
    }

    /** What a report concludes; of a corrected result when it was taken and when it was corrected. */
    List<Component> of(ResultEntry result) {
        List<Component> parts = new ArrayList<>();
        if (result.status() == EntryStatus.AMENDED) {
            GeneralFacts.details(result, Label.ISSUED).stream()
                    .map(issued -> issued.value())
                    .filter(Detail.Moment.class::isInstance)
                    .map(issued -> ((Detail.Moment) issued).when())
                    .findFirst()
                    .ifPresent(issued -> parts.add(new Paragraph(texts.get(
                            "record.results.corrected",
                            "taken",
                            words.when(result.when()).text(),
                            "issued",
                            words.when(issued).text()))));
            return with(parts, new SummaryList(), result, Label.CONCLUSION, Label.NOTE);
        }
        return with(parts, new SummaryList(), result, Label.CONCLUSION);
    }

    private List<Component> with(List<Component> parts, SummaryList list, RecordEntry entry, Label... labels) {
        for (Label label : labels) {
            GeneralFacts.details(entry, label).forEach(detail -> DetailRows.add(list, detail, reading));
        }
        if (list.getElement().getChildCount() > 0) {
            parts.add(list);
        }
        return parts;
    }
}
