package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.BaseUrl.Parameter;

/**
 * What is asked of a source about one patient and one type.
 *
 * @param patient logical id at this source
 * @param pageSize entries we ask for in one page; a server may give fewer
 */
record Question(BaseUrl base, Kind kind, String patient, int pageSize) {

    /** Newest first, with the server's own count. */
    URI newestFirst(int count) {
        List<Parameter> wishes = new ArrayList<>();
        kind.date().ifPresent(date -> wishes.add(new Parameter("_sort", "-" + date)));
        wishes.add(new Parameter("_count", Integer.toString(count)));
        wishes.add(new Parameter("_total", "accurate"));
        return search(wishes);
    }

    /** As little as possible, for a server that refuses to sort or to count along. */
    URI plain() {
        return search(List.of(new Parameter("_count", Integer.toString(pageSize))));
    }

    /** Only the number of all entries. */
    URI count() {
        return search(List.of(new Parameter("_summary", "count")));
    }

    /** The entries within a window. */
    URI within(Window window) {
        List<Parameter> wishes = new ArrayList<>(window.parameters());
        wishes.add(new Parameter("_count", Integer.toString(pageSize)));
        return search(wishes);
    }

    /** Only the number of entries within a window. */
    URI countWithin(Window window) {
        List<Parameter> wishes = new ArrayList<>(window.parameters());
        wishes.add(new Parameter("_summary", "count"));
        return search(wishes);
    }

    private URI search(List<Parameter> wishes) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(kind.patient(), "Patient/" + patient));
        parameters.addAll(wishes);
        return base.search(kind.type(), parameters);
    }
}
