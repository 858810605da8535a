package uk.onelondon.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A place inside this app to come back to after a sign-in: path and query, never a host (CWE-601, open redirect).
 *
 * @param value starts with one slash, for example {@code /record/results?from=2019}
 */
public record ReturnPath(String value) {

    /** The name of the parameter that carries it. */
    public static final String PARAMETER = "return";

    /** Where one lands without a wish of one's own. */
    public static final ReturnPath HOME = new ReturnPath(SignInAddresses.HOME);

    private static final int LONGEST = 2000;

    /** @throws IllegalArgumentException if this is not a place inside the app; the message does not repeat it */
    public ReturnPath {
        if (!isOwnPlace(value)) {
            throw new IllegalArgumentException("Not a place inside the app");
        }
    }

    /** Reads a wish from outside; empty if it leads out of the app or back into signing in and out. */
    public static Optional<ReturnPath> parse(String text) {
        return isOwnPlace(text) ? Optional.of(new ReturnPath(text)) : Optional.empty();
    }

    /** An address of this app that carries this place, for example {@code /sign-in?return=%2Fhome}. */
    public String on(String address) {
        return address + "?" + PARAMETER + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean isOwnPlace(String text) {
        if (text.length() > LONGEST
                || !text.startsWith("/")
                || text.startsWith("//")
                || text.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 127)) {
            return false;
        }
        try {
            URI uri = new URI(text);
            String path = uri.normalize().getPath();
            return uri.getRawAuthority() == null
                    && uri.getScheme() == null
                    && !path.startsWith("//")
                    && !path.contains("..")
                    && !path.contains("\\")
                    && !path.startsWith("/sign-")
                    && !path.startsWith("/session/")
                    && !path.startsWith("/VAADIN/");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
