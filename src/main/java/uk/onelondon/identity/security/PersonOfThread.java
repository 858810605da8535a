package uk.onelondon.identity.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.SignedInPerson;

/** Reads the person from the security context, which Vaadin's strategy finds in a UI too. */
@Component
class PersonOfThread implements CurrentPerson {

    @Override
    public Optional<SignedInPerson> now() {
        return Person.in(SecurityContextHolder.getContext().getAuthentication());
    }
}
