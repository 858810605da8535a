package uk.onelondon.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.corrections.DisputeNotes.NotesRead;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSources;

/** How long notes are kept, and when they are dropped. */
class HubNotesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EmptyHub hub = new EmptyHub();
    private final Watch watch = new Watch();
    private final RecordSources sources = new RecordSources(
            RecordUnderTest.source("hub", "Hub"), List.of(RecordUnderTest.source("north-east", "North East London")));
    private final HubNotes notes = new HubNotes(hub, sources, watch);

    @Test
    void askedForOnceForAllPartsOfAPageAndAgainAfterFiveMinutes() {
        read("first");
        read("first");
        assertThat(hub.asked()).isEqualTo(1);
        watch.passed = Duration.ofMinutes(4);
        read("first");
        assertThat(hub.asked()).isEqualTo(1);
        watch.passed = Duration.ofMinutes(6);
        read("first");
        assertThat(hub.asked()).isEqualTo(2);
    }

    @Test
    void whatTheHubDidNotTellIsNotKept() {
        hub.answers(new Answer.Unavailable<>(Optional.empty()));
        assertThat(notes.all(person("first"), PATIENCE)).isEqualTo(new NotesRead.NotKnown());
        hub.answers(new Answer.Found<>(new HubRecord.Items(List.of(), true), Optional.empty()));
        read("first");
        assertThat(hub.asked()).isEqualTo(2);
    }

    @Test
    void signingOutForgetsHersAndNobodyElses() {
        read("first");
        read("second");
        OidcIdToken token = OidcIdToken.withTokenValue("none").subject("first").build();
        new ForgetOnSignOut(List.of(notes))
                .signedOut(new LogoutSuccessEvent(
                        new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), "")));
        read("second");
        assertThat(hub.asked()).isEqualTo(2);
        read("first");
        assertThat(hub.asked()).isEqualTo(3);
    }

    private void read(String subject) {
        assertThat(notes.all(person(subject), PATIENCE)).isEqualTo(new NotesRead.Known(List.of()));
    }

    private static SignedInPerson person(String subject) {
        return new SignedInPerson(
                subject,
                new PersonName("Synthetic", subject),
                Optional.empty(),
                LocalDate.of(1950, 1, 1),
                IdentityLevel.P9,
                RecordUnderTest.NOON,
                new IdToken("none", RecordUnderTest.NOON));
    }

    private static final class Watch extends Clock {

        private Duration passed = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return RecordUnderTest.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return RecordUnderTest.NOON.plus(passed);
        }
    }
}
