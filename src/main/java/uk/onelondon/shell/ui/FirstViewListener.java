package uk.onelondon.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.design.ServerRendered;

/**
 * Writes the view that was asked for into the first answer, as plain HTML.
 *
 * <p>It is readable before any script has come, and without script at all. Flow then draws the same view and the page's
 * script takes the plain one away. A view that cannot be drawn here is left to Flow, which shows the error page.
 */
class FirstViewListener implements IndexHtmlRequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(FirstViewListener.class);

    private final transient AccessAnnotationChecker access = new AccessAnnotationChecker();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        VaadinService service = request.getService();
        target(request, service).ifPresent(state -> {
            try {
                write(response.getDocument(), state, request, service);
            } catch (RuntimeException e) {
                LOG.warn(
                        "First view of {} left to the browser: {}",
                        state.getNavigationTarget().getSimpleName(),
                        e.getClass().getSimpleName());
                LOG.debug("Reason", e);
            }
        });
    }

    private Optional<NavigationState> target(VaadinRequest request, VaadinService service) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        return service.getRouter()
                .resolveNavigationTarget(new Location(path))
                .filter(state -> ServerRendered.class.isAssignableFrom(state.getNavigationTarget()))
                .filter(state -> mayEnter(state.getNavigationTarget(), request));
    }

    private boolean mayEnter(Class<?> view, VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                && access.hasAccess(view, servlet.getHttpServletRequest());
    }

    private static void write(Document page, NavigationState state, VaadinRequest request, VaadinService service) {
        Instantiator instantiator = service.getInstantiator();
        Component view = instantiator.getOrCreate(state.getNavigationTarget());
        ServerRendered drawn = (ServerRendered) view;
        drawn.draw(state.getRouteParameters(), QueryParameters.full(request.getParameterMap()));
        MainLayout layout = instantiator.getOrCreate(MainLayout.class);
        layout.arrange(
                state.getNavigationTarget(),
                Optional.ofNullable(request.getPathInfo()).orElse("/"),
                QueryParameters.full(request.getParameterMap()).getQueryString(),
                (HasElement) view);

        page.outputSettings().prettyPrint(false);
        page.title(layout.fullTitle(drawn.getPageTitle()));
        Element first = new Element("div").attr("id", "first-view");
        first.html(layout.getElement().getOuterHTML());
        page.body().prependChild(first);
    }
}
