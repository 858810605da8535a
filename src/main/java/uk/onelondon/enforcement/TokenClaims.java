package uk.onelondon.enforcement;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.TokenVerdict.Reason;

/**
 * Judges the claims of a token whose signature holds.
 *
 * <p>A citizen's token names one patient who is its own subject. A token with {@code act} (RFC 8693), or one whose
 * subject is not its patient, is refused whatever it says: the record knows no relationship yet by which one person
 * acts for another, and a claim alone must not make one.
 */
final class TokenClaims {

    /** Scopes of SMART App Launch 2 and 1 by which a patient reads everything in her own compartment. */
    private static final Set<String> PATIENT_READS = Set.of("patient/*.rs", "patient/*.read");

    /** Create and update of one type in her own compartment. */
    private static final Pattern PATIENT_WRITES = Pattern.compile("patient/([A-Z][A-Za-z]+)\\.cu");

    private static final String SYSTEM_SCOPE = "system/*.cruds";
    private static final String PATIENT_REQUEST = "PATRQT";

    private final TokenRules rules;
    private final InstantSource clock;

    TokenClaims(TokenRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    TokenVerdict judge(JWTClaimsSet claims) {
        if (!rules.issuer().equals(claims.getIssuer())) {
            return refused(Reason.WRONG_ISSUER);
        }
        if (!claims.getAudience().contains(rules.audience())) {
            return refused(Reason.WRONG_AUDIENCE);
        }
        Optional<Instant> expires = expiryIfTimely(claims);
        if (expires.isEmpty()) {
            return refused(Reason.WRONG_TIME);
        }
        if (claims.getClaims().containsKey(StaffClaims.ROLE)) {
            return StaffClaims.judge(claims, expires.get());
        }
        return text(claims, "client_id")
                .filter(rules.recordKeepers()::contains)
                .map(client -> keeper(claims, client, expires.get()))
                .orElseGet(() -> citizen(claims, expires.get()));
    }

    private TokenVerdict keeper(JWTClaimsSet claims, String client, Instant expires) {
        if (claims.getClaim("patient") != null || claims.getClaim("nhs_number") != null || isActing(claims)) {
            return refused(Reason.ACTING_FOR_ANOTHER);
        }
        Optional<String> tokenId = text(claims, "jti");
        if (tokenId.isEmpty() || !client.equals(claims.getSubject())) {
            return refused(Reason.CLAIM_MISSING);
        }
        if (!scopes(claims).equals(Set.of(SYSTEM_SCOPE))) {
            return refused(Reason.NOT_FOR_THIS);
        }
        String purpose = text(claims, "purpose").orElse("HOPERAT");
        return new TokenVerdict.Accepted(new Requester.RecordKeeper(client, tokenId.get(), expires, purpose));
    }

    private TokenVerdict citizen(JWTClaimsSet claims, Instant expires) {
        Optional<String> subject = text(claims, "sub");
        Optional<String> patient = text(claims, "patient");
        Optional<NhsNumber> number = text(claims, "nhs_number").flatMap(NhsNumber::parse);
        Optional<String> client = text(claims, "client_id");
        Optional<String> tokenId = text(claims, "jti");
        Optional<String> purpose = text(claims, "purpose");
        if (subject.isEmpty()
                || patient.isEmpty()
                || number.isEmpty()
                || client.isEmpty()
                || tokenId.isEmpty()
                || purpose.isEmpty()) {
            return refused(Reason.CLAIM_MISSING);
        }
        if (isActing(claims) || !subject.equals(patient)) {
            return refused(Reason.ACTING_FOR_ANOTHER);
        }
        if (!provedHighest(claims)) {
            return refused(Reason.IDENTITY_TOO_WEAK);
        }
        if (!purpose.get().equals(PATIENT_REQUEST) || scopes(claims).stream().noneMatch(PATIENT_READS::contains)) {
            return refused(Reason.NOT_FOR_THIS);
        }
        return new TokenVerdict.Accepted(new Requester.Citizen(
                subject.get(), number.get(), client.get(), tokenId.get(), expires, purpose.get(), writes(claims)));
    }

    private Optional<Instant> expiryIfTimely(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant latestNow = now.plus(rules.clockTolerance());
        Optional<Instant> expires = instant(claims.getExpirationTime());
        Instant issued = instant(claims.getIssueTime()).orElse(now);
        Instant notBefore = instant(claims.getNotBeforeTime()).orElse(issued);
        return expires.filter(end -> now.isBefore(end.plus(rules.clockTolerance())))
                .filter(end -> !end.isAfter(latestNow.plus(rules.longestLife())))
                .filter(end -> !end.isAfter(issued.plus(rules.longestLife())))
                .filter(end -> !issued.isAfter(latestNow) && !notBefore.isAfter(latestNow));
    }

    private static boolean isActing(JWTClaimsSet claims) {
        return claims.getClaims().containsKey("act") || claims.getClaims().containsKey("may_act");
    }

    /** Both the vector of trust and the proofing level say P9 (NHS login, identity verification levels). */
    private static boolean provedHighest(JWTClaimsSet claims) {
        boolean vector = text(claims, "vot")
                .filter(v -> v.equals("P9") || v.startsWith("P9."))
                .isPresent();
        return vector
                && text(claims, "identity_proofing_level").filter("P9"::equals).isPresent();
    }

    private static Set<String> scopes(JWTClaimsSet claims) {
        return Set.copyOf(Arrays.asList(text(claims, "scope").orElse("").split(" +")));
    }

    /** Types named one by one, as in {@code patient/Task.cu}; a scope that writes all types writes none here. */
    private static Set<String> writes(JWTClaimsSet claims) {
        return scopes(claims).stream()
                .map(PATIENT_WRITES::matcher)
                .filter(Matcher::matches)
                .map(scope -> scope.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        try {
            return Optional.ofNullable(claims.getStringClaim(name)).filter(value -> !value.isBlank());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static TokenVerdict refused(Reason reason) {
        return new TokenVerdict.Refused(reason);
    }
}
