/** Layout, navigation, public pages, error pages and the security chain. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"core", "design", "identity", "language"})
package uk.onelondon.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
