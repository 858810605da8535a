package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.onelondon.core.NhsNumber;

/** The interceptors on a server that hides nothing by itself. */
class EnforcementTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final NhsNumber MARY = new NhsNumber("9990000018");
    private static final NhsNumber JOAN = new NhsNumber("9990000026");
    private static final Tokens TOKENS = Tokens.withNewKey(CLOCK);

    private final NaiveRecord record = record();

    private static NaiveRecord record() {
        NaiveRecord record = new NaiveRecord(List.of(
                Patient.class,
                Observation.class,
                AllergyIntolerance.class,
                Binary.class,
                Organization.class,
                Location.class,
                CareTeam.class,
                AuditEvent.class,
                Provenance.class));
        TokenRules rules =
                TokenRules.forPeople("ES384", Tokens.ISSUER, Tokens.AUDIENCE).andRecordKeepers(Set.of(Tokens.KEEPER));
        AuditSettings audit =
                new AuditSettings(URI.create(NaiveRecord.BASE), "north-east", URI.create("http://localhost/idp"));
        return record.guardedBy(Enforcement.of(
                AccessTokenVerifier.withKeys(rules, TOKENS.publicKeys(), CLOCK), record, record, record, audit, CLOCK));
    }

    @BeforeEach
    void twoPeople() {
        record.clear();
        patient("mary", MARY);
        patient("joan", JOAN);
        observation("marys", "mary");
        record.put(new Organization().setName("The surgery").setId("Organization/surgery"));
    }

    @Test
    void nobodyEntersWithoutATokenAndAllAreToldTheSame() throws Exception {
        String want = Refusal.NOT_SIGNED_IN.body();
        for (String path : List.of(
                "Observation/marys", "Observation/none", "Nonsense/1", "$export", "_history", "", "Observation?x=1")) {
            MockHttpServletResponse answer = record.ask("GET", path, null, null);
            assertThat(answer.getStatus()).as(path).isEqualTo(401);
            assertThat(answer.getContentAsString()).as(path).isEqualTo(want);
            assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"shared record\"");
        }
        assertThat(record.ask("GET", "Observation/marys", "forged", null).getContentAsString())
                .isEqualTo(want);
        assertThat(record.ask("GET", "Observation/marys?access_token=" + mary(), null, null)
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void whatTheRecordOffersIsOpenToAll() throws Exception {
        assertThat(record.ask("GET", "metadata", null, null).getStatus()).isEqualTo(200);
        assertThat(record.ask("POST", "metadata", null, "{}").getStatus()).isEqualTo(401);
        assertThat(record.log).allMatch(event -> event.getOutcome() == AuditEvent.AuditEventOutcome._4);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Observation/{id}",
                "Observation/{id}/_history/1",
                "Observation/{id}/_history",
            })
    void herOwnItemIsShownAndAnothersIsAsIfAbsent(String door) throws Exception {
        observation("joans", "joan");
        assertShown(door.replace("{id}", "marys"));
        assertRefused(Refusal.NOTHING_HERE, door.replace("{id}", "joans"));
        assertRefused(Refusal.NOTHING_HERE, door.replace("{id}", "none"));
        assertRefused(Refusal.NOTHING_HERE, door.replace("{id}", "deleted"));
    }

    @Test
    void aSearchOfHersIsShownAndOneThatWouldShowAnotherIsNot() throws Exception {
        assertShown("Observation?subject=Patient/mary");
        assertShown("Observation?_sort=date&_count=10&_elements=code");
        assertThat(record.ask("POST", "Observation/_search", mary(), "subject=Patient/mary")
                        .getStatus())
                .isEqualTo(200);
        observation("joans", "joan");
        assertRefused(Refusal.NOTHING_HERE, "Observation?subject=Patient/mary");
    }

    @Test
    void everythingIsShownAsLongAsAllOfItIsHers() throws Exception {
        record.clear();
        patient("mary", MARY);
        observation("marys", "mary");
        assertShown("Patient/mary/$everything");
        patient("joan", JOAN);
        assertRefused(Refusal.NOTHING_HERE, "Patient/mary/$everything");
        assertRefused(Refusal.NOTHING_HERE, "Patient/joan/$everything");
        assertRefused(Refusal.NOTHING_HERE, "Patient/none/$everything");
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {
                "Observation/{id}/$meta",
                "Observation/{id}/$echo",
                "Observation/{id}/$unheard-of",
                "Observation/{id}/$validate",
                "Patient/{id}/$summary",
                "Patient/{id}/Observation",
                "Patient/{id}/$graphql",
                "Patient/$everything",
                "Observation/$everything",
                "Observation/{id}/$everything",
                "$export",
                "$meta",
                "_history",
                "",
                "?_id={id}",
                "_search",
                "Observation/_history",
                "Observation?subject.name=x",
                "Observation?subject:Patient.name=x",
                "Observation?_has:Provenance:target:agent=x",
                "Observation?_filter=x",
                "Observation?_text=x",
                "Observation?_content=x",
                "Observation?_list=x",
                "Observation?_security=R",
                "Observation?_tag=x",
                "Observation?_profile=x",
                "Observation?_source=x",
                "Observation?_query=x",
                "Observation?_revinclude=Provenance:target",
                "Observation?_include=*",
                "Observation?_include:iterate=Observation:subject",
                "Observation?_contained=true",
                "Observation?_sort=subject.name",
                "Organization",
                "Organization?name=surgery",
                "Organization/surgery/_history",
                "AuditEvent?agent.name={id}",
                "AuditEvent/{id}/$meta",
                "Provenance?target=Observation/{id}",
                "Group/{id}",
                "Person/{id}",
                "Subscription/{id}",
                "List/{id}/$find",
                "Nonsense/{id}"
            })
    void aDoorThatIsNotOfferedIsTheSameWallForHersAnothersAndAbsent(String door) throws Exception {
        observation("joans", "joan");
        for (String id : List.of("marys", "joans", "none", "mary", "joan")) {
            assertRefused(Refusal.NOT_OFFERED, door.replace("{id}", id));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUT,Observation/marys", "PUT,Observation/joans", "PUT,Observation/chosen", "POST,Observation",
        "DELETE,Observation/marys", "DELETE,Observation/none", "PATCH,Observation/marys", "POST,''",
        "POST,Observation/marys", "POST,$graphql", "PUT,Observation?identifier=x", "DELETE,Observation?subject=joan",
        "POST,Consent", "POST,Subscription", "POST,Observation/marys/$meta-add", "POST,Patient/mary/$everything"
    })
    void aCitizenWritesNothing(String method, String path) throws Exception {
        String body =
                "{\"resourceType\":\"Observation\",\"id\":\"marys\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/joan\"}}";
        MockHttpServletResponse answer = record.ask(method, path, mary(), body);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).isEqualTo(Refusal.NOT_OFFERED.body());
        assertShown("Observation/marys");
    }

    @Test
    void aDirectoryEntryIsShownUnlessItNamesAPatientInside() throws Exception {
        assertShown("Organization/surgery");
        assertShown("Organization?_id=surgery");
        Location home = new Location();
        home.addContained(
                new Observation().setSubject(new Reference("Patient/joan")).setId("#o"));
        home.setId("Location/home");
        record.put(home);
        assertRefused(Refusal.NOTHING_HERE, "Location/home");
    }

    @Test
    void aFileIsShownToWhomItsSecurityContextNames() throws Exception {
        file("hers").setSecurityContext(new Reference("Patient/mary"));
        file("joans").setSecurityContext(new Reference("Patient/joan"));
        file("nobodys");
        assertShown("Binary/hers");
        assertRefused(Refusal.NOTHING_HERE, "Binary/joans");
        assertRefused(Refusal.NOTHING_HERE, "Binary/nobodys");
    }

    @Test
    void anItemMarkedAsNotForThePatientIsAsIfAbsent() throws Exception {
        Observation marked = new Observation();
        marked.setSubject(new Reference("Patient/mary")).setId("Observation/marked");
        record.put(marked);
        assertShown("Observation/marked");
        marked.getMeta().addSecurity().setCode("NOPAT");
        assertRefused(Refusal.NOTHING_HERE, "Observation/marked");
    }

    @Test
    void containedItemsOfHersAreShownWithTheirHolder() throws Exception {
        Observation holder = new Observation();
        holder.setSubject(new Reference("Patient/mary"));
        holder.addContained(new CareTeam().setName("The team").setId("#t"));
        holder.addContained(new Provenance().setId("#p"));
        holder.addExtension("http://example.org/team", new Reference("#t"));
        holder.addExtension("http://example.org/why", new Reference("#p"));
        record.put(holder.setId("Observation/marys"));
        assertThat(shown("Observation/marys")).contains("The team");
        assertThat(shown("Observation")).contains("The team");
    }

    @Test
    void theNameOfAHiddenItemIsTakenOutOfAnItemThatIsShownAndTheKeptOneStaysWhole() throws Exception {
        observation("joans", "joan");
        Observation naming = new Observation();
        naming.setSubject(new Reference("Patient/mary"));
        naming.addPerformer(new Reference("Patient/joan").setDisplay("Joan Okafor"));
        naming.addPerformer(new Reference("Organization/surgery").setDisplay("The surgery"));
        naming.addDerivedFrom(new Reference("Observation/joans").setDisplay("Joan's result"));
        naming.addDerivedFrom(new Reference("Observation/broken").setDisplay("Lost result"));
        naming.addHasMember(new Reference("https://elsewhere.example/fhir/Observation/1").setDisplay("Far away"));
        naming.setText(new Narrative());
        naming.getText().setDivAsString("<div>Derived from Joan's result</div>");
        record.put(naming.setId("Observation/naming"));
        assertThat(shown("Observation/naming"))
                .contains("Organization/surgery", "Observation/broken", "Patient/mary")
                .doesNotContainIgnoringCase("joan")
                .doesNotContain("elsewhere");
        assertThat(naming.getPerformer()).hasSize(2);
        assertThat(naming.getText().getDivAsString()).contains("Joan");
    }

    @Test
    void everyAccessIsLoggedWithWhoWhatWhenAndHowItEnded() throws Exception {
        assertShown("Observation/marys");
        assertLogged("read", AuditEvent.AuditEventAction.R, "Observation/marys");
        assertShown("Observation?subject=Patient/mary");
        assertLogged("search-type", AuditEvent.AuditEventAction.E, "Observation?subject=Patient%2Fmary");
        record.ask("POST", "Observation/_search", mary(), "subject=Patient/mary");
        assertLogged("search-type", AuditEvent.AuditEventAction.E, "Observation/_search?subject=Patient%2Fmary");
        assertShown("Observation/marys/_history");
        assertLogged("history-instance", AuditEvent.AuditEventAction.R, "Observation/marys");
        assertShown("Observation/marys/_history/1");
        assertLogged("vread", AuditEvent.AuditEventAction.R, "Observation/marys/_history/1");
    }

    @Test
    void aRefusalIsLoggedWithoutSayingWhatWasThere() throws Exception {
        observation("joans", "joan");
        for (String path : List.of("Observation/joans", "Observation/marys/$meta", "AuditEvent/$meta", "Nonsense/1")) {
            record.log.clear();
            record.ask("GET", path, mary(), null);
            assertThat(record.log).as(path).singleElement().satisfies(event -> {
                assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._4);
                assertThat(event.getEntity())
                        .noneMatch(entity -> entity.getRole().getCode() != null
                                && entity.getRole().getCode().equals("1"));
                assertThat(event.getAgent().get(2).getWho().getIdentifier().getValue())
                        .isEqualTo("mary");
            });
        }
        record.log.clear();
        record.ask("GET", "Observation/marys", "forged", null);
        assertThat(record.log)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getOutcomeDesc()).isEqualTo("Token refused: NOT_SIGNED_BY_THE_RECORD"));
    }

    @Test
    void thatNothingChangedIsSaidOfHerOwnItemsOnly() throws Exception {
        observation("marys/_history/1", "mary");
        observation("joans/_history/1", "joan");
        Map<String, String> unchanged = Map.of("If-None-Match", "W/\"1\"");
        assertThat(record.ask("GET", "Observation/marys", mary(), null, unchanged)
                        .getStatus())
                .isEqualTo(304);
        MockHttpServletResponse hidden = record.ask("GET", "Observation/joans", mary(), null, unchanged);
        assertThat(hidden.getStatus()).isEqualTo(404);
        assertThat(hidden.getContentAsString())
                .isEqualTo(record.ask("GET", "Observation/none", mary(), null, unchanged)
                        .getContentAsString());
    }

    @Test
    void whatCannotBeLoggedIsNotShown() throws Exception {
        record.logIsFull = true;
        assertRefused(Refusal.FAILED, "Observation/marys");
        assertRefused(Refusal.NOTHING_HERE, "Observation/none");
    }

    @Test
    void aRecordKeeperReadsAndWritesAllButTheLog() throws Exception {
        String keeper = TOKENS.ofKeeper();
        record.put(new AuditEvent().setId("AuditEvent/1"));
        assertThat(record.ask("GET", "Observation/marys", keeper, null).getStatus())
                .isEqualTo(200);
        assertThat(record.ask("GET", "Observation/marys/$meta", keeper, null).getStatus())
                .isEqualTo(200);
        assertThat(record.ask("GET", "AuditEvent/1", keeper, null).getStatus()).isEqualTo(403);
        assertThat(record.ask("GET", "_history", keeper, null).getStatus()).isEqualTo(404);
        String observation =
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/joan\"}}";
        assertThat(record.ask("POST", "Observation", keeper, observation).getStatus())
                .isEqualTo(201);
        String hiding =
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"AuditEvent?_count=1\"}}]}";
        assertThat(record.ask("POST", "", keeper, hiding).getStatus()).isEqualTo(404);
        assertThat(record.log)
                .extracting(event -> event.getSubtypeFirstRep().getCode())
                .contains("operation", "create", "history-system");
    }

    private void assertLogged(String interaction, AuditEvent.AuditEventAction action, String what) {
        assertThat(record.log).singleElement().satisfies(event -> {
            assertThat(event.getType().getCode()).isEqualTo("rest");
            assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo(interaction);
            assertThat(event.getAction()).isEqualTo(action);
            assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
            assertThat(event.getRecorded().toInstant()).isEqualTo(CLOCK.instant());
            assertThat(event.getSource().getObserver().getDisplay()).isEqualTo("north-east");
            assertThat(event.getAgent()).hasSize(3);
            assertThat(event.getAgent().get(0).getWho().getIdentifier().getValue())
                    .isEqualTo("one-london");
            assertThat(event.getAgent().get(2).getRequestor()).isTrue();
            assertThat(event.getAgent().get(2).getWho().getIdentifier().getValue())
                    .isEqualTo("mary");
            assertThat(event.getEntity().getFirst().getWhat().getReference()).isEqualTo("Patient/mary");
            assertThat(event.getEntity().stream()
                            .flatMap(entity -> Stream.of(entity.getWhat().getReference(), text(entity.getQuery()))))
                    .contains(what);
        });
        record.log.clear();
    }

    private static String text(byte @Nullable [] query) {
        return query == null ? "" : new String(query, StandardCharsets.UTF_8);
    }

    private void assertShown(String path) throws Exception {
        shown(path);
    }

    private String shown(String path) throws Exception {
        MockHttpServletResponse answer = record.ask("GET", path, mary(), null);
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(200);
        return answer.getContentAsString();
    }

    private void assertRefused(Refusal refusal, String path) throws Exception {
        MockHttpServletResponse answer = record.ask("GET", path, mary(), null);
        assertThat(answer.getContentAsString()).as(path).isEqualTo(refusal.body());
        assertThat(answer.getStatus()).as(path).isEqualTo(refusal.status());
        assertThat(answer.getHeaderNames()).as(path).doesNotContain("Location", "ETag", "Last-Modified");
    }

    private static String mary() {
        return TOKENS.of("mary", MARY);
    }

    private void patient(String id, NhsNumber number) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number.digits());
        record.put(patient.setId("Patient/" + id));
    }

    private Binary file(String id) {
        Binary file = new Binary();
        file.setContentType("text/plain").setContent(new byte[] {1, 2, 3});
        file.setId("Binary/" + id);
        record.put(file);
        return file;
    }

    private void observation(String id, String patient) {
        record.put(new Observation()
                .setSubject(new Reference("Patient/" + patient))
                .setId("Observation/" + id));
    }
}
