package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Expander;
import uk.onelondon.design.Paragraph;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Texts;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * Where an entry says something in English that nobody has translated: why, whom to ask what it means, and what help a
 * reader has a right to. It is no form, because nobody would answer one yet.
 */
@org.springframework.stereotype.Component
@Order(900)
class AskForTranslation implements EntryAddition {

    @Override
    public Stream<Component> below(JoinedEntry<?> joined, Reading reading) {
        Texts texts = reading.texts();
        boolean needed = texts.language() != AppLanguage.ENGLISH
                && Stream.concat(Stream.of(joined.lead()), joined.others().stream())
                        .anyMatch(entry -> saysEnglish(entry, reading));
        return needed ? Stream.of(help(joined.lead(), reading)) : Stream.empty();
    }

    private static Expander help(RecordEntry entry, Reading reading) {
        Texts texts = reading.texts();
        List<Phrase> wrote = Stream.of(entry.facts().recorder(), entry.facts().organisation())
                .map(named -> reading.snapshot().nameOf(named))
                .flatMap(Optional::stream)
                .distinct()
                .map(name -> Phrase.in(Locale.ENGLISH, name))
                .toList();
        Phrase ask = wrote.isEmpty()
                ? texts.get("record.translation.ask-practice")
                : texts.get("record.translation.ask", "names", texts.list(wrote).text());
        return new Expander(
                texts.get("record.translation.title"),
                new Paragraph(texts.get("record.translation.why")),
                new Paragraph(ask),
                new Paragraph(texts.get("record.translation.interpreter")),
                new Paragraph(texts.get("record.translation.formats")),
                new Paragraph(texts.get("record.translation.not-here")));
    }

    private static boolean saysEnglish(RecordEntry entry, Reading reading) {
        boolean own = switch (entry) {
            case AllergyEntry allergy ->
                allergy.reactions().stream()
                        .anyMatch(reaction -> reaction.description().isPresent());
            case MedicineEntry medicine -> !medicine.doses().isEmpty();
            case ConditionEntry condition -> false;
            case ResultEntry result -> result.value() instanceof ResultValue.Words;
            case GeneralEntry general -> general.parts().stream().anyMatch(part -> saysEnglish(part, reading));
        };
        return own
                || reading.words().term(entry.facts().what()).writtenIn().isPresent()
                || entry.facts().details().stream().anyMatch(detail -> saysEnglish(detail, reading));
    }

    private static boolean saysEnglish(Detail detail, Reading reading) {
        return switch (detail.value()) {
            case Detail.Words words ->
                words.translations().in(reading.texts().locale()).isEmpty();
            case Detail.Item(var told) -> reading.words().term(told).writtenIn().isPresent();
            case Detail.Pair pair ->
                !pair.first().isEmpty()
                        || pair.answers().stream()
                                .anyMatch(answer ->
                                        reading.words().term(answer).writtenIn().isPresent());
            case Detail.Moment moment -> false;
            case Detail.Pointer pointer -> false;
            case Detail.File file -> false;
            case Detail.Step step -> true;
        };
    }
}
