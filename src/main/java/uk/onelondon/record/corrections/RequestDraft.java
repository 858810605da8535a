package uk.onelondon.record.corrections;

import java.util.Optional;
import java.util.UUID;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.sharedrecord.SourceId;

/**
 * A request as she has written it, before it is sent.
 *
 * @param key one for each time she opens the form, so that sending it twice makes one request
 * @param entry the entry it is about; empty if something is missing
 * @param title what the entry is called, or empty
 * @param organisation the organisation that wrote the entry, as told
 * @param source where the entry is kept, or where something is missing
 * @param saysNow what the record says, or empty
 * @param shouldSay what it should say, or what is missing
 * @param evidence why, and how she knows, or empty
 */
public record RequestDraft(
        UUID key,
        Optional<EntryId> entry,
        String title,
        Named organisation,
        SourceId source,
        String saysNow,
        String shouldSay,
        String evidence) {}
