package uk.onelondon.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;

/**
 * What every page of the Vaadin part carries: our own theme on Vaadin's base styles, and push, so that a source that
 * answers late still reaches the open page. The transport sends every event as a request of its own, which filters see.
 */
@StyleSheet("themes/one-london/styles.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {}
