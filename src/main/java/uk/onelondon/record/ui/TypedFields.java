package uk.onelondon.record.ui;

import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.Texts;
import uk.onelondon.record.words.TypedText;

/** What can be wrong with a text somebody typed, whatever it is about. */
final class TypedFields {

    private TypedFields() {}

    static Optional<Phrase> wrong(Texts texts, String typed) {
        int over = TypedText.tooLongBy(typed);
        return over > 0
                ? Optional.of(texts.get("record.words.too-long", "most", TypedText.LONGEST, "over", over))
                : Optional.empty();
    }
}
