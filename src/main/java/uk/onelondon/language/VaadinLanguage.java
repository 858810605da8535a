package uk.onelondon.language;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import uk.onelondon.design.PageScript;

/**
 * Speaks the reader's language wherever Vaadin itself has something to say: the page's {@code lang} and {@code dir}
 * before the first paint, lost connections, ended sessions.
 */
final class VaadinLanguage implements VaadinServiceInitListener {

    private final transient Messages messages;

    VaadinLanguage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::startPage);
        event.getSource().addUIInitListener(start -> startUi(start.getUI()));
        event.getSource().setSystemMessagesProvider(this::systemMessages);
    }

    void startPage(IndexHtmlResponse page) {
        AppLanguage language = language(page.getVaadinRequest());
        page.getDocument().getElementsByTag("html").attr("lang", language.tag()).attr("dir", language.direction());
    }

    private void startUi(UI ui) {
        AppLanguage language = language(VaadinRequest.getCurrent());
        ui.setLocale(language.locale());
        Texts texts = messages.in(language);
        String lost = texts.get("language.connection.lost").text();
        String trying = texts.get("language.connection.trying").text();
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(trying);
        reconnect.setDialogTextGaveUp(lost);
        PageScript.CONNECTION_WORDS.call(
                ui, texts.get("language.connection.back").text(), lost, trying);
    }

    SystemMessages systemMessages(SystemMessagesInfo info) {
        Texts texts = messages.in(language(info.getRequest()));
        CustomizedSystemMessages said = new CustomizedSystemMessages();
        said.setSessionExpiredNotificationEnabled(true);
        said.setSessionExpiredCaption(
                texts.get("language.session-ended.heading").text());
        said.setSessionExpiredMessage(texts.get("language.session-ended.next").text());
        said.setInternalErrorCaption(texts.get("language.error.heading").text());
        said.setInternalErrorMessage(texts.get("language.error.next").text());
        said.setCookiesDisabledCaption(texts.get("language.cookies.heading").text());
        said.setCookiesDisabledMessage(texts.get("language.cookies.next").text());
        return said;
    }

    private static AppLanguage language(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? RequestLanguage.of(servlet.getHttpServletRequest())
                : AppLanguage.ENGLISH;
    }
}
