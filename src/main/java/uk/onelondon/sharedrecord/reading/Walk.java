package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.Outcome;

/**
 * Follows the pages of one search, as far as they go and only under the base.
 */
final class Walk {

    private final SourceAccess access;
    private final Slice slice;
    private final Scope scope;
    private final Set<String> ids = new HashSet<>();
    private OptionalInt total = OptionalInt.empty();

    /** What a search is about. */
    enum Scope {
        /** All entries, for the first time. */
        ALL,
        /** All entries, some of which have come before. */
        ALL_AGAIN,
        /** Some entries, which can have come before. */
        WINDOW
    }

    Walk(SourceAccess access, Slice slice, Scope scope) {
        this.access = access;
        this.slice = slice;
        this.scope = scope;
    }

    /**
     * Reads pages until there are no more.
     *
     * @return what broke it off, if something did
     */
    Optional<Outcome.Failed<Page>> follow(URI first, int mostPages) {
        Set<URI> visited = new HashSet<>();
        URI address = first;
        for (int pages = 0; pages < mostPages; pages++) {
            visited.add(address);
            Page page = new Page();
            Outcome<Page> outcome = access.page(address, page);
            page.total().ifPresent(count -> total = OptionalInt.of(Math.max(total.orElse(0), count)));
            if (scope != Scope.WINDOW) {
                total.ifPresent(slice::counted);
            }
            access.deliver(slice.take(page.entries(), scope != Scope.ALL, ids));
            if (outcome instanceof Outcome.Failed<Page> failed) {
                return Optional.of(failed);
            }
            if (page.next().isEmpty()) {
                return Optional.empty();
            }
            Optional<URI> next = page.next().flatMap(access.base()::inside);
            if (next.isEmpty()) {
                return Optional.of(Outcome.failed(Reason.NOT_SAFE));
            }
            if (visited.contains(next.get())) {
                return Optional.empty();
            }
            if (!access.wantsMore()) {
                return Optional.of(Outcome.failed(Reason.NOT_SAFE));
            }
            address = next.get();
        }
        return mostPages > 1 ? Optional.of(Outcome.failed(Reason.NOT_SAFE)) : Optional.empty();
    }

    /** The server's count of this search, if it gave one. */
    OptionalInt total() {
        return total;
    }

    /** Different entries that came on this walk. */
    int distinct() {
        return ids.size();
    }
}
