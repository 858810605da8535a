package uk.onelondon.identity.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives every script of the page that hosts Vaadin the nonce of its policy. Comes last, after all have added theirs. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class VaadinPagePolicy implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 16;

    private final transient SecureRandom random = new SecureRandom();
    private final String formsEndAt;

    VaadinPagePolicy(SignOut signOut) {
        this.formsEndAt = signOut.elsewhere().map(origin -> " " + origin).orElse("");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::allowScripts);
    }

    private void allowScripts(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("head script, body > script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicies.vaadin(nonce, formsEndAt));
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
