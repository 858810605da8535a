package uk.onelondon.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;

/**
 * The person who is signed in, as the identity provider tells it.
 *
 * @param subject the provider's lasting key for her; accounts hang on this, never on the NHS number
 * @param nhsNumber absent below {@link IdentityLevel#P9}, and whenever the provider does not know it; it can change
 * @param born her date of birth as the provider knows it
 * @param signedInAt when she last signed in herself ({@code auth_time}); a silent renewal does not move it
 * @param idToken what the record's token exchange takes
 */
public record SignedInPerson(
        String subject,
        PersonName name,
        Optional<NhsNumber> nhsNumber,
        LocalDate born,
        IdentityLevel level,
        Instant signedInAt,
        IdToken idToken) {

    /** Keeps the NHS number of somebody not proved to {@link IdentityLevel#P9} from ever being shown. */
    public SignedInPerson {
        nhsNumber = nhsNumber.filter(n -> level.reaches(IdentityLevel.P9));
    }

    @Override
    public String toString() {
        return "SignedInPerson[hidden]";
    }
}
