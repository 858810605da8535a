package uk.onelondon.sharing.fhir;

import java.time.InstantSource;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharing.choices.SharingChoices;

/** A person's choices over a hub somewhere else. */
public final class ChoicesOver {

    private ChoicesOver() {}

    public static SharingChoices choices(HubRecord hub, RecordSources sources, InstantSource clock) {
        return new HubChoices(hub, sources, clock);
    }
}
