package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Words;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;

/**
 * Help that is never further away than the end of a page. The number for whoever is not safe at home is that of the
 * National Domestic Abuse Helpline, run by Refuge (nationaldahelpline.org.uk).
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PageFooter extends Footer {

    PageFooter(CurrentTexts currentTexts) {
        Texts texts = currentTexts.now();
        addClassName("ol-footer");
        Anchor about = new Anchor("/");
        about.getElement().setAttribute("router-ignore", true);
        about.add(new Words(texts.get("shell.footer.about")));
        add(
                new Paragraph(texts.get("shell.footer.emergency")),
                new Paragraph(texts.get("shell.footer.urgent")),
                new Paragraph(texts.get("shell.footer.safe")),
                about);
    }
}
