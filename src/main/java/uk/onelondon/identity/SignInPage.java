package uk.onelondon.identity;

/** The public pages around signing in and out; each is a GET below {@code /sign-in}, without a session. */
public enum SignInPage {
    /** She did not let NHS login share who she is. */
    NOT_SHARED("not-shared", 200),
    /** Her identity is not proved yet, and the record needs that. */
    PROOF("proof", 200),
    /** The answer to a sign-in was not one we can trust. */
    FAILED("failed", 400),
    /** The identity provider does not answer. */
    UNAVAILABLE("unavailable", 503),
    /** The session ended by itself. */
    ENDED("ended", 200),
    /** The sign-in could not be renewed without her. */
    EXPIRED("expired", 200),
    /** She signed out. */
    SIGNED_OUT("signed-out", 200),
    /** Too many tries from one address or person. */
    TOO_MANY("too-many", 429);

    private final String name;
    private final int status;

    SignInPage(String name, int status) {
        this.name = name;
        this.status = status;
    }

    /** The last part of its address, the name of its template, and part of its keys. */
    public String pageName() {
        return name;
    }

    /** The path from the root. */
    public String address() {
        return SignInAddresses.SIGN_IN + "/" + name;
    }

    /** The HTTP status it is sent with. */
    public int status() {
        return status;
    }
}
