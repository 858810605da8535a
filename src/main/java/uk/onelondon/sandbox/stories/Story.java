package uk.onelondon.sandbox.stories;

import java.util.List;

/**
 * One story file.
 *
 * @param file its name without folder
 */
record Story(String file, List<Person> people, List<MustBeSeen> mustBeSeen) {}
