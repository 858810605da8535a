package uk.onelondon.sharing.fhir;

import java.time.Clock;
import java.time.InstantSource;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharing.choices.OtherEyes;
import uk.onelondon.sharing.choices.SharingChoices;

/** A person's choices, and her record through other eyes, over a record somewhere else. */
public final class ChoicesOver {

    private ChoicesOver() {}

    public static SharingChoices choices(
            HubRecord hub, SharedRecord record, RecordSources sources, InstantSource clock) {
        return new HubChoices(hub, record, sources, clock);
    }

    public static OtherEyes eyes(HubRecord hub, SharedRecord record, RecordSources sources, Clock clock) {
        return new RuledEyes(hub, record, sources, new CachedItems(record, sources, clock), clock);
    }
}
