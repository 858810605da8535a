/** A stand-in for everything outside the app: the shared record and the identity provider, reached over HTTP only. */
@NullMarked
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"core", "enforcement", "sharing::rules", "sharing::rules-fhir"})
package uk.onelondon.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
