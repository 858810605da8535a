/** Who may see a person's record, by her choice and by the rules, and who has looked at it. */
@NullMarked
@ApplicationModule(
        displayName = "Sharing",
        allowedDependencies = {
            "core",
            "design",
            "language",
            "identity",
            "sharedrecord",
            "record",
            "record :: joining",
            "record :: ui"
        })
package uk.onelondon.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
