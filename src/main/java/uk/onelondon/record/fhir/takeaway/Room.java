package uk.onelondon.record.fhir.takeaway;

import java.util.HashMap;
import java.util.Map;

/** How many copies may be written at once: so many on this node, and so many for one person. Safe for threads. */
final class Room {

    private final int inAll;
    private final int each;
    private final Map<String, Integer> inside = new HashMap<>();

    Room(int inAll, int each) {
        this.inAll = inAll;
        this.each = each;
    }

    /** True if there was room; then {@link #leave} must follow. */
    synchronized boolean enter(String who) {
        int all = inside.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= inAll || inside.getOrDefault(who, 0) >= each) {
            return false;
        }
        inside.merge(who, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String who) {
        inside.computeIfPresent(who, (same, count) -> count > 1 ? count - 1 : null);
    }
}
