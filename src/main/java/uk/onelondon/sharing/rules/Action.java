package uk.onelondon.sharing.rules;

/** What is done with an item (HL7 consentaction). Reading, searching, printing and exporting for oneself is ACCESS. */
public enum Action {
    COLLECT,
    ACCESS,
    USE,
    DISCLOSE,
    CORRECT
}
