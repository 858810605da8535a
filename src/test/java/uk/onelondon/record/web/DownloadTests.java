package uk.onelondon.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.CLOCK;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Messages;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.takeaway.FhirCopies;
import uk.onelondon.record.takeaway.FhirCopies.FhirCopy;
import uk.onelondon.record.takeaway.FhirCopies.TooManyAtOnceException;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

/** What goes over the wire when something is taken away. */
class DownloadTests {

    private static final Messages MESSAGES = Messages.fromClassPath();

    private final RecordUnderTest record = new RecordUnderTest();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFileIsNotKeptOnTheWayAndItsNameSaysNothingAboutThePerson() throws IOException {
        record.send(NORTH_EAST, "result/number-above-range").complete();
        results(IdentityLevel.P9).results(response);
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"one-london-results-2026-11-23.csv\"");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFDate,");
    }

    @Test
    void aTableThatLacksSomethingSaysSoInItsName() throws IOException {
        record.state(NORTH_EAST, new SourceState.Complete(0, NOON))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
        results(IdentityLevel.P9).results(response);
        assertThat(response.getHeader("Content-Disposition")).contains("one-london-results-partial-2026-11-23.csv");
    }

    @Test
    void nobodyTakesAnythingAwayWithoutProofOfIdentity() throws IOException {
        results(IdentityLevel.P5).results(response);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/sign-in/prove?return=%2Frecord%2Ftake-away");
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(record.readings()).isZero();
    }

    @Test
    void aChoiceNobodyUnderstandsLeadsBackToThePageThatSaysWhy() throws IOException {
        request.setQueryString("from=soon");
        request.setParameter("from", "soon");
        new PackDownload(
                        proved(IdentityLevel.P9),
                        (person, choice, patience, out) -> out.append("never"),
                        () -> MESSAGES.in(AppLanguage.ENGLISH))
                .pack(request, response);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/record/take-away?from=soon");
    }

    @Test
    void aBrowserThatTakesItGetsItCompressed() throws IOException {
        request.addHeader("Accept-Encoding", "br, gzip;q=1.0");
        bundle((out, compressed) -> out.write(compressed ? 1 : 0));
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentAsByteArray()).containsExactly(1);
        assertThat(response.getContentType()).startsWith("application/fhir+json");
    }

    @Test
    void oneThatDoesNotGetsItPlain() throws IOException {
        request.addHeader("Accept-Encoding", "gzip;q=0, br");
        bundle((out, compressed) -> out.write(compressed ? 1 : 0));
        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getContentAsByteArray()).containsExactly(0);
    }

    @Test
    void aBusyNodeSaysWhenToComeBack() throws IOException {
        new BundleDownload(
                        proved(IdentityLevel.P9),
                        person -> {
                            throw new TooManyAtOnceException();
                        },
                        CLOCK)
                .bundle(request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    private interface Writing {
        void write(OutputStream out, boolean compressed) throws IOException;
    }

    private void bundle(Writing writing) throws IOException {
        boolean[] closed = new boolean[1];
        FhirCopies copies = person -> new FhirCopy() {
            @Override
            public void writeTo(OutputStream out, boolean compressed) throws IOException {
                writing.write(out, compressed);
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new BundleDownload(proved(IdentityLevel.P9), copies, CLOCK).bundle(request, response);
        assertThat(closed[0]).isTrue();
    }

    private ResultsDownload results(IdentityLevel level) {
        return new ResultsDownload(
                proved(level),
                record.records(),
                () -> MESSAGES.in(AppLanguage.ENGLISH),
                Glossary.fromClassPath(),
                CLOCK);
    }

    private static Proved proved(IdentityLevel level) {
        return new Proved(() -> Optional.of(new SignedInPerson(
                "synthetic",
                new PersonName("Synthetic", "Person"),
                Optional.of(new NhsNumber("9990000018")),
                LocalDate.of(1950, 1, 1),
                level,
                NOON,
                new IdToken("none", NOON))));
    }
}
