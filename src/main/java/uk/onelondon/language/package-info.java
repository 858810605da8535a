/** Locales, direction, messages with ICU plurals, glossary by clinical code, and the marking of every fallback to English. */
@NullMarked
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {"core", "design"})
package uk.onelondon.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
