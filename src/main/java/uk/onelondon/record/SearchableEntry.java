package uk.onelondon.record;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry with the words and codes it can be found by, worked out once when it arrives.
 *
 * @param words lower case without accents, all words and codes of the entry
 */
public record SearchableEntry(RecordEntry entry, String words) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST = 4_000;

    /** Collects the words of an entry. */
    public static SearchableEntry of(RecordEntry entry) {
        StringBuilder words = new StringBuilder(160);
        Facts facts = entry.facts();
        add(words, facts.what());
        add(words, facts.recorder());
        add(words, facts.organisation());
        facts.details().forEach(detail -> add(words, detail));
        switch (entry) {
            case AllergyEntry allergy ->
                allergy.reactions().forEach(reaction -> {
                    reaction.signs().forEach(sign -> add(words, sign));
                    reaction.description().ifPresent(text -> add(words, text));
                });
            case MedicineEntry medicine -> {
                add(words, medicine.product());
                medicine.doses().forEach(dose -> add(words, dose));
                medicine.reason().ifPresent(reason -> add(words, reason));
            }
            case ConditionEntry condition -> condition.severity().ifPresent(severity -> add(words, severity));
            case ResultEntry result -> {
                add(words, result.value());
                result.judgement().ifPresent(judgement -> add(words, judgement));
            }
            case GeneralEntry general -> {
                general.parts().forEach(part -> add(words, part));
                general.contacts().forEach(contact -> {
                    add(words, contact.who());
                    contact.post().ifPresent(post -> add(words, post));
                });
            }
        }
        if (words.length() > LONGEST) {
            words.setLength(LONGEST);
        }
        return new SearchableEntry(entry, fold(words.toString()));
    }

    /** Text as it is compared: lower case, without accents. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return lower;
    }

    /** True if every one of the folded words occurs. */
    boolean hasAll(List<String> wanted) {
        return wanted.stream().allMatch(words::contains);
    }

    private static void add(StringBuilder words, ResultValue value) {
        switch (value) {
            case ResultValue.Number number -> add(words, number.asWritten());
            case ResultValue.Words text -> add(words, text.text());
            case ResultValue.Coded(Told told) -> add(words, told);
            case ResultValue.Parts parts ->
                parts.parts().forEach(part -> {
                    add(words, part.name());
                    add(words, part.value());
                });
        }
    }

    private static void add(StringBuilder words, Detail detail) {
        switch (detail.value()) {
            case Detail.Words(String text, Translations translations) -> {
                add(words, text);
                add(words, translations);
            }
            case Detail.Item(Told told) -> add(words, told);
            case Detail.Pointer(Named named) -> add(words, named);
            case Detail.Pair pair -> {
                add(words, pair.first());
                pair.answers().forEach(answer -> add(words, answer));
            }
            case Detail.File(var entry, DocumentFile file) -> add(words, file.title());
            case Detail.Step step -> {
                add(words, step.what());
                step.who().forEach(who -> add(words, who));
            }
            case Detail.Moment moment -> {}
        }
    }

    private static void add(StringBuilder words, Told told) {
        Optional<Concept> concept = told.given();
        concept.ifPresent(c -> add(words, c));
    }

    private static void add(StringBuilder words, Concept concept) {
        add(words, concept.said());
        add(words, concept.translations());
        for (Code code : concept.codes()) {
            if (!code.display().equals(concept.said())) {
                add(words, code.display());
            }
            add(words, code.code());
        }
    }

    private static void add(StringBuilder words, Translations translations) {
        translations.byLanguage().values().forEach(text -> add(words, text));
    }

    private static void add(StringBuilder words, Named named) {
        named.said().ifPresent(said -> add(words, said));
    }

    private static void add(StringBuilder words, String text) {
        if (!text.isEmpty()) {
            words.append(text).append(' ');
        }
    }
}
