package uk.onelondon.core;

/**
 * A person's name as she wants to be called. Either part may be empty, never both.
 *
 * <p>{@link #toString()} hides the name; use {@link #full()} to show it.
 *
 * @param given given names in their order, separated by spaces, or empty
 * @param family family name, or empty
 */
public record PersonName(String given, String family) {

    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if both parts are blank or one is longer than 200 characters */
    public PersonName {
        given = given.strip();
        family = family.strip();
        if (given.isEmpty() && family.isEmpty()) {
            throw new IllegalArgumentException("A name needs a given or a family part");
        }
        if (given.length() > LONGEST || family.length() > LONGEST) {
            throw new IllegalArgumentException("A part of the name is too long");
        }
    }

    /** Given and family name with one space between them. */
    public String full() {
        return (given + " " + family).strip();
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
