package uk.onelondon.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.time.Instant;
import java.time.LocalDate;
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

class CachedRecordsTests {

    private final RecordUnderTest record = new RecordUnderTest();

    private static SignedInPerson person(String subject, Instant signedInAt) {
        return new SignedInPerson(
                subject,
                new PersonName("Synthetic", subject),
                Optional.empty(),
                LocalDate.of(1950, 1, 1),
                IdentityLevel.P9,
                signedInAt,
                new IdToken("none", signedInAt));
    }

    @Test
    void onePersonsPagesShareAReadingAndAnotherPersonNeverMeetsIt() {
        SignedInPerson first = person("first", RecordUnderTest.NOON);
        assertThat(record.records().of(first)).isSameAs(record.records().of(first));
        assertThat(record.records().of(person("second", RecordUnderTest.NOON)))
                .isNotSameAs(record.records().of(first));
        assertThat(record.readings()).isEqualTo(2);
    }

    @Test
    void aNewSignInReadsAnew() {
        record.records().of(person("first", RecordUnderTest.NOON));
        record.records().of(person("first", RecordUnderTest.NOON.plusSeconds(60)));
        assertThat(record.readings()).isEqualTo(2);
    }

    @Test
    void aReadingThatEndsAtOnceIsNoTrouble() {
        record.send(NORTH_EAST, "condition/refuted").complete().finish();
        assertThat(record.records()
                        .of(person("first", RecordUnderTest.NOON))
                        .now()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void signingOutForgetsWhatWasRead() {
        SignedInPerson first = person("first", RecordUnderTest.NOON);
        record.records().of(first);
        OidcIdToken token = OidcIdToken.withTokenValue("none").subject("first").build();
        new ForgetOnSignOut(List.of((KeptForOnePerson) record.records()))
                .signedOut(new LogoutSuccessEvent(
                        new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), "")));
        record.records().of(first);
        assertThat(record.readings()).isEqualTo(2);
    }

    @Test
    void holdsNoMoreEntriesThanItMay() {
        CachedRecords small = record.records(4 * 50);
        for (int i = 0; i < 40; i++) {
            small.of(person("person-" + i, RecordUnderTest.NOON));
        }
        assertThat(small.held()).isLessThanOrEqualTo(4);
        assertThat(record.readings()).isEqualTo(40);
    }

    @Test
    void keepsARecordLargerThanAllItMayHold() {
        record.send(NORTH_EAST, "condition/refuted").complete().finish();
        CachedRecords tiny = record.records(8);
        SignedInPerson first = person("first", RecordUnderTest.NOON);
        assertThat(tiny.of(first)).isSameAs(tiny.of(first));
        assertThat(record.readings()).isEqualTo(1);
    }
}
