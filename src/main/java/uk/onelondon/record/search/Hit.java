package uk.onelondon.record.search;

import uk.onelondon.record.RecordEntry;

/**
 * An entry that was found.
 *
 * @param match how well the worst fitting of the typed words fits
 * @param field where that word stands in the entry
 * @param meant the word of the record that it was found by, or the one that the everyday word stands for
 * @param complete false if only some of the typed words fit
 */
public record Hit(RecordEntry entry, Match match, Field field, String meant, boolean complete) {}
