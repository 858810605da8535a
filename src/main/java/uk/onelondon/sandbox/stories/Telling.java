package uk.onelondon.sandbox.stories;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sandbox.stories.Places.Clinician;
import uk.onelondon.sandbox.stories.Places.Place;

/**
 * Where the story stands: who is spoken of, who speaks, when, and at which visit.
 *
 * @param patientReference the person's Patient at the place's endpoint
 * @param visit the Encounter that the entry belongs to
 * @param progress 0 at the start of a series, 1 at its end
 * @param chance for small natural differences, the same at every load
 */
record Telling(
        StoryDates dates,
        Place place,
        Clinician clinician,
        Reference patientReference,
        Moment moment,
        Optional<Reference> visit,
        double progress,
        RandomGenerator chance) {

    Telling at(Moment other) {
        return new Telling(dates, place, clinician, patientReference, other, visit, progress, chance);
    }

    Telling at(Moment other, double share) {
        return new Telling(dates, place, clinician, patientReference, other, visit, share, chance);
    }

    Telling during(Reference encounter, Moment start) {
        return new Telling(dates, place, clinician, patientReference, start, Optional.of(encounter), progress, chance);
    }

    Reference patient() {
        return patientReference.copy();
    }

    Reference organisation() {
        return place.reference();
    }

    Reference author() {
        return place.reference(clinician);
    }

    /** A fact of the entry that is a date. */
    Optional<Moment> date(Entry entry, String fact) {
        return entry.fact(fact).map(text -> dates.read(text, entry.line()));
    }
}
