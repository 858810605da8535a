package uk.onelondon.record.fhir.takeaway;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/** One Provenance for each source of a copy (FHIR R4, 6.3): who put it together, when, from where, and how much. */
final class WhereFrom {

    private static final String AGENT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String ACTIVITY = "Copied word for word for the person it is about, at her request: ";
    private static final String URI = "urn:ietf:rfc:3986";

    private WhereFrom() {}

    /** @param outcome the address of what stands for a source of which nothing came: a Provenance must have a target */
    static Provenance provenance(CopiedBundle.Part part, String outcome, Instant now) {
        Provenance provenance = new Provenance();
        provenance.setLanguage("en");
        part.addresses.forEach(address -> provenance.addTarget(new Reference(address)));
        if (part.addresses.isEmpty()) {
            provenance.addTarget(new Reference(outcome));
        }
        provenance.setRecorded(Date.from(now));
        provenance.setActivity(new CodeableConcept().setText(ACTIVITY + WhatIsNotHere.inWords(part)));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENT, "assembler", "Assembler")))
                .setWho(new Reference().setDisplay("One London"));
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference()
                        .setDisplay(part.source.name())
                        .setIdentifier(new Identifier()
                                .setSystem(URI)
                                .setValue(part.source.base().toString())));
        return provenance;
    }
}
