package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/**
 * What is wrong with one field, in the same words at the field and in the summary.
 *
 * @param fieldId the id of the input that takes the focus
 */
public record FieldError(String fieldId, Phrase message) {}
