package uk.onelondon.sharing.log;

/**
 * A reason given for an access.
 *
 * @param said the source's own words beside the code, or empty
 */
public record Why(Purpose purpose, String said) {}
