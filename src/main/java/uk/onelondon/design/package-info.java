/** The UI kit every view is built from: native HTML through Flow, one class per pattern. Vaadin only. */
@NullMarked
@ApplicationModule(
        displayName = "Design",
        allowedDependencies = {"core"})
package uk.onelondon.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
