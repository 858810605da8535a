package uk.onelondon.sharing.rules;

import java.util.Set;

/** The compiled Consents of one person. Immutable; made by {@link Consents#compile}. */
public final class Choices {

    private Choices() {}

    /** Stands for Consents that could not be read: everything is denied, to everybody (rule R12). */
    public static Choices unreadable() {
        return new Choices();
    }

    /** The versions these choices were made from; a change of any makes them void (rule R12). */
    public Set<ConsentVersion> versions() {
        return Set.of();
    }

    /**
     * These choices seen by one access: what depends on who asks, why and when is worked out once. Use it for all items
     * of a request, and for no other.
     */
    public Judge judge(Access access) {
        return new Judge();
    }

    /** The decision for one item; for many items of one access use {@link #judge}. */
    public Decision decide(Item item, Access access) {
        return judge(access).decide(item);
    }
}
