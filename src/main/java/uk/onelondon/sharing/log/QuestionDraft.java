package uk.onelondon.sharing.log;

import java.util.UUID;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;

/**
 * A question about a view before it is sent.
 *
 * @param key one for each time she opens the form, so that sending it twice asks once
 * @param access the line of the log it is about; its type is {@code AuditEvent}
 * @param about what the page says of the view
 * @param organisation who looked, as the log tells
 * @param question what she wrote; not empty
 */
public record QuestionDraft(UUID key, EntryId access, String about, Named organisation, String question) {

    /** The longest question, in characters. */
    public static final int LONGEST = 4_000;
}
