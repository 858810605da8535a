package uk.onelondon.record.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import uk.onelondon.record.EntryId;

/** Reads the place of an entry out of the address of a page about it. */
final class EntryPlaces {

    private EntryPlaces() {}

    static Optional<EntryId> of(RouteParameters path) {
        return path.get("source")
                .flatMap(source -> path.get("type")
                        .flatMap(type -> path.get("id").flatMap(id -> EntryId.parse(source, type, id))));
    }
}
