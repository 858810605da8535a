package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Unavailable;

class TokensTests {

    private final FakeSource source = new FakeSource("north");
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(source);
        source.record.addObservations(230);
        source.tokens.strict();
    }

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @Test
    void theIdTokenIsExchangedOnceForAWholeReading() {
        Heard heard = rig.read("Observation", "Flag", "Goal", "Condition");
        assertThat(heard.last("north")).isEqualTo(new Complete(231, Rig.CLOCK.instant()));
        assertThat(source.tokens.forms).hasSize(1);
        assertThat(URLDecoder.decode(source.tokens.forms.getFirst(), StandardCharsets.UTF_8))
                .contains("grant_type=urn:ietf:params:oauth:grant-type:token-exchange")
                .contains("subject_token=secret-id-token")
                .contains("subject_token_type=urn:ietf:params:oauth:token-type:id_token")
                .contains("audience=https://record.test/fhir")
                .contains("client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .contains("client_assertion=assertion-for-" + source.tokenEndpoint());
    }

    @Test
    void aTokenThatEndsInTheMiddleOfAPageIsRenewedAndThePageAskedAgain() {
        AtomicBoolean ended = new AtomicBoolean();
        source.when(asked -> {
            if (asked.parameter("from").equals("100") && ended.compareAndSet(false, true)) {
                source.tokens.revokeAll();
            }
            return false;
        });
        Heard heard = rig.read("Observation");
        assertThat(heard.last("north")).isEqualTo(new Complete(231, Rig.CLOCK.instant()));
        assertThat(source.tokens.given()).isEqualTo(2);
    }

    @Test
    void aSourceThatRefusesEveryTokenIsAskedTwiceOnly() {
        source.when(asked -> {
            boolean fhir = asked.path().startsWith("/fhir");
            if (fhir) {
                asked.json(401, "{}");
            }
            return fhir;
        });
        assertThat(rig.read("Observation").last("north"))
                .isEqualTo(new Unavailable(Reason.SIGN_IN_AGAIN, Optional.empty()));
        assertThat(source.searches("Patient")).isEqualTo(2);
    }

    @Test
    void aTokenAboutToEndIsNotUsed() {
        source.tokens.lifeInSeconds = 10;
        rig.read();
        rig.read();
        assertThat(source.tokens.given()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"invalid_grant\"}', SIGN_IN_AGAIN",
        "400, '{\"error\":\"invalid_client\"}', FAILED",
        "401, '{}', SIGN_IN_AGAIN",
        "500, '{}', FAILED",
        "503, '{}', BUSY",
        "302, '{}', NOT_SAFE",
        "200, '{}', NOT_UNDERSTOOD",
        "200, 'no', NOT_UNDERSTOOD",
        "200, '{\"access_token\":\"a b\",\"token_type\":\"Bearer\",\"expires_in\":300}', NOT_UNDERSTOOD",
        "200, '{\"access_token\":\"ab\",\"token_type\":\"MAC\",\"expires_in\":300}', NOT_UNDERSTOOD"
    })
    void anExchangeThatFailsIsAReason(int status, String body, Reason reason) {
        source.when(asked -> {
            boolean token = asked.path().equals("/token");
            if (token) {
                asked.send(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
            }
            return token;
        });
        assertThat(rig.read("Observation").last("north")).isEqualTo(new Unavailable(reason, Optional.empty()));
        assertThat(source.searches("Patient")).isZero();
    }
}
