package uk.onelondon.identity.security;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the browser finds this app.
 *
 * @param publicUrl scheme, host and port, {@code onelondon.public-url}; plain http only on this very machine, since
 *     {@code __Host-} cookies need https
 */
@ConfigurationProperties("onelondon")
record PublicUrl(URI publicUrl) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException naming the property */
    PublicUrl {
        if (publicUrl == null || publicUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "onelondon.public-url must be an absolute address such as https://example.org");
        }
        if (!isSecureOrLocal(publicUrl)) {
            throw new IllegalArgumentException("onelondon.public-url must be https, or http on localhost");
        }
        if (publicUrl.getRawQuery() != null
                || publicUrl.getRawFragment() != null
                || !publicUrl.getRawPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException("onelondon.public-url must have no path, query or fragment");
        }
    }

    /** True if browsers reach the app by https. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The origin as browsers send it (RFC 6454): no slash at the end. */
    public String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    static boolean isSecureOrLocal(URI uri) {
        return uri.getHost() != null
                && ("https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
    }
}
