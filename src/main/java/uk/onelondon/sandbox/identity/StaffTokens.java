package uk.onelondon.sandbox.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.TextKey;
import uk.onelondon.sandbox.CareRelationships;
import uk.onelondon.sandbox.SandboxSettings;
import uk.onelondon.sandbox.StaffMember;
import uk.onelondon.sharing.rules.BreakGlass;

/**
 * Makes the record's access tokens for staff: for one person's record, one declared purpose and at most five minutes.
 * Whether there is a care relationship is what the record itself holds, never what the member of staff says.
 */
@Component
public final class StaffTokens {

    /** A client of its own, so that the log tells the sandbox's staff page from the app. */
    public static final String CLIENT_ID = "sandbox-staff";

    private static final String BREAK_GLASS = "BTG";
    private static final String SCOPE = "user/*.rs";

    /** Of uses beyond care: made up, as all in the sandbox is. */
    private static final String APPROVAL = "Approval-2026-0001";

    private final SandboxSettings settings;
    private final RecordTokens tokens;
    private final CareRelationships relationships;
    private final Clock clock;

    StaffTokens(SandboxSettings settings, SandboxKeys keys, CareRelationships relationships, Clock clock) {
        this.settings = settings;
        this.tokens = new RecordTokens(settings, keys, clock);
        this.relationships = relationships;
        this.clock = clock;
    }

    /**
     * A token, unless the role may not ask for that purpose, or a reason is given without breaking the glass or the
     * other way round.
     *
     * @param purpose code of HL7 v3 ActReason
     */
    public Optional<String> issue(
            StaffMember staff, NhsNumber person, String purpose, Optional<BreakGlass.Reason> reason) {
        boolean breaks = purpose.equals(BREAK_GLASS);
        if (!staff.role().purposes().contains(purpose) || breaks != reason.isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.recordIssuer())
                .audience(settings.recordAudience())
                .subject(staff.roleId())
                .claim("name", staff.name())
                .claim("staff_role", staff.role().key())
                .claim("organisation", staff.organisation().value())
                .claim("nhs_number", person.digits())
                .claim("scope", SCOPE)
                .claim("purpose", purpose)
                .claim("client_id", CLIENT_ID)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(RecordTokens.LONGEST)));
        relationships
                .between(person, staff.organisation())
                .ifPresent(known -> claims.claim("care_relationship", known));
        reason.ifPresent(known -> claims.claim("break_glass", TextKey.of(known)));
        if (!staff.role().purposes().contains("TREAT")) {
            claims.claim("legal_basis", APPROVAL);
        }
        return Optional.of(tokens.sign(claims.build()));
    }
}
