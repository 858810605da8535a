package uk.onelondon.language;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.onelondon.core.Phrase;

/** Counts phrases up: "A, B and C" in the manner of each language. */
final class Lists {

    private Lists() {}

    static Phrase join(AppLanguage page, List<Phrase> phrases) {
        Optional<Locale> shared =
                phrases.isEmpty() ? Optional.empty() : phrases.getFirst().writtenIn();
        boolean same = phrases.stream().allMatch(phrase -> phrase.writtenIn().equals(shared));
        AppLanguage manner = same ? shared.map(AppLanguage::of).orElse(page) : page;
        List<String> texts = phrases.stream()
                .map(phrase -> Arguments.isolated(phrase.text(), manner))
                .toList();
        String joined = ListFormatter.getInstance(manner.format()).format(texts);
        return new Phrase(joined, same ? shared : Optional.empty());
    }
}
