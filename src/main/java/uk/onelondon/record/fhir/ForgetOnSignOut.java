package uk.onelondon.record.fhir;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.onelondon.record.Records;

/** Drops what is kept of a person as soon as she signs out. */
@Component
class ForgetOnSignOut {

    private final Records records;

    ForgetOnSignOut(Records records) {
        this.records = records;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser person) {
            Optional.ofNullable(person.getSubject()).ifPresent(records::forget);
        }
    }
}
