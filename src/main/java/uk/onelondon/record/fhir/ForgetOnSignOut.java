package uk.onelondon.record.fhir;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import uk.onelondon.record.Records;

/** Drops what is kept of a person as soon as she signs out. The name of an OpenID Connect sign-in is its subject. */
@Component
class ForgetOnSignOut {

    private final Records records;

    ForgetOnSignOut(Records records) {
        this.records = records;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        records.forget(event.getAuthentication().getName());
    }
}
