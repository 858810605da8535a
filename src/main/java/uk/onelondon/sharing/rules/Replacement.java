package uk.onelondon.sharing.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * Rule R8: a newer Consent replaces an older one only when it says so, by the same identifier or by naming it as revised;
 * never "the latest wins". Where what the person wrote and what the server recorded disagree on which is newer, both hold.
 */
final class Replacement {

    /** When the first Consent that replaces this one begins; empty if none does. */
    static Optional<Instant> of(SharingConsent consent, Collection<SharingConsent> all) {
        return all.stream()
                .filter(other -> other != consent && says(other, consent) && isNewer(other, consent))
                .map(other -> begin(other.content()))
                .min(Instant::compareTo);
    }

    private static boolean says(SharingConsent newer, SharingConsent older) {
        return newer.version().id().equals(older.version().id())
                || !Collections.disjoint(newer.identifiers(), older.identifiers())
                || newer.replaces().stream()
                        .anyMatch(name -> name instanceof Name.Reference reference
                                && reference.address().equals(older.version().id()))
                || !Collections.disjoint(newer.replaces(), older.identifiers());
    }

    private static boolean isNewer(SharingConsent one, SharingConsent other) {
        int written = order(one.written(), other.written());
        int recorded = order(one.recorded(), other.recorded());
        return written >= 0 && recorded >= 0 && written + recorded > 0;
    }

    /** Above zero if the first is later, zero if that cannot be told. */
    private static int order(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() ? Integer.signum(one.get().compareTo(other.get())) : 0;
    }

    private static Instant begin(SharingConsent.Content content) {
        return switch (content) {
            case SharingConsent.Unreadable unreadable -> unreadable.period().from();
            case SharingConsent.Readable readable ->
                readable.root().criteria().period().orElse(Span.ALWAYS).from();
        };
    }

    private Replacement() {}
}
