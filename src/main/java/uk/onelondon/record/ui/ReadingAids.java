package uk.onelondon.record.ui;

import uk.onelondon.record.explained.Explanations;

/** What helps to read a record and is the same for everybody. */
public record ReadingAids(Explanations explanations, Searches searches) {}
