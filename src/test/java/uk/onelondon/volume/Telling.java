package uk.onelondon.volume;

import org.hl7.fhir.r4.model.Resource;

/**
 * One resource, who tells it, and which fact it tells. Two tellings are the same exactly if their facts are equal.
 *
 * @param way how a retelling differs, {@code first} for the first, {@code decoy} for what only looks alike
 */
record Telling(Resource resource, Place by, String fact, String way) {

    static final String FIRST = "first";
}
