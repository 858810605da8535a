package uk.onelondon.identity.security;

/**
 * What pages may load (Content Security Policy Level 3). Every response carries the strict policy; only the page that
 * hosts Vaadin asks for more.
 */
final class ContentPolicies {

    /** For pages without script. */
    static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicies() {}

    /**
     * For the page that hosts Vaadin 25.2: its inline scripts are allowed one by one by a nonce; its engine makes
     * functions from expressions the server sends, which needs {@code 'unsafe-eval'}, and its components write style
     * elements without a nonce.
     *
     * @param formsEndAt another origin at which our forms may end, or nothing: Chromium follows this rule through
     *     redirects, and signing out may lead to the identity provider
     */
    static String vaadin(String nonce, String formsEndAt) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'" + formsEndAt + "; base-uri 'self'; frame-ancestors 'none'";
    }
}
