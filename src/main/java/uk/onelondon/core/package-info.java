/** Values every module shares. Plain Java: no Spring, no Vaadin, no FHIR. */
@NullMarked
@ApplicationModule(
        displayName = "Core",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package uk.onelondon.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
