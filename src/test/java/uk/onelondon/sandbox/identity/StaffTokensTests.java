package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.enforcement.Requester;
import uk.onelondon.enforcement.StaffRole;
import uk.onelondon.enforcement.TokenRules;
import uk.onelondon.enforcement.TokenVerdict;
import uk.onelondon.sandbox.SandboxSettings;
import uk.onelondon.sandbox.StaffMember;
import uk.onelondon.sharing.rules.BreakGlass;

/** What a token of staff says, and which are not made at all. */
class StaffTokensTests {

    private static final NhsNumber PERSON = new NhsNumber("9990000018");

    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    private StaffTokens tokens;
    private AccessTokenVerifier record;

    @BeforeEach
    void start() throws IOException {
        SandboxSettings settings = new SandboxSettings(
                folder,
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:8090"),
                "/back",
                Optional.empty(),
                Optional.empty());
        SandboxKeys keys = SandboxKeys.in(folder);
        tokens = new StaffTokens(
                settings,
                keys,
                (person, organisation) ->
                        organisation.value().equals("XGP01") ? Optional.of("registered") : Optional.empty(),
                clock);
        record = AccessTokenVerifier.withKeys(
                TokenRules.forPeople("ES384", settings.recordIssuer(), settings.recordAudience()),
                keys.recordPublicKeys(),
                clock);
    }

    @Test
    void theRecordReadsWhoAsksWhyAndAboutWhom() {
        Requester.Staff staff =
                accepted(tokens.issue(member(StaffRole.GP, "XGP01"), PERSON, "TREAT", Optional.empty()));
        assertThat(staff.role()).isEqualTo(StaffRole.GP);
        assertThat(staff.organisation().value()).isEqualTo("XGP01");
        assertThat(staff.patient()).isEqualTo(PERSON);
        assertThat(staff.purpose()).isEqualTo("TREAT");
        assertThat(staff.relationship()).contains("registered");
        assertThat(staff.breakGlass()).isEmpty();
        assertThat(staff.legalBasis()).isEmpty();
        assertThat(Duration.between(clock.instant(), staff.expires())).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(staff.key()).doesNotContain(PERSON.digits());
    }

    @Test
    void aRelationshipIsWhatTheRecordKnowsAndNotWhatIsClaimed() {
        assertThat(accepted(tokens.issue(member(StaffRole.GP, "XGP02"), PERSON, "TREAT", Optional.empty()))
                        .relationship())
                .isEmpty();
    }

    @Test
    void theGlassIsBrokenWithAReasonByThoseWhoMayAndByNobodyElse() {
        assertThat(accepted(tokens.issue(
                                member(StaffRole.AMBULANCE_CREW, "XCA50"),
                                PERSON,
                                "BTG",
                                Optional.of(BreakGlass.Reason.PUBLIC_INTEREST)))
                        .breakGlass())
                .contains(BreakGlass.Reason.PUBLIC_INTEREST);
        assertThat(tokens.issue(member(StaffRole.GP, "XGP01"), PERSON, "BTG", Optional.empty()))
                .isEmpty();
        assertThat(tokens.issue(member(StaffRole.GP, "XGP01"), PERSON, "TREAT", Optional.of(BreakGlass.Reason.LAW)))
                .isEmpty();
        assertThat(tokens.issue(
                        member(StaffRole.PHARMACIST, "XGP01"), PERSON, "BTG", Optional.of(BreakGlass.Reason.LAW)))
                .isEmpty();
        assertThat(tokens.issue(member(StaffRole.GP, "XGP01"), PERSON, "HRESCH", Optional.empty()))
                .isEmpty();
    }

    private Requester.Staff accepted(Optional<String> token) {
        TokenVerdict verdict = record.verify(token.orElseThrow());
        assertThat(verdict).isInstanceOf(TokenVerdict.Accepted.class);
        return (Requester.Staff) ((TokenVerdict.Accepted) verdict).requester();
    }

    private static StaffMember member(StaffRole role, String organisation) {
        return new StaffMember(
                role.key(),
                "role-" + role.key(),
                role,
                "Somebody Made-Up",
                new OrganisationCode(organisation),
                "Somewhere",
                "north-east");
    }
}
