package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTests extends SignInJourney {

    private static final String HEARTBEAT = "/?v-r=heartbeat&v-uiId=0";

    @Test
    void endsAfterThirtyMinutesInWhichNobodyDidAnything() {
        signIn("mary", "P9.Cp.Cd");
        clock.move(Duration.ofMinutes(29));
        browser.post("/session/stay", "same-origin");
        clock.move(Duration.ofMinutes(29));
        assertThat(isSignedIn()).isTrue();

        clock.move(Duration.ofMinutes(1));

        HttpResponse<String> answer = browser.open("/record/results?from=2019");
        assertThat(location(answer)).isEqualTo("/sign-in/ended?return=%2Frecord%2Fresults%3Ffrom%3D2019");
        assertThat(browser.open(location(answer)).statusCode()).isEqualTo(200);
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(start(SignInAddresses.START)).containsEntry("prompt", "login");
    }

    @Test
    void anOpenTabThatOnlyBeatsDoesNotKeepTheSession() {
        signIn("mary", "P9.Cp.Cd");
        for (int minutes = 0; minutes < 30; minutes += 5) {
            clock.move(Duration.ofMinutes(5));
            browser.post(HEARTBEAT, "same-origin");
            browser.fetch("/session/remaining");
        }

        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void endsAfterTwelveHoursInAnyCase() {
        signIn("mary", "P9.Cp.Cd");
        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            clock.move(Duration.ofMinutes(20));
            browser.post("/session/stay", "same-origin");
            if (minutes % 40 == 0) {
                renew("mary");
            }
            assertThat(isSignedIn()).isTrue();
        }

        clock.move(Duration.ofMinutes(20));

        assertThat(location(browser.open("/home"))).startsWith("/sign-in/ended");
    }

    @Test
    void givingThePasswordAgainStartsTheTwelveHoursAnew() {
        signIn("mary", "P9.Cp.Cd");
        for (int i = 0; i < 28; i++) {
            clock.move(Duration.ofMinutes(25));
            browser.post("/session/stay", "same-origin");
        }
        assertThat(browser.fetch("/session/remaining").body()).contains("\"longest\":1200");

        comeBack(start(SignInAddresses.AGAIN), FakeProvider.citizen("mary", "P9.Cp.Cd"));

        assertThat(browser.fetch("/session/remaining").body()).contains("\"longest\":43200");
    }

    @Test
    void tellsAnOpenTabHowLongItLasts() {
        signIn("mary", "P9.Cp.Cd");
        clock.move(Duration.ofMinutes(1));

        assertThat(browser.fetch("/session/remaining").body())
                .isEqualTo("{\"idle\":1740,\"longest\":43140,\"renewal\":3480,\"ended\":false}");
        assertThat(new Browser(ORIGIN).fetch("/session/remaining").body())
                .isEqualTo("{\"idle\":0,\"longest\":0,\"renewal\":0,\"ended\":false}");
    }

    @Test
    void noOtherSiteCanProlongIt() {
        signIn("mary", "P9.Cp.Cd");

        assertThat(browser.post("/session/stay", "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void renewsTheSignInBeforeItsTokenRunsOut() {
        signIn("mary", "P9.Cp.Cd");
        stayFor(Duration.ofMinutes(56));

        HttpResponse<String> answer = browser.open("/record/results?from=2019");

        assertThat(location(answer)).isEqualTo("/sign-in/renew?return=%2Frecord%2Fresults%3Ffrom%3D2019");
        Map<String, String> asked = start(location(answer));
        assertThat(asked).containsEntry("prompt", "none");
        assertThat(location(comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd"))))
                .isEqualTo("/record/results?from=2019");
        assertThat(browser.fetch("/session/remaining").body()).contains("\"renewal\":3540");
    }

    @Test
    void afterSixtyOneMinutesThePageIsReachedThroughASilentSignIn() {
        signIn("mary", "P9.Cp.Cd");
        stayFor(Duration.ofMinutes(61));

        Map<String, String> asked = start(location(browser.open("/record/timeline")));

        assertThat(asked).containsEntry("prompt", "none");
        assertThat(location(comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd"))))
                .isEqualTo("/record/timeline");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void afterSixtyOneMinutesAProviderThatWantsToAskEndsTheSessionAndKeepsThePlace() {
        signIn("mary", "P9.Cp.Cd");
        stayFor(Duration.ofMinutes(61));
        Map<String, String> asked = start(location(browser.open("/record/timeline")));

        HttpResponse<String> answer = callback(asked, "error=login_required");

        assertThat(location(answer)).isEqualTo("/sign-in/expired?return=%2Frecord%2Ftimeline");
        assertThat(browser.open(location(answer)).body()).contains("/sign-in/start?return=%2Frecord%2Ftimeline");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void whileTheTokenLivesAFailedRenewalCostsNothing() {
        signIn("mary", "P9.Cp.Cd");
        stayFor(Duration.ofMinutes(56));
        Map<String, String> asked = start(location(browser.open("/record/timeline")));

        assertThat(location(callback(asked, "error=login_required"))).isEqualTo("/record/timeline");

        assertThat(location(browser.open("/record/timeline"))).doesNotContain("renew");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void anOpenPageDoesNotRenewInCircles() {
        signIn("mary", "P9.Cp.Cd");
        stayFor(Duration.ofMinutes(59));
        assertThat(browser.fetch("/session/remaining").body()).contains("\"renewal\":0");

        callback(start("/sign-in/renew?return=%2Fhome"), "error=login_required");

        assertThat(browser.fetch("/session/remaining").body()).contains("\"renewal\":61");
    }

    @Test
    void aRenewalNeverTurnsHerPageIntoSomebodyElses() {
        signIn("mary", "P9.Cp.Cd");
        clock.move(Duration.ofMinutes(10));

        assertThat(location(renew("sam"))).isEqualTo("/home");
        assertThat(browser.fetch("/session/remaining").body()).contains("\"longest\":42600", "\"renewal\":2940");

        stayFor(Duration.ofMinutes(51));
        assertThat(location(renew("sam"))).startsWith("/sign-in/expired");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aSignInAsSomebodyElseLeavesNothingOfHers() {
        signIn("mary", "P9.Cp.Cd");
        clock.move(Duration.ofMinutes(10));
        String hers = browser.cookie("session").orElseThrow();

        signIn("sam", "P9.Cp.Cd");

        assertThat(browser.fetch("/session/remaining").body()).contains("\"longest\":43200");
        Browser old = new Browser(ORIGIN);
        old.giveCookie("session", hers);
        assertThat(location(old.open("/home"))).startsWith("/sign-in");
    }

    private void stayFor(Duration time) {
        Duration half = time.dividedBy(3);
        for (int i = 0; i < 3; i++) {
            clock.move(half);
            if (i < 2) {
                browser.post("/session/stay", "same-origin");
            }
        }
    }

    private HttpResponse<String> renew(String subject) {
        return comeBack(start(SignInAddresses.RENEW), FakeProvider.citizen(subject, "P9.Cp.Cd"));
    }
}
