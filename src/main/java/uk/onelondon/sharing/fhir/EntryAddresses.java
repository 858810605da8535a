package uk.onelondon.sharing.fhir;

import java.util.Optional;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;

/** Entries of the sources by addresses that mean the same wherever they are read. */
record EntryAddresses(RecordSources sources) {

    /** The address of an entry, if its source is one we know. */
    Optional<String> of(EntryId entry) {
        return sources.byId(entry.source()).map(source -> source.base() + "/" + entry.type() + "/" + entry.id());
    }

    /** The entry at an address. */
    Optional<EntryId> at(String address) {
        return sources.sources().stream()
                .flatMap(source -> at(source, address).stream())
                .findFirst();
    }

    private static Optional<EntryId> at(RecordSource source, String address) {
        String base = source.base() + "/";
        String[] parts =
                address.startsWith(base) ? address.substring(base.length()).split("/", -1) : new String[0];
        return parts.length == 2 ? EntryId.parse(source.id(), parts[0], parts[1]) : Optional.empty();
    }
}
