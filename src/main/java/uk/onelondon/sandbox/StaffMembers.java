package uk.onelondon.sandbox;

import java.util.List;
import java.util.Optional;

/** The made-up staff of the sandbox. */
public interface StaffMembers {

    /** All of them, in the order in which they are shown. */
    List<StaffMember> all();

    /** The one with this key. */
    default Optional<StaffMember> byKey(String key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
