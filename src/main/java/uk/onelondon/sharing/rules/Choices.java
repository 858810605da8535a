package uk.onelondon.sharing.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled Consents of one person. Immutable; made by {@link Consents#compile}. */
public final class Choices {

    private static final Choices UNREADABLE = new Choices(
            new Subject(Set.of(Name.reference("Patient/?")), Set.of()),
            List.of(),
            List.of(),
            new World(Directory.EMPTY));

    private final Subject subject;
    private final List<CompiledConsent> consents;
    private final List<CompiledConsent> laws;
    private final World world;

    Choices(Subject subject, List<CompiledConsent> consents, List<CompiledConsent> laws, World world) {
        this.subject = subject;
        this.consents = List.copyOf(consents);
        this.laws = List.copyOf(laws);
        this.world = world;
    }

    /** Stands for Consents that could not be read: everything is denied, to everybody (rule R12). */
    public static Choices unreadable() {
        return UNREADABLE;
    }

    /** The versions these choices were made from; a change of any makes them void (rule R12). */
    public Set<ConsentVersion> versions() {
        return consents.stream().map(CompiledConsent::version).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Consents that could not be read, with the first element that could not, for the citizen to be told and for the log
     * (rule R2). While live they refuse.
     */
    public Map<ConsentVersion, String> notComputable() {
        return consents.stream()
                .filter(consent -> consent.unreadable().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        CompiledConsent::version,
                        consent -> consent.unreadable().orElseThrow(),
                        (one, other) -> one));
    }

    /**
     * These choices seen by one access: what depends on who asks, why and when is worked out once. Use it for all items
     * of a request, and for no other: another request has another instant, and may have other versions.
     */
    public Judge judge(Access access) {
        if (this == UNREADABLE) {
            return Judge.closed();
        }
        Standing standing = new Standing(access, world);
        return Judge.of(this, access, standing);
    }

    /** The decision for one item; for many items of one access use {@link #judge}. */
    public Decision decide(Item item, Access access) {
        return judge(access).decide(item);
    }

    Subject subject() {
        return subject;
    }

    List<CompiledConsent> consents() {
        return consents;
    }

    List<CompiledConsent> laws() {
        return laws;
    }
}
