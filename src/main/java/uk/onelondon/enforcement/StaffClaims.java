package uk.onelondon.enforcement;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.core.TextKey;
import uk.onelondon.enforcement.TokenVerdict.Reason;
import uk.onelondon.sharing.rules.BreakGlass;

/**
 * Judges the claims of a token of a member of staff. It opens one patient's record: the patient is in the token
 * ({@code nhs_number}), as the launch context of SMART App Launch is, and never taken from the request.
 */
final class StaffClaims {

    /** A token that has this claim is one of staff, whatever else it has. */
    static final String ROLE = "staff_role";

    private static final String READS = "user/*.rs";
    private static final String BREAK_GLASS = "BTG";

    private StaffClaims() {}

    static TokenVerdict judge(JWTClaimsSet claims, Instant expires) {
        Optional<String> subject = text(claims, "sub");
        Optional<String> name = text(claims, "name");
        Optional<StaffRole> role = text(claims, ROLE).flatMap(StaffRole::parse);
        Optional<OrganisationCode> organisation = text(claims, "organisation").flatMap(OrganisationCode::parse);
        Optional<NhsNumber> patient = text(claims, "nhs_number").flatMap(NhsNumber::parse);
        Optional<String> client = text(claims, "client_id");
        Optional<String> tokenId = text(claims, "jti");
        Optional<String> purpose = text(claims, "purpose");
        if (subject.isEmpty()
                || name.isEmpty()
                || role.isEmpty()
                || organisation.isEmpty()
                || patient.isEmpty()
                || client.isEmpty()
                || tokenId.isEmpty()
                || purpose.isEmpty()) {
            return new TokenVerdict.Refused(Reason.CLAIM_MISSING);
        }
        if (claims.getClaims().containsKey("patient")
                || claims.getClaims().containsKey("act")
                || claims.getClaims().containsKey("may_act")) {
            return new TokenVerdict.Refused(Reason.ACTING_FOR_ANOTHER);
        }
        Optional<BreakGlass.Reason> glass = text(claims, "break_glass").flatMap(StaffClaims::reason);
        boolean breaks = purpose.get().equals(BREAK_GLASS);
        if (!role.get().purposes().contains(purpose.get())
                || breaks != glass.isPresent()
                || !Set.of(text(claims, "scope").orElse("").split(" +")).contains(READS)) {
            return new TokenVerdict.Refused(Reason.NOT_FOR_THIS);
        }
        return new TokenVerdict.Accepted(new Requester.Staff(
                subject.get(),
                name.get(),
                role.get(),
                organisation.get(),
                patient.get(),
                client.get(),
                tokenId.get(),
                expires,
                purpose.get(),
                text(claims, "care_relationship"),
                glass,
                text(claims, "legal_basis")));
    }

    /** The reasons of a token are those of the engine, in small letters. */
    private static Optional<BreakGlass.Reason> reason(String key) {
        return Arrays.stream(BreakGlass.Reason.values())
                .filter(reason -> TextKey.of(reason).equals(key))
                .findFirst();
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        try {
            return Optional.ofNullable(claims.getStringClaim(name)).filter(value -> !value.isBlank());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
