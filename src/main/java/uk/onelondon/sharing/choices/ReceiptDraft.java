package uk.onelondon.sharing.choices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person read before she saved a choice, word for word in the language she read.
 *
 * @param key of this saving, the same however often it is tried
 * @param language BCP 47 tag of the language she read
 * @param screens version of the pages she read
 * @param said the choice, sentence by sentence
 * @param told consequences and contradictions she was told of
 * @param asked the question asked back, if one was
 */
public record ReceiptDraft(
        UUID key, String language, String screens, List<String> said, List<String> told, Optional<Asked> asked) {

    /** Copies the lists. */
    public ReceiptDraft {
        said = List.copyOf(said);
        told = List.copyOf(told);
    }

    /**
     * A question asked back, and what she answered.
     *
     * @param answer her answer; empty if she gave none
     * @param right what the rules say of the choice
     */
    public record Asked(String question, Optional<Boolean> answer, boolean right) {}
}
