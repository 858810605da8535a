package uk.onelondon.enforcement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import uk.onelondon.core.NhsNumber;

/**
 * Which Patients at an endpoint are one person: those with her NHS number, and those linked with one of them in both
 * directions. A link in one direction opens nothing, since whoever may write a Patient could otherwise open any other
 * by naming it.
 */
final class OwnPatients {

    private final PatientIndex index;

    OwnPatients(PatientIndex index) {
        this.index = index;
    }

    Set<String> of(NhsNumber number) {
        Set<String> own = new LinkedHashSet<>();
        Deque<PatientIndex.Entry> toFollow = new ArrayDeque<>(index.byNhsNumber(number));
        while (!toFollow.isEmpty()) {
            PatientIndex.Entry entry = toFollow.remove();
            if (own.add(entry.id())) {
                entry.links().stream()
                        .filter(id -> !own.contains(id))
                        .flatMap(id -> index.byId(id).stream())
                        .filter(other -> other.links().contains(entry.id()))
                        .forEach(toFollow::add);
            }
        }
        return own;
    }
}
