package uk.onelondon.sandbox;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Stops the start if any address configured for the sandbox or for the app it serves is not on this machine. The
 * sandbox lets anybody sign in as anybody; beside a real record or a real provider that would be a hole.
 */
final class LoopbackOnly implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(event.getApplicationContext().getEnvironment());
    }

    /** @throws RealEndpointException naming the first property whose address is elsewhere */
    static void check(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    if (ours(name) && !isHere(environment.getProperty(name, ""))) {
                        throw new RealEndpointException(name);
                    }
                }
            }
        }
    }

    private static boolean ours(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        return plain.startsWith("sandbox.") || plain.startsWith("onelondon.");
    }

    private static boolean isHere(String value) {
        String text = value.strip();
        if (!text.contains("://")) {
            return true;
        }
        try {
            String host = URI.create(text).getHost();
            return host != null && HOSTS.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
