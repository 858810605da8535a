package uk.onelondon.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Registers with Vaadin the server-drawn first view, and the place where unexpected errors end. */
@Component
class ShellInit implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new FirstViewListener());
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new CalmErrors()));
    }
}
