package uk.onelondon.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.SkipLink;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;

/** The frame round every signed-in page: way in for keyboards, brand, languages, navigation, page, help. */
@Layout
@AnonymousAllowed
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient CurrentTexts currentTexts;
    private final SkipLink skip;
    private final PageHeader header;
    private final Navigation navigation;
    private final Main main = new Main();
    private boolean arrived;

    MainLayout(CurrentTexts currentTexts, PageHeader header, Navigation navigation, PageFooter footer) {
        this.currentTexts = currentTexts;
        this.header = header;
        this.navigation = navigation;
        addClassName("ol-page");
        main.setId("main");
        main.addClassName("ol-main");
        main.getElement().setAttribute("tabindex", "-1");
        skip = new SkipLink(currentTexts.now().get("shell.skip"), "main");
        add(skip, header, navigation, main, footer);
    }

    /** Puts a view into the frame without a UI, for the server-drawn first view. */
    void arrange(Class<? extends Component> target, String path, String query, HasElement view) {
        navigation.mark(target);
        at(path, query);
        showRouterLayoutContent(view);
    }

    private void at(String path, String query) {
        skip.at(query.isEmpty() ? path : path + "?" + query);
        header.at(path, query);
    }

    /** The page's title with the product's name behind it. */
    String fullTitle(String pageTitle) {
        Texts texts = currentTexts.now();
        return texts.get("shell.title", "page", pageTitle).bare();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    /** Moves the focus to the heading of the new page: Flow changes the title but leaves the focus where it was. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        at(
                "/" + event.getLocation().getPath(),
                event.getLocation().getQueryParameters().getQueryString());
        event.getActiveChain().stream().findFirst().ifPresent(view -> {
            navigation.mark(view.getClass());
            title(view);
            if (arrived) {
                heading((Component) view).ifPresent(PageHeading::focus);
            }
        });
        arrived = true;
    }

    private void title(HasElement view) {
        if (view instanceof HasDynamicTitle titled) {
            String full = fullTitle(titled.getPageTitle());
            getUI().ifPresent(ui ->
                    ui.beforeClientResponse(this, answer -> ui.getPage().setTitle(full)));
        }
    }

    private static Optional<PageHeading> heading(Component component) {
        if (component instanceof PageHeading heading) {
            return Optional.of(heading);
        }
        return component
                .getChildren()
                .map(MainLayout::heading)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
