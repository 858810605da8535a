package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.LinkButton;
import uk.onelondon.language.Texts;

/**
 * One page of a long list, with plain links to newer and older ones.
 *
 * @param number from 1
 * @param size entries on a page
 * @param total entries in all
 */
record Paging(int number, int size, int total) {

    /** The query parameter that holds the page's number. */
    static final String PAGE = "page";

    /** The page an address asks for; the nearest there is if it asks for another. */
    static Paging of(QueryParameters query, int size, int total) {
        int last = Math.max(1, (total + size - 1) / size);
        int wanted = query.getSingleParameter(PAGE)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new Paging(Math.clamp(wanted, 1, last), size, total);
    }

    <T> List<T> of(List<T> all) {
        return all.subList(first(), end());
    }

    /** Links to the pages before and after, where there are any. */
    Div links(Texts texts, String path, QueryParameters query, Set<String> kept) {
        Div links = new Div();
        links.addClassName("ol-actions");
        if (number > 1) {
            links.add(link(texts, "record.paging.newer", path, query, kept, number - 1));
        }
        if (end() < total) {
            links.add(link(texts, "record.paging.older", path, query, kept, number + 1));
        }
        return links;
    }

    int first() {
        return (number - 1) * size;
    }

    int end() {
        return Math.min(total, number * size);
    }

    private static LinkButton link(
            Texts texts, String key, String path, QueryParameters query, Set<String> kept, int page) {
        String address = Addresses.with(path, query, kept, Map.of(PAGE, Integer.toString(page)));
        return new LinkButton(texts.get(key), address, ButtonKind.SECONDARY);
    }
}
