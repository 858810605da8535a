package uk.onelondon.sharing.fhir;

import java.time.InstantSource;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharing.log.AccessQuestions;

/** The real questions over a hub somewhere else. */
public final class QuestionsOver {

    private QuestionsOver() {}

    public static AccessQuestions hub(HubRecord hub, RecordSources places, InstantSource clock) {
        return new HubQuestions(hub, places, clock);
    }
}
