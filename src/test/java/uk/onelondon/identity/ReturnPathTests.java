package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/home", "/record/results?from=2019&kind=a%20b", "/record/entry/north-east/Condition/1"})
    void ownPlacesAreKept(String path) {
        assertThat(ReturnPath.parse(path)).contains(new ReturnPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "home",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5Cevil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/..//evil.example",
                "/home/../../evil",
                "/home\r\nSet-Cookie: a=b",
                "/home x",
                "/h\u00f6me",
                "/sign-in/renew?return=/home",
                "/sign-out",
                "/session/stay",
                "/VAADIN/build/x.js"
            })
    void allElseIsRefused(String path) {
        assertThat(ReturnPath.parse(path)).isEmpty();
        assertThatThrownBy(() -> new ReturnPath(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a place inside the app");
    }

    @Test
    void aPlaceThatIsFarTooLongIsRefused() {
        assertThat(ReturnPath.parse("/" + "a".repeat(2000))).isEmpty();
    }

    @Test
    void travelsEncoded() {
        assertThat(new ReturnPath("/record?a=b&c=d").on("/sign-in"))
                .isEqualTo("/sign-in?return=%2Frecord%3Fa%3Db%26c%3Dd");
    }
}
