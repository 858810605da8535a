package uk.onelondon.record.ui;

import java.util.Map;

/** Short proper names of the code systems met in London's records. */
final class CodeSystems {

    private static final Map<String, String> NAMES = Map.of(
            "http://snomed.info/sct", "SNOMED CT",
            "https://dmd.nhs.uk", "dm+d",
            "http://loinc.org", "LOINC",
            "http://hl7.org/fhir/sid/icd-10", "ICD-10",
            "http://read.info/readv2", "Read v2",
            "http://read.info/ctv3", "CTV3");

    private CodeSystems() {}

    /** The short name, or nothing for a system without one: a URI tells a reader nothing. */
    static String name(String system) {
        return NAMES.getOrDefault(system, "");
    }
}
