package uk.onelondon.identity;

/** Where signing in and out happens. All below the root of the app; every address but {@link #SIGN_OUT} is a link. */
public final class SignInAddresses {

    /** Public page with the button that starts a sign-in. Takes {@code return}, an own path. */
    public static final String SIGN_IN = "/sign-in";

    /** Starts a sign-in at once. Takes {@code return}. */
    public static final String START = "/sign-in/start";

    /** Starts a sign-in that proves who somebody is (P9). Takes {@code return}. */
    public static final String PROVE = "/sign-in/prove";

    /** Starts a sign-in that asks for the password again, for things that need a recent one. Takes {@code return}. */
    public static final String AGAIN = "/sign-in/again";

    /** Renews the sign-in without a question ({@code prompt=none}). Takes {@code return}. */
    public static final String RENEW = "/sign-in/renew";

    /** Where the provider sends the browser back to. */
    public static final String CALLBACK = "/sign-in/callback";

    /** A POST from one of our own pages ends the session. */
    public static final String SIGN_OUT = "/sign-out";

    /** Where somebody lands who asked for no other place. */
    public static final String HOME = "/home";

    private SignInAddresses() {}
}
