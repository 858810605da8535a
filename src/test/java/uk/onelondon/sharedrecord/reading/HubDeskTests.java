package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.SafeHttp;
import uk.onelondon.sharedrecord.token.AccessTokens;
import uk.onelondon.sharedrecord.token.TokenEndpoint;
import uk.onelondon.sharedrecord.token.TokenExchange;

/** Writing to a hub that does as a test wants. */
class HubDeskTests {

    private static final String WRITE = "patient/*.rs patient/Task.cu";
    private static final String FORM = "/fhir/one/QuestionnaireResponse";

    private final FakeSource source = new FakeSource("hub");
    private final SafeHttp http = new SafeHttp(Rig.LIMITS, Rig.CLOCK);
    private final HubRecord hub = hub();

    private HubRecord hub() {
        TokenEndpoint endpoint =
                new TokenEndpoint(source.tokenEndpoint(), "https://record.test/fhir", Optional.of("patient/*.rs"));
        TokenExchange exchange = new TokenExchange(endpoint, audience -> "assertion", http, Rig.CLOCK);
        LastSeen lastSeen = new LastSeen();
        FhirClient client = new FhirClient(http, new AccessTokens(exchange::exchange, Rig.CLOCK), lastSeen, Rig.CLOCK);
        FhirReader reader = new FhirReader(Rig.FHIR, Rig.LIMITS);
        Reach reach = new Reach(
                client,
                reader,
                new Patients(client, reader),
                new Capabilities(client, reader),
                lastSeen,
                Rig.LIMITS,
                50,
                Rig.CLOCK);
        AccessTokens writers = new AccessTokens(idToken -> exchange.exchange(idToken, Optional.of(WRITE)), Rig.CLOCK);
        return new HubDesk(source.asSource(), reach, new FhirClient(http, writers, lastSeen, Rig.CLOCK), Rig.FHIR);
    }

    @AfterEach
    void stop() {
        http.close();
        source.close();
    }

    @Test
    void theScopeToWriteIsAskedForOnlyWhenSomethingIsWritten() {
        hub.items(Rig.person(), "QuestionnaireResponse", Map.of());
        assertThat(scopes()).containsExactly("patient/*.rs");
        answers(201, words("q1", "p1"));
        create();
        assertThat(scopes()).containsExactly("patient/*.rs", WRITE);
    }

    @Test
    void aCreateNamesItselfAndAnUpdateNamesTheVersionItWasWrittenUpon() {
        answers(201, words("q1", "p1"));
        assertThat(create()).isInstanceOf(Answer.Found.class);
        FakeSource.Asked made = writes().getFirst();
        assertThat(made.path()).isEqualTo(FORM);
        assertThat(made.exchange().getRequestHeaders().getFirst("If-None-Exist"))
                .startsWith("identifier=urn:ietf:rfc:3986|urn:uuid:");
        assertThat(hub.update(Rig.person(), form("Patient/p1"), "7")).isInstanceOf(Answer.Found.class);
        FakeSource.Asked changed = writes().getLast();
        assertThat(changed.path()).isEqualTo(FORM + "/q1");
        assertThat(changed.exchange().getRequestHeaders().getFirst("If-Match")).isEqualTo("W/\"7\"");
    }

    @ParameterizedTest
    @CsvSource({
        "401, Refused[signInAgain=true]",
        "403, Refused[signInAgain=false]",
        "404, NotFound[]",
        "409, Refused[signInAgain=false]",
        "412, ChangedElsewhere[]",
        "422, Refused[signInAgain=false]",
        "429, Unavailable[tryAgainAt=Optional.empty]",
        "500, Unavailable[tryAgainAt=Optional.empty]",
        "302, Unreadable[]"
    })
    void aStatusOtherThanDoneIsNeverTakenForDone(int status, String answer) {
        answers(status, "{}");
        assertThat(create()).hasToString(answer);
        assertThat(hub.update(Rig.person(), form("Patient/p1"), "1")).hasToString(answer);
    }

    @Test
    void anAnswerThatIsNotTheItemIsNotTakenForDone() {
        for (String body :
                List.of("{", "{}", words("q1", "p2"), "{\"resourceType\":\"Patient\",\"id\":\"p1\"}", "[]")) {
            answers(201, body);
            assertThat(create()).as(body).isEqualTo(new Answer.Unreadable<>());
        }
    }

    @Test
    void aWriteWhoseAnswerIsLostIsNotSentAgainByItself() {
        source.when(asked -> {
            boolean write = isWrite(asked);
            if (write) {
                asked.reset();
            }
            return write;
        });
        assertThat(create()).isInstanceOf(Answer.Unavailable.class);
        assertThat(writes()).hasSize(1);
    }

    @Test
    void whatIsNotHersIsNotReadAndTheListSaysThatItIsShort() {
        source.when(asked -> {
            boolean list = asked.path().equals(FORM);
            if (list) {
                asked.json(
                        200,
                        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":"
                                + words("q1", "p1") + "},{\"resource\":" + words("q2", "p2") + "}]}");
            }
            return list;
        });
        assertThat(hub.items(Rig.person(), "QuestionnaireResponse", Map.of()))
                .isInstanceOfSatisfying(Answer.Found.class, found -> {
                    HubRecord.Items items = (HubRecord.Items) found.value();
                    assertThat(items.items()).hasSize(1);
                    assertThat(items.complete()).isFalse();
                });
    }

    @Test
    void whoHasNoNumberWritesNothingAndNobodyIsAsked() {
        assertThat(hub.create(Rig.person(Optional.empty()), HubDeskTests::form)).isEqualTo(new Answer.Refused<>(false));
        assertThat(source.asked).isEmpty();
    }

    private Answer<Resource> create() {
        return hub.create(Rig.person(), HubDeskTests::form);
    }

    private void answers(int status, String body) {
        source.when(asked -> {
            boolean write = isWrite(asked);
            if (write) {
                asked.json(status, body);
            }
            return write;
        });
    }

    private List<FakeSource.Asked> writes() {
        return source.asked.stream().filter(HubDeskTests::isWrite).toList();
    }

    private static boolean isWrite(FakeSource.Asked asked) {
        return asked.path().startsWith(FORM)
                && List.of("POST", "PUT").contains(asked.exchange().getRequestMethod());
    }

    private List<String> scopes() {
        return source.tokens.forms.stream()
                .map(form -> URLDecoder.decode(
                        form.replaceFirst(".*&scope=", "").replaceFirst("&.*", ""), StandardCharsets.UTF_8))
                .toList();
    }

    private static QuestionnaireResponse form(String her) {
        QuestionnaireResponse form = new QuestionnaireResponse();
        form.setId("q1");
        form.setIdentifier(new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID()));
        return form.setSubject(new Reference(her)).setAuthor(new Reference(her));
    }

    private static String words(String id, String patient) {
        return "{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"" + id
                + "\",\"meta\":{\"versionId\":\"1\"},\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/"
                + patient + "\"}}";
    }
}
