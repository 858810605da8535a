package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Drops what is kept of a person as soon as she signs out. */
@Component
class ForgetOnSignOut {

    private final List<KeptForOnePerson> kept;

    ForgetOnSignOut(List<KeptForOnePerson> kept) {
        this.kept = kept;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser person) {
            Optional.ofNullable(person.getSubject()).ifPresent(subject -> kept.forEach(one -> one.forget(subject)));
        }
    }
}
