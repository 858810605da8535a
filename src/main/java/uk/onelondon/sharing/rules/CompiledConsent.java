package uk.onelondon.sharing.rules;

import java.util.Optional;
import uk.onelondon.sharing.rules.SharingConsent.Family;

/**
 * One version of a Consent, ready to be asked. Immutable.
 *
 * @param live when it has an effect (rule R1), ended where a newer one that replaces it begins (rule R8)
 * @param unreadable what could not be read; then there are no nodes (rule R2)
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out of this package, never written to
record CompiledConsent(ConsentVersion version, Family family, Span live, Optional<String> unreadable, Node[] nodes) {

    static CompiledConsent of(SharingConsent consent, World world) {
        return switch (consent.content()) {
            case SharingConsent.Unreadable unreadable -> unreadable(consent, unreadable.period(), unreadable.element());
            case SharingConsent.Readable readable -> {
                Span live = readable.root().criteria().period().orElse(Span.ALWAYS);
                yield NormalForm.of(readable)
                        .map(root -> new CompiledConsent(
                                consent.version(), consent.family(), live, Optional.empty(), Tree.of(root, world)))
                        .orElseGet(() -> unreadable(consent, live, "provision"));
            }
        };
    }

    static CompiledConsent unreadable(SharingConsent consent, Span live, String element) {
        return new CompiledConsent(consent.version(), consent.family(), live, Optional.of(element), new Node[0]);
    }

    CompiledConsent endedBy(Span end) {
        return new CompiledConsent(version, family, end, unreadable, nodes);
    }
}
