package uk.onelondon.sandbox;

import java.time.LocalDate;
import java.util.Optional;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.core.PersonName;

/**
 * A synthetic person one can sign in as.
 *
 * @param key short stable name, also the {@code sub} at the identity provider, for example {@code mary-okafor}
 * @param nhsNumber absent for people whose provider does not know it
 * @param identityLevel P0, P5 or P9 as NHS login proves it
 * @param signsIn false for a person reached only through somebody else, for example a child
 * @param why one plain English sentence on what is worth seeing
 */
public record Citizen(
        String key,
        PersonName name,
        Optional<NhsNumber> nhsNumber,
        LocalDate born,
        String email,
        String phone,
        OrganisationCode practice,
        String identityLevel,
        boolean signsIn,
        String why) {}
