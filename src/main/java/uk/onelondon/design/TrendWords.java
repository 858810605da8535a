package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/**
 * The words of a trend.
 *
 * @param title what is measured; also the caption of the table
 * @param sentence what the picture shows, in one plain sentence
 * @param showTable what unfolds the table, for example "Show these results as a table"
 */
public record TrendWords(Phrase title, Phrase sentence, Phrase dayColumn, Phrase resultColumn, Phrase showTable) {}
