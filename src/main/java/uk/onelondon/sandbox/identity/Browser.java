package uk.onelondon.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the provider remembers of one browser: who is there, and which requests wait for an answer. */
final class Browser {

    private static final String VISIT = Browser.class.getName() + ".visit";
    private static final String PENDING = Browser.class.getName() + ".pending";
    private static final int MOST_PENDING = 10;

    private final HttpServletRequest request;

    private Browser(HttpServletRequest request) {
        this.request = request;
    }

    static Browser of(HttpServletRequest request) {
        return new Browser(request);
    }

    Optional<Visit> visit() {
        return read(VISIT, Visit.class);
    }

    /** Keeps a visit; the session gets a new id, so that nobody who knew the old one follows (session fixation). */
    void keep(Visit visit) {
        request.getSession().setAttribute(VISIT, visit);
        request.changeSessionId();
    }

    Optional<Pending> pending(String id) {
        return waiting().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    Optional<Pending> same(String query) {
        return waiting().stream().filter(p -> p.query().equals(query)).findFirst();
    }

    /** Remembers a request until its page is answered; of many at once the oldest is forgotten. */
    Pending await(Ask ask, String query, Instant now) {
        Pending pending = new Pending(
                UUID.randomUUID().toString(),
                query,
                ask.redirectUri(),
                ask.state(),
                ask.vectors().least(),
                ask.scopes().stream().sorted().toList(),
                now);
        List<Pending> all = new ArrayList<>(waiting());
        all.add(pending);
        store(all.subList(Math.max(0, all.size() - MOST_PENDING), all.size()));
        return pending;
    }

    void forget(Pending pending) {
        store(waiting().stream().filter(p -> !p.id().equals(pending.id())).toList());
    }

    private List<Pending> waiting() {
        return read(PENDING, Pending[].class).map(List::of).orElse(List.of());
    }

    private void store(List<Pending> all) {
        request.getSession().setAttribute(PENDING, all.toArray(Pending[]::new));
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(name))
                        .filter(type::isInstance)
                        .map(type::cast);
    }
}
