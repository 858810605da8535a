package uk.onelondon.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;

/** What every page of the Vaadin part carries: our own theme on Vaadin's base styles, and nothing else. */
@StyleSheet("themes/one-london/styles.css")
public class AppShell implements AppShellConfigurator {}
