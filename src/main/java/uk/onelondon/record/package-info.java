/** The combined health and care record as its owner reads it. */
@NullMarked
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"core", "design", "language", "identity", "sharedrecord"})
package uk.onelondon.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
