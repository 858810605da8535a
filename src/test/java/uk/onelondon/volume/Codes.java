package uk.onelondon.volume;

/** Names of code systems. */
final class Codes {

    static final String SNOMED = "http://snomed.info/sct";
    static final String DMD = "https://dmd.nhs.uk";
    static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    static final String LOINC = "http://loinc.org";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String CVX = "http://hl7.org/fhir/sid/cvx";
    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    private Codes() {}
}
