package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;

/** What an entry says beside what every card shows already: its name, clinical term, source, recorder and time. */
final class DetailRows {

    private final EntryWords words;
    private final Texts texts;
    private final SummaryList list;
    private final Set<Detail.Label> said;
    private int rows;

    private DetailRows(EntryWords words, Texts texts, SummaryList list, Set<Detail.Label> said) {
        this.words = words;
        this.texts = texts;
        this.list = list;
        this.said = said;
    }

    /** Adds the row of one detail to a list. */
    static void add(SummaryList list, Detail detail, Reading reading) {
        new DetailRows(reading.words(), reading.texts(), list, Set.of()).add(detail);
    }

    /** The rows for an entry; empty if it says nothing beyond its name. */
    static Optional<SummaryList> of(RecordEntry entry, EntryWords words, Texts texts) {
        return of(entry, words, texts, Set.of());
    }

    /** The rows for a card that says what matters most already; empty if there is nothing more. */
    static Optional<SummaryList> more(RecordEntry entry, EntryWords words, Texts texts) {
        return of(entry, words, texts, KeyFacts.said(entry));
    }

    private static Optional<SummaryList> of(RecordEntry entry, EntryWords words, Texts texts, Set<Detail.Label> said) {
        DetailRows rows = new DetailRows(words, texts, new SummaryList(), said);
        rows.add(entry);
        return rows.rows == 0 ? Optional.empty() : Optional.of(rows.list);
    }

    private void add(RecordEntry entry) {
        switch (entry) {
            case AllergyEntry allergy -> add(allergy);
            case MedicineEntry medicine -> {
                medicine.doses().stream()
                        .skip(said.contains(Detail.Label.DOSE) ? 1 : 0)
                        .forEach(dose -> row(Detail.Label.DOSE, words.free(dose)));
                medicine.reason().ifPresent(reason -> row(Detail.Label.REASON, words.term(reason)));
            }
            case ConditionEntry condition -> {
                if (!(condition.started() instanceof When.Unknown)) {
                    row(Detail.Label.STARTED, words.when(condition.started()));
                }
                if (!(condition.ended() instanceof When.Unknown)) {
                    row(Detail.Label.ENDED, words.when(condition.ended()));
                }
                condition
                        .severity()
                        .filter(severity -> !said.contains(Detail.Label.SEVERITY))
                        .ifPresent(severity -> row(Detail.Label.SEVERITY, words.term(severity)));
            }
            case ResultEntry result ->
                result.judgement().ifPresent(judgement -> row("record.detail.judgement", words.term(judgement)));
            case GeneralEntry general -> {
                general.parts().forEach(this::add);
                general.contacts().forEach(this::add);
            }
        }
        words.unnamed(entry.facts().recorder()).ifPresent(who -> row("record.detail.recorder", who));
        words.unnamed(entry.facts().organisation()).ifPresent(who -> row("record.detail.organisation", who));
        entry.facts().details().stream()
                .filter(detail -> !said.contains(detail.label()))
                .forEach(this::add);
    }

    private void add(AllergyEntry allergy) {
        if (allergy.severity() != AllergyEntry.Severity.NOT_SAID) {
            row(Detail.Label.SEVERITY, severity(allergy.severity()));
        }
        if (allergy.danger() != AllergyEntry.Danger.NOT_SAID) {
            row("record.detail.danger", texts.get("record.danger." + TextKey.of(allergy.danger())));
        }
        for (AllergyEntry.Reaction reaction : allergy.reactions()) {
            for (Concept sign : reaction.signs()) {
                row(label(Detail.Label.REACTION), words.withClinical(new Told.Given(sign)));
            }
            reaction.description().ifPresent(text -> row(Detail.Label.REACTION, words.free(text)));
        }
    }

    private Phrase severity(AllergyEntry.Severity severity) {
        return texts.get("record.severity." + TextKey.of(severity));
    }

    private void add(GeneralEntry.Contact contact) {
        Span value = new Span();
        words.who(contact.who()).ifPresent(who -> value.add(new Words(who)));
        contact.post().ifPresent(post -> {
            separate(value);
            value.add(words.withClinical(new Told.Given(post)));
        });
        if (!contact.phone().isEmpty()) {
            separate(value);
            value.add(new Words(Phrase.of(contact.phone())));
        }
        row(label(Detail.Label.MEMBER), value);
    }

    private void add(Detail detail) {
        switch (detail.value()) {
            case Detail.Words text -> row(label(detail.label()), words.free(text));
            case Detail.Item(var told) -> row(label(detail.label()), words.withClinical(told));
            case Detail.Moment(var when) -> row(detail.label(), words.when(when));
            case Detail.File(var entry, var file) -> {
                list.row(label(detail.label()), new FileLinks(texts, words, entry, file));
                rows++;
            }
            case Detail.Step step -> {
                list.row(label(detail.label()), new StepLine(texts, words, step));
                rows++;
            }
            case Detail.Pointer(var named) -> words.who(named).ifPresent(who -> row(detail.label(), who));
            case Detail.Pair pair -> {
                Phrase question = pair.first().isEmpty() ? label(detail.label()) : words.free(pair.first());
                row(question, words.all(pair.answers()));
            }
        }
    }

    private void row(Detail.Label label, Phrase value) {
        list.row(label(label), value);
        rows++;
    }

    private void row(String key, Phrase value) {
        list.row(texts.get(key), value);
        rows++;
    }

    private void row(Phrase name, Span value) {
        list.row(name, value);
        rows++;
    }

    private static void separate(Span value) {
        if (value.getChildren().findAny().isPresent()) {
            value.add(new Words(Phrase.of(", ")));
        }
    }

    private Phrase label(Detail.Label label) {
        return texts.get("record.detail." + label.key());
    }
}
