package uk.onelondon.sandbox.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.onelondon.sandbox.Citizen;

/** What the provider tells of a person, by the scopes of NHS login. Sex and address are never among it. */
final class CitizenClaims {

    /** Every scope the client may ask for. */
    static final Set<String> SCOPES =
            Set.of("openid", "profile", "profile_extended", "email", "phone", "gp_registration_details");

    private CitizenClaims() {}

    /** Claims of an ID token: of the scope profile only; the rest is told at the UserInfo endpoint. */
    static Map<String, Object> forIdToken(Citizen citizen, ProofLevel level, Vector vector, Set<String> scopes) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (scopes.contains("profile")) {
            claims.put("family_name", citizen.name().family());
            claims.put("birthdate", citizen.born().toString());
            claims.put("identity_proofing_level", level.name());
            if (vector.level() == ProofLevel.P9) {
                citizen.nhsNumber().ifPresent(number -> claims.put("nhs_number", number.digits()));
            }
        }
        return claims;
    }

    /** Claims of the UserInfo endpoint. */
    static Map<String, Object> forUserInfo(Citizen citizen, ProofLevel level, Vector vector, Set<String> scopes) {
        Map<String, Object> claims = forIdToken(citizen, level, vector, scopes);
        claims.put("sub", citizen.key());
        if (scopes.contains("profile_extended")) {
            claims.put("given_name", citizen.name().given());
        }
        if (scopes.contains("email")) {
            claims.put("email", citizen.email());
            claims.put("email_verified", true);
        }
        if (scopes.contains("phone")) {
            claims.put("phone_number", citizen.phone());
            claims.put("phone_number_verified", true);
        }
        if (scopes.contains("gp_registration_details")) {
            claims.put(
                    "gp_registration_details",
                    Map.of("gp_ods_code", citizen.practice().value()));
        }
        return claims;
    }
}
