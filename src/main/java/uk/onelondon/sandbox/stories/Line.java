package uk.onelondon.sandbox.stories;

/**
 * One line of a story, so that a mistake can be named by its place.
 *
 * @param number counted from 1
 * @param indent number of spaces before the text
 */
record Line(String file, int number, int indent, String text) {

    /** The mistake in this line, to be thrown. */
    StoryException problem(String what) {
        return new StoryException(file + " line " + number + ": " + what);
    }
}
