package uk.onelondon.enforcement;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The items of an answer: the entries of a Bundle, or the one item itself. */
final class Shown {

    static List<Resource> in(@Nullable IBaseResource answer) {
        if (answer instanceof Bundle bundle) {
            return bundle.getEntry().stream()
                    .flatMap(entry -> Optional.ofNullable(entry.getResource()).stream())
                    .toList();
        }
        return answer instanceof Resource resource ? List.of(resource) : List.of();
    }

    private Shown() {}
}
