package uk.onelondon.sandbox.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Asks each endpoint for its description right after the start, so that no reader waits for a server to be built. */
final class WarmUp implements ApplicationListener<ServletWebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Set<String> endpoints;

    WarmUp(Set<String> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void onApplicationEvent(ServletWebServerInitializedEvent event) {
        int port = event.getWebServer().getPort();
        Thread.ofVirtual().name("record-warm-up").start(() -> warm(port));
    }

    private void warm(int port) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String endpoint : endpoints) {
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/fhir/" + endpoint + "/metadata"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            LOG.debug("An endpoint was not warmed up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
