package uk.onelondon.sharing.rules.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Reference;

/** The facts of an Observation by their names, since most of a record are Observations; a test compares it with the walk. */
final class ObservationFacts {

    static void read(Observation observation, Facts facts) {
        if (observation.hasSubject()) {
            facts.subject(observation.getSubject());
            facts.refer(observation.getSubject(), false);
        }
        if (observation.hasEncounter()) {
            facts.refer(observation.getEncounter(), false);
        }
        refer(observation.hasPerformer(), observation.getPerformer(), facts, true);
        refer(observation.hasBasedOn(), observation.getBasedOn(), facts, false);
        refer(observation.hasPartOf(), observation.getPartOf(), facts, false);
        refer(observation.hasFocus(), observation.getFocus(), facts, false);
        refer(observation.hasHasMember(), observation.getHasMember(), facts, false);
        refer(observation.hasDerivedFrom(), observation.getDerivedFrom(), facts, false);
        if (observation.hasSpecimen()) {
            facts.refer(observation.getSpecimen(), false);
        }
        if (observation.hasDevice()) {
            facts.refer(observation.getDevice(), false);
        }
        if (observation.hasNote()) {
            notes(observation.getNote(), facts);
        }
        coded(observation, facts);
        if (observation.hasEffective()) {
            facts.date(observation.getEffective(), 1);
        }
        if (observation.hasIssued()) {
            facts.date(observation.getIssuedElement(), 3);
        }
    }

    private static void notes(List<Annotation> notes, Facts facts) {
        for (Annotation note : notes) {
            if (note.hasAuthorReference()) {
                facts.refer(note.getAuthorReference(), false);
            }
        }
    }

    private static void coded(Observation observation, Facts facts) {
        if (observation.hasCategory()) {
            facts.concepts(observation.getCategory());
        }
        if (observation.hasCode()) {
            facts.concept(observation.getCode());
        }
        if (observation.getValue() instanceof CodeableConcept value) {
            facts.concept(value);
        }
        if (observation.hasComponent()) {
            for (ObservationComponentComponent component : observation.getComponent()) {
                facts.concept(component.getCode());
                if (component.getValue() instanceof CodeableConcept value) {
                    facts.concept(value);
                }
            }
        }
    }

    private static void refer(boolean any, List<Reference> references, Facts facts, boolean wrote) {
        if (any) {
            for (Reference reference : references) {
                facts.refer(reference, wrote);
            }
        }
    }

    private ObservationFacts() {}
}
