/** HAPI server interceptors that shut every door of a FHIR record to all but those entitled. No Spring beans, published as a jar of its own. */
@NullMarked
@ApplicationModule(
        displayName = "Enforcement",
        allowedDependencies = {"core", "sharing::rules", "sharing::rules-fhir"})
package uk.onelondon.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
