package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Words;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;

/** Where every unexpected error ends, in calm words. The reason goes to the log by its kind and place, never its text. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailedPage.class);

    private final transient CurrentTexts currentTexts;

    FailedPage(CurrentTexts currentTexts) {
        this.currentTexts = currentTexts;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        StackTraceElement[] trace = parameter.getException().getStackTrace();
        LOG.error(
                "A page failed with {} at {}",
                parameter.getException().getClass().getName(),
                trace.length > 0 ? trace[0] : "unknown");
        Texts texts = currentTexts.now();
        Anchor home = new Anchor("/home");
        home.add(new Words(texts.get("shell.error.home")));
        add(
                new PageHeading(texts.get("shell.error.title")),
                new Paragraph(texts.get("shell.error.lead")),
                new Paragraph(texts.get("shell.error.next")),
                home);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return currentTexts.now().get("shell.error.title").text();
    }
}
