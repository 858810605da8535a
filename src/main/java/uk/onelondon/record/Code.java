package uk.onelondon.record;

/**
 * One code as the record gives it.
 *
 * @param system the URI of the code system, or empty if none was given
 * @param code the code, or empty
 * @param display the record's own English words for it, or empty
 */
public record Code(String system, String code, String display) {}
