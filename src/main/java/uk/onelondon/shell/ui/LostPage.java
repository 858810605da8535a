package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Words;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;

/** An address that leads nowhere. Says the same whether the page never existed or is not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class LostPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final transient CurrentTexts currentTexts;

    LostPage(CurrentTexts currentTexts) {
        this.currentTexts = currentTexts;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Texts texts = currentTexts.now();
        Anchor home = new Anchor("/home");
        home.add(new Words(texts.get("shell.error.home")));
        add(
                new PageHeading(texts.get("shell.error.notfound.title")),
                new Paragraph(texts.get("shell.error.notfound.lead")),
                home);
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return currentTexts.now().get("shell.error.notfound.title").text();
    }
}
