package uk.onelondon.record.search;

import java.time.LocalDate;
import java.util.function.Consumer;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.DocumentFile;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.record.Translations;

/** What an entry can be found by, each with its place. */
final class EntryText {

    /** Takes what there is, in any order. */
    interface Taker {

        void text(Field field, String text);

        /** What the entry is about ({@link Field#TITLE}), or what it mentions. */
        void concept(Field field, Concept concept);
    }

    private final RecordWords words;
    private final Taker into;

    private EntryText(RecordWords words, Taker into) {
        this.words = words;
        this.into = into;
    }

    static void of(RecordEntry entry, RecordWords words, Taker into) {
        new EntryText(words, into).entry(entry);
    }

    /** All words for a concept but its codes. */
    static void wordsOf(Concept concept, RecordWords words, Consumer<String> into) {
        into.accept(concept.said());
        concept.translations().byLanguage().values().forEach(into);
        for (Code code : concept.codes()) {
            into.accept(code.display());
            words.termsOf(code).forEach(into);
        }
    }

    private void entry(RecordEntry entry) {
        Facts facts = entry.facts();
        facts.what().given().ifPresent(concept -> into.concept(Field.TITLE, concept));
        named(Field.SOURCE, facts.recorder());
        named(Field.SOURCE, facts.organisation());
        add(Field.SOURCE, words.source(entry.id().source()));
        add(Field.DETAIL, words.kind(entry.kind()));
        entry.when()
                .earliest()
                .map(LocalDate::getYear)
                .map(Object::toString)
                .ifPresent(year -> add(Field.DETAIL, year));
        facts.details().forEach(this::detail);
        switch (entry) {
            case AllergyEntry allergy ->
                allergy.reactions().forEach(reaction -> {
                    reaction.signs().forEach(this::mentioned);
                    reaction.description().ifPresent(text -> add(Field.DETAIL, text));
                });
            case MedicineEntry medicine -> {
                named(Field.TITLE, medicine.product());
                medicine.doses().forEach(dose -> add(Field.DETAIL, dose));
                medicine.reason().ifPresent(this::mentioned);
            }
            case ConditionEntry condition -> condition.severity().ifPresent(this::mentioned);
            case ResultEntry result -> {
                value(result.value());
                result.judgement().ifPresent(this::mentioned);
            }
            case GeneralEntry general -> {
                general.parts().forEach(this::detail);
                general.contacts().forEach(contact -> {
                    named(Field.DETAIL, contact.who());
                    add(Field.DETAIL, contact.role());
                });
            }
        }
    }

    /** A thing named in the details: its words and code, but it is not what the entry is about. */
    private void mentioned(Concept concept) {
        into.concept(Field.DETAIL, concept);
    }

    private void mentioned(Told told) {
        told.given().ifPresent(this::mentioned);
    }

    private void value(ResultValue value) {
        switch (value) {
            case ResultValue.Number number -> add(Field.DETAIL, number.asWritten());
            case ResultValue.Words text -> add(Field.DETAIL, text.text());
            case ResultValue.Coded(Told told) -> mentioned(told);
            case ResultValue.Parts parts ->
                parts.parts().forEach(part -> {
                    mentioned(part.name());
                    value(part.value());
                });
        }
    }

    private void detail(Detail detail) {
        switch (detail.value()) {
            case Detail.Words(String text, Translations translations) -> {
                add(Field.DETAIL, text);
                translated(Field.DETAIL, translations);
            }
            case Detail.Item(Told told) -> mentioned(told);
            case Detail.Pointer(Named named) -> named(Field.DETAIL, named);
            case Detail.Pair pair -> {
                add(Field.DETAIL, pair.first());
                pair.answers().forEach(this::mentioned);
            }
            case Detail.File(EntryId entry, DocumentFile file) -> add(Field.DETAIL, file.title());
            case Detail.Step step -> {
                add(Field.DETAIL, step.what());
                step.who().forEach(who -> named(Field.DETAIL, who));
            }
            case Detail.Moment moment -> {}
        }
    }

    private void translated(Field field, Translations translations) {
        translations.byLanguage().values().forEach(text -> add(field, text));
    }

    private void named(Field field, Named named) {
        words.nameOf(named).ifPresent(name -> add(field, name));
    }

    private void add(Field field, String text) {
        if (!text.isEmpty()) {
            into.text(field, text);
        }
    }
}
