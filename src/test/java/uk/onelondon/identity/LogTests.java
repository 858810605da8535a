package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Signs in, fails, and signs out with Spring Security and our own code told to log all they can at debug. */
@ExtendWith(OutputCaptureExtension.class)
class LogTests extends SignInJourney {

    @Autowired
    private LoggingSystem logging;

    @BeforeEach
    void talkative() {
        logging.setLogLevel("uk.onelondon.identity", LogLevel.TRACE);
        logging.setLogLevel("org.springframework.security.authentication", LogLevel.DEBUG);
        logging.setLogLevel("org.springframework.security.web.context", LogLevel.DEBUG);
        logging.setLogLevel("org.springframework.security.web.authentication", LogLevel.DEBUG);
    }

    @AfterEach
    void quiet() {
        logging.setLogLevel("uk.onelondon.identity", null);
        logging.setLogLevel("org.springframework.security.authentication", null);
        logging.setLogLevel("org.springframework.security.web.context", null);
        logging.setLogLevel("org.springframework.security.web.authentication", null);
    }

    @Test
    void nothingPersonalIsEverLogged(CapturedOutput output) {
        signIn("subject-of-mary", "P9.Cp.Cd");
        browser.open("/home");
        FakeProvider.SignIn wrong = FakeProvider.citizen("subject-of-mary", "P9.Cp.Cd");
        wrong.userInfo.put("birthdate", "a long time ago");
        comeBack(start(SignInAddresses.START), wrong);
        Map<String, String> asked = start(SignInAddresses.START);
        String code = PROVIDER.agree(asked, clock.instant(), FakeProvider.citizen("subject-of-mary", "P9.Cp.Cd"));
        callback(asked, "code=" + code);
        callback(asked, "code=" + code);
        browser.post(SignInAddresses.SIGN_OUT, "same-origin");

        assertThat(output.getAll()).contains("Sign-in not completed");
        assertThat(output.getAll())
                .doesNotContainIgnoringCase("okafor")
                .doesNotContain("Mary", "1941", "9990000018", "subject-of-mary", "a long time ago", "eyJ", code);
    }
}
