package uk.onelondon.sandbox.stories;

/**
 * A sentence or word that the screen must show to the person of a story.
 *
 * @param person key of the person who looks, or whose record is looked at
 * @param page {@code home}, {@code log} for who looked, or the last part of a page's address below {@code /record/}
 * @param text what stands there in English, or a part of it
 */
public record MustBeSeen(String person, String page, String text) {}
