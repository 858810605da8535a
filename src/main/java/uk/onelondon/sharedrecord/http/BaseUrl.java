package uk.onelondon.sharedrecord.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The base of a FHIR server and what lies under it: same scheme, host and port, and the base's path as whole segments.
 * A link in a Bundle or an attachment is followed only if it lies under the base of the server that sent it, because
 * the access token goes with it.
 *
 * @param uri without a slash at its end
 */
public record BaseUrl(URI uri) {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern ONLY_DOTS = Pattern.compile("\\.+");
    private static final Pattern ESCAPES = Pattern.compile("%2e|%2f|%5c|%00|\\\\|;|//|/\\.{1,2}(/|$)");

    /** @throws IllegalArgumentException if it is no http or https URL with a host and without user, query or fragment */
    public BaseUrl {
        String scheme = uri.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("Not a web address");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || strange(uri.getRawPath())) {
            throw new IllegalArgumentException("Not the base of a server");
        }
        if (uri.getRawPath().endsWith("/")) {
            String text = uri.toString();
            uri = URI.create(text.substring(0, text.length() - 1));
        }
    }

    /** True for an address of this machine, where plain http is fine and compression is a waste. */
    public boolean loopback() {
        return loopback(uri);
    }

    /** True if the host is this machine by name or number. */
    public static boolean loopback(URI uri) {
        String host = uri.getHost();
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.equals("[::1]")
                        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
    }

    /** The address a link means, if it lies under this base; a relative link is meant from the base. */
    public Optional<URI> inside(String link) {
        if (link.length() > 8_000) {
            return Optional.empty();
        }
        try {
            URI target = URI.create(uri + "/").resolve(new URI(link));
            return holds(target) ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address of one resource; empty if type or id do not have the form FHIR R4 gives them. */
    public Optional<URI> resource(String type, String id) {
        return isType(type) && isId(id) ? Optional.of(URI.create(uri + "/" + type + "/" + id)) : Optional.empty();
    }

    /** The address of a search, its parameters in their order, encoded. */
    public URI search(String type, List<Parameter> parameters) {
        if (!isType(type)) {
            throw new IllegalArgumentException("Not a resource type");
        }
        return URI.create(uri + "/" + type + "?" + form(parameters));
    }

    /** The address that takes a search as a form (FHIR R4, {@code [type]/_search}), so that no value is in an address. */
    public URI searchByForm(String type) {
        if (!isType(type)) {
            throw new IllegalArgumentException("Not a resource type");
        }
        return URI.create(uri + "/" + type + "/_search");
    }

    /** Parameters in their order, encoded for an address and for a form alike. */
    public static String form(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    /** One parameter of a search; a name may come twice. */
    public record Parameter(String name, String value) {}

    /** True for the form of a FHIR id that is also a harmless path segment. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches() && !ONLY_DOTS.matcher(id).matches();
    }

    /** True for the form of a resource type. */
    public static boolean isType(String type) {
        return TYPE.matcher(type).matches();
    }

    private boolean holds(URI target) {
        if (target.getHost() == null || target.getRawUserInfo() != null || target.getRawFragment() != null) {
            return false;
        }
        String path = target.getRawPath();
        return uri.getScheme().equalsIgnoreCase(target.getScheme())
                && uri.getHost().equalsIgnoreCase(target.getHost())
                && port(uri) == port(target)
                && !strange(path)
                && (path.equals(uri.getRawPath()) || path.startsWith(uri.getRawPath() + "/"));
    }

    private static boolean strange(String path) {
        return ESCAPES.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
