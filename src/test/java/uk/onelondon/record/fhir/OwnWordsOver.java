package uk.onelondon.record.fhir;

import java.time.Clock;
import uk.onelondon.record.corrections.Corrections;
import uk.onelondon.record.corrections.DisputeNotes;
import uk.onelondon.record.words.MyWords;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;

/** What a person says herself, over a hub somewhere else. */
public final class OwnWordsOver {

    private OwnWordsOver() {}

    public static MyWords words(HubRecord hub, Clock clock) {
        return new HubWords(hub, clock);
    }

    public static Corrections corrections(HubRecord hub, RecordSources sources, Clock clock) {
        return new HubCorrections(hub, sources, clock);
    }

    public static DisputeNotes notes(HubRecord hub, RecordSources sources, Clock clock) {
        return new HubNotes(hub, sources, clock);
    }
}
