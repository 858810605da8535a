/** Sign-in, who is signed in and at which level, session limits and sign-out. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"core", "design", "language"})
package uk.onelondon.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
