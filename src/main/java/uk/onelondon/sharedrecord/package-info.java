/** The only way to London's shared record: clients, tokens, time-outs, paging, completeness and outcomes. */
@NullMarked
@ApplicationModule(
        displayName = "Shared record",
        allowedDependencies = {"core", "identity"})
package uk.onelondon.sharedrecord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
