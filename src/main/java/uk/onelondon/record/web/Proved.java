package uk.onelondon.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** Lets nobody take anything away who has not proved who she is. */
@Component
class Proved {

    private final CurrentPerson currentPerson;

    Proved(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** The person; or nobody, and then the response leads to the proof of identity. */
    Optional<SignedInPerson> person(HttpServletResponse response) {
        Optional<SignedInPerson> proved =
                currentPerson.now().filter(person -> person.level().reaches(IdentityLevel.P9));
        if (proved.isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, new ReturnPath(TakeAwayAddresses.PAGE).on(SignInAddresses.PROVE));
        }
        return proved;
    }
}
