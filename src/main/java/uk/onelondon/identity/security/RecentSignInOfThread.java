package uk.onelondon.identity.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.RecentSignIn;

/** Reads it from the time of the factor authority that the sign-in earned. */
@Component
class RecentSignInOfThread implements RecentSignIn {

    private final Clock clock;

    RecentSignInOfThread(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean within(Duration time) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && Levels.isRecent(authentication.getAuthorities(), time, clock.instant());
    }
}
