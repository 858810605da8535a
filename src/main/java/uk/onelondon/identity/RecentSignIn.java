package uk.onelondon.identity;

import java.time.Duration;

/** Whether somebody gave her password lately, for the few things that should not rest on an old sign-in. */
public interface RecentSignIn {

    /**
     * True if the person on this thread signed in herself within the time given. If not, send her to {@link
     * SignInAddresses#AGAIN}.
     */
    boolean within(Duration time);
}
