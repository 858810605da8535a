package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SummaryList;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.Directions;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.When;

/** How a medicine is taken, what for, who started it and when, and who stopped it and why. */
final class MedicineFacts {

    private static final int MOST = 5;

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    MedicineFacts(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    List<Component> of(MedicineEntry medicine) {
        List<Component> parts = new ArrayList<>();
        DirectionsWords said = new DirectionsWords(reading);
        medicine.directions().stream().limit(MOST).forEach(directions -> {
            said.of(directions).map(Paragraph::new).ifPresent(parts::add);
            written(directions).forEach(text -> parts.add(new Paragraph(words.free(text))));
        });
        if (medicine.directions().isEmpty()) {
            medicine.doses().stream().limit(MOST).forEach(dose -> parts.add(new Paragraph(words.free(dose))));
        }
        SummaryList list = new SummaryList();
        medicine.reason().ifPresent(reason -> list.row(texts.get("record.medicines.for"), words.term(reason)));
        GeneralFacts.details(medicine, Label.REASON).forEach(reason -> DetailRows.add(list, reason, reading));
        if (medicine.facts().happening() == Happening.MEDICINE_PRESCRIBED
                && !(medicine.when() instanceof When.Unknown)) {
            list.row(texts.get("record.medicines.started"), startedBy(medicine));
        }
        GeneralFacts.details(medicine, Label.ENDED).forEach(end -> DetailRows.add(list, end, reading));
        why(medicine, list);
        if (list.getElement().getChildCount() > 0) {
            parts.add(list);
        }
        return parts;
    }

    /** As it was written, always: the sentence from parts stands beside it and never in its place. */
    private static Stream<String> written(Directions directions) {
        return Stream.concat(directions.text().stream(), directions.note().stream())
                .distinct();
    }

    private Phrase startedBy(MedicineEntry medicine) {
        String day = words.when(medicine.when()).text();
        Named by = medicine.facts().recorder().or(medicine.facts().organisation());
        return reading.snapshot()
                .nameOf(by)
                .map(who -> texts.get("record.medicines.started-by", "day", day, "who", who))
                .orElseGet(() -> Phrase.of(day));
    }

    /** Why it is as it is; of a medicine that was stopped also who says so. */
    private void why(MedicineEntry medicine, SummaryList list) {
        boolean stopped = medicine.status() == EntryStatus.STOPPED;
        GeneralFacts.details(medicine, Label.STATUS_REASON).forEach(reason -> DetailRows.add(list, reason, reading));
        if (stopped) {
            Optional<Phrase> who = words.who(medicine.facts().organisation())
                    .or(() -> words.who(medicine.facts().recorder()));
            who.ifPresent(name -> list.row(texts.get("record.medicines.stopped-says"), name));
        }
    }
}
