package uk.onelondon.sharing.rules.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.sharing.rules.Access;
import uk.onelondon.sharing.rules.Action;
import uk.onelondon.sharing.rules.Actor;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.ConsentVersion;
import uk.onelondon.sharing.rules.Consents;
import uk.onelondon.sharing.rules.Decision;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Purpose;
import uk.onelondon.sharing.rules.Rule;
import uk.onelondon.sharing.rules.SharingConsent;
import uk.onelondon.sharing.rules.Subject;

/** Consents as they come over the wire, good ones and hostile ones. */
class FhirConsentsTests {

    private static final String HUB = "https://hub.example/fhir";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Subject ANNA = new Subject(
            Set.of(
                    Name.reference(HUB + "/Patient/anna"),
                    Name.identifier("https://fhir.nhs.uk/Id/nhs-number", "9990000018")),
            Set.of());
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private static <T extends Resource> T read(Class<T> type, String json) {
        return FHIR.newJsonParser().parseResource(type, json.replace('\'', '"'));
    }

    private static Consent consent(String rest) {
        return read(Consent.class, """
                {'resourceType':'Consent','id':'c','meta':{'versionId':'3'},'status':'active',
                 'scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','code':'patient-privacy'}]},
                 'category':[{'coding':[{'system':'http://loinc.org','code':'59284-0'}]}],
                 'patient':{'reference':'Patient/anna'},%s}""".formatted(rest));
    }

    private static Choices compile(Directory directory, Consent... consents) {
        List<SharingConsent> read = Arrays.stream(consents)
                .map(consent -> new ConsentReader().read(consent, HUB))
                .toList();
        return Consents.compile(ANNA, read, directory, List.of());
    }

    private static Item observation(String rest) {
        Resource resource = (Resource)
                FHIR.newJsonParser().parseResource("""
                {'resourceType':'Observation','id':'o','meta':{'security':[
                 {'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'N'}]},'status':'final',
                 'code':{'coding':[{'system':'http://loinc.org','code':'2339-0'}]},
                 'subject':{'reference':'Patient/anna'}%s}""".formatted(rest).replace('\'', '"'));
        return new ItemReader().read(resource, HUB);
    }

    private static Access treating(Instant at, Name... organisations) {
        Actor.Staff doctor = new Actor.Staff(
                Set.of(Name.reference(HUB + "/Practitioner/doctor")),
                Set.of(),
                Set.of(organisations),
                Set.of(),
                Set.of(Purpose.TREAT),
                true,
                Optional.empty());
        return new Access(doctor, Set.of(Purpose.TREAT), Action.ACCESS, Optional.empty(), at);
    }

    private static void expect(Choices choices, Item item, Access access, boolean permitted, Rule rule) {
        Decision decision = choices.decide(item, access);
        assertThat(decision.permitted()).as(decision.toString()).isEqualTo(permitted);
        assertThat(decision.rule()).as(decision.toString()).isEqualTo(rule);
    }

    private static String ends(String start, String end) {
        return "'provision':{'type':'deny','period':{'start':'%s','end':'%s'}}".formatted(start, end);
    }

    @Test
    void theVersionThatDecidedIsNamed() {
        Decision decision = compile(Directory.EMPTY, consent("'provision':{'type':'deny'}"))
                .decide(observation(""), treating(NOON));
        assertThat(decision.consent()).contains(new ConsentVersion(HUB + "/Consent/c", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10, 2026-05-10, 2026-05-10T22:59:59Z, true",
        "2026-05-10, 2026-05-10, 2026-05-10T23:00:00Z, false",
        "2026-05-10, 2026-05-10, 2026-05-09T23:00:00Z, true",
        "2026-03-29, 2026-03-29, 2026-03-29T00:00:00Z, true",
        "2026-03-29, 2026-03-29, 2026-03-29T22:59:59Z, true",
        "2026-03-29, 2026-03-29, 2026-03-29T23:00:00Z, false",
        "2026-10-25, 2026-10-25, 2026-10-24T23:00:00Z, true",
        "2026-10-25, 2026-10-25, 2026-10-25T23:59:59Z, true",
        "2026-10-25, 2026-10-25, 2026-10-26T00:00:00Z, false",
        "2026-05, 2026-05, 2026-05-31T22:59:59Z, true",
        "2026-05, 2026-05, 2026-05-31T23:00:00Z, false",
        "2026, 2026, 2026-12-31T23:59:59Z, true",
        "2026-05-10T10:00:00Z, 2026-05-10T12:00:00Z, 2026-05-10T12:00:00.999Z, true",
        "2026-05-10T10:00:00Z, 2026-05-10T12:00:00Z, 2026-05-10T12:00:01Z, false",
        "2026-05-10T10:00:00+01:00, 2026-05-10T12:00:00+01:00, 2026-05-10T11:30:00Z, false"
    })
    void aPeriodEndsInclusivelyInLondon(String start, String end, String at, boolean live) {
        expect(
                compile(Directory.EMPTY, consent(ends(start, end))),
                observation(""),
                treating(Instant.parse(at)),
                !live,
                live ? Rule.R5 : Rule.R0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "provision.actor.reference|'provision':{'type':'permit','actor':[{'role':{'text':'x'},'reference':{'display':'Dr X'}}]}",
                "provision.actor.reference|'provision':{'type':'permit','actor':[{'role':{'text':'x'},'reference':{'reference':'#inside'}}]}",
                "provision.actor.role|'provision':{'type':'deny','actor':[{'role':{'coding':[{'code':'CST'}]},'reference':{'reference':'Organization/1'}}]}",
                "provision.purpose|'provision':{'type':'permit','purpose':[{'display':'care'}]}",
                "provision.action|'provision':{'type':'deny','action':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentaction','code':'look'}]}]}",
                "provision.securityLabel|'provision':{'type':'deny','securityLabel':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'Q'}]}",
                "provision.code|'provision':{'type':'deny','code':[{'text':'my diabetes'}]}",
                "provision.dataPeriod|'provision':{'type':'deny','dataPeriod':{'start':'2022-02-01','end':'2021-01-01'}}",
                "provision.period|'provision':{'type':'permit','period':{'start':'2027-02-01','end':'2021-01-01'}}",
                "provision.data.meaning|'provision':{'type':'deny','data':[{'reference':{'reference':'Observation/1'}}]}",
                "provision.data.reference|'provision':{'type':'deny','data':[{'meaning':'instance','reference':{'identifier':{'system':'urn:x','value':'1'}}}]}",
                "provision.provision[1]|'provision':{'type':'permit','provision':[{'type':'deny','purpose':[{'system':'urn:x','code':'y'}]},{'modifierExtension':[{'url':'urn:not','valueBoolean':true}],'type':'permit'}]}",
                "provision|'policy':[{'uri':'https://example.org/policy'}]",
                "provision|'provision':{'provision':[{'type':'deny'}]}",
                "modifierExtension|'modifierExtension':[{'url':'urn:not','valueBoolean':true}],'provision':{'type':'permit'}"
            })
    void whatCannotBeReadNeverPermitsAndIsNamed(String element, String rest) {
        Choices choices = compile(Directory.EMPTY, consent(rest));
        expect(choices, observation(""), treating(NOON), false, Rule.R2);
        assertThat(choices.notComputable().values()).containsExactly(element);
    }

    @Test
    void whatCannotBeReadButHasEndedRefusesNoLonger() {
        String ended = "'provision':{'type':'permit','period':{'end':'2025-01-01'},'purpose':[{'display':'care'}]}";
        expect(compile(Directory.EMPTY, consent(ended)), observation(""), treating(NOON), true, Rule.R0);
    }

    @Test
    void policyRulesAreRead() {
        String policy =
                "'policyRule':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'%s'}]}";
        expect(
                compile(Directory.EMPTY, consent(policy.formatted("OPTOUT"))),
                observation(""),
                treating(NOON),
                false,
                Rule.R5);
        expect(
                compile(Directory.EMPTY, consent(policy.formatted("OPTIN"))),
                observation(""),
                treating(NOON),
                true,
                Rule.R5);
    }

    @Test
    void aConsentOfAnotherPatientHasNoEffectAndOneThatNamesTwoIsNotComputable() {
        Consent others = consent("'provision':{'type':'deny'}");
        others.getPatient().setReference("Patient/bob");
        expect(compile(Directory.EMPTY, others), observation(""), treating(NOON), true, Rule.R0);
        Consent two = consent("'provision':{'type':'permit'}");
        two.getPatient()
                .getIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/nhs-number")
                .setValue("9990000026");
        expect(compile(Directory.EMPTY, two), observation(""), treating(NOON), false, Rule.R2);
    }

    @Test
    void anAdvanceDecisionSaysNothingAboutSharing() {
        Consent advance = consent("'provision':{'type':'deny'}");
        advance.getScope().getCodingFirstRep().setCode("adr");
        expect(compile(Directory.EMPTY, advance), observation(""), treating(NOON), true, Rule.R0);
    }

    @Test
    void twoLiveOnesOfOneFamilyBothHold() {
        Consent yes = consent("'dateTime':'2026-02-01','provision':{'type':'permit'}");
        Consent no = consent("'dateTime':'2026-01-01','provision':{'type':'deny'}");
        no.setId("d");
        expect(compile(Directory.EMPTY, yes, no), observation(""), treating(NOON), false, Rule.R8);
    }

    @ParameterizedTest
    @CsvSource({"200, R6", "499, R6", "600, R2", "20000, R2"})
    void depthIsReadOrRefusedAndNeverBreaksAnything(int depth, Rule rule) {
        Consent consent = consent("'provision':{'type':'permit'}");
        ProvisionComponent inner = consent.getProvision();
        for (int i = 1; i < depth; i++) {
            inner = inner.addProvision().setType(ConsentProvisionType.DENY);
        }
        expect(compile(Directory.EMPTY, consent), observation(""), treating(NOON), false, rule);
    }

    @Test
    void groupsInACircleEndAndCount() {
        List<Resource> groups = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            groups.add((Resource) FHIR.newJsonParser().parseResource("""
                    {"resourceType":"Group","id":"g%d","type":"practitioner","actual":true,
                     "member":[{"entity":{"reference":"Group/g%d"}}%s]}""".formatted(
                            i, (i + 1) % 3, i == 0 ? ",{\"entity\":{\"reference\":\"Practitioner/doctor\"}}" : "")));
        }
        Directory directory = new DirectoryReader().read(groups, HUB);
        Consent not = consent(actor("deny", "Group/g2"));
        expect(compile(directory, not), observation(""), treating(NOON), false, Rule.R5);
        Consent elsewhere = consent(actor("deny", "Group/unheard-of"));
        expect(compile(directory, elsewhere), observation(""), treating(NOON), false, Rule.R4);
    }

    private static String actor(String type, String reference) {
        return "'provision':{'type':'%s','actor':[{'role':{'text':'x'},'reference':{'reference':'%s'}}]}"
                .formatted(type, reference);
    }

    @Test
    void aRoleThatEndedAndAnOrganisationThatClosedPermitNothing() {
        String role = """
                {"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"Practitioner/doctor"},
                 "organization":{"reference":"Organization/clinic"},"period":{"end":"%s"}}""";
        String clinic = """
                {"resourceType":"Organization","id":"clinic","active":%s,
                 "identifier":[{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"RX9A"}],
                 "partOf":{"reference":"Organization/trust"}}""";
        String rules = """
                'provision':{'type':'deny','provision':[{'type':'permit','actor':[
                  {'role':{'text':'x'},'reference':{'reference':'Organization/trust'}}]}]}""";
        expect(
                compile(directory(role.formatted("2026-05-10"), clinic.formatted(true)), consent(rules)),
                observation(""),
                treating(NOON),
                true,
                Rule.R6);
        expect(
                compile(directory(role.formatted("2026-05-09"), clinic.formatted(true)), consent(rules)),
                observation(""),
                treating(NOON),
                false,
                Rule.R5);
        expect(
                compile(directory(role.formatted("2026-05-10"), clinic.formatted(false)), consent(rules)),
                observation(""),
                treating(NOON),
                false,
                Rule.R5);
        Name ods = Name.identifier("https://fhir.nhs.uk/Id/ods-organization-code", "RX9A");
        expect(
                compile(directory(role.formatted("2020-01-01"), clinic.formatted(true)), consent(rules)),
                observation(""),
                treating(NOON, ods),
                true,
                Rule.R6);
        expect(
                compile(directory(role.formatted("2020-01-01"), clinic.formatted(false)), consent(rules)),
                observation(""),
                treating(NOON, ods),
                false,
                Rule.R5);
        expect(
                compile(
                        directory(role.formatted("2020-01-01"), clinic.formatted(false)),
                        consent(actor("deny", "Organization/clinic"))),
                observation(""),
                treating(NOON, ods),
                false,
                Rule.R4);
    }

    private static Directory directory(String... json) {
        List<Resource> resources = new ArrayList<>();
        for (String each : json) {
            resources.add((Resource) FHIR.newJsonParser().parseResource(each));
        }
        return new DirectoryReader().read(resources, HUB);
    }

    @Test
    void aRelationshipIsForItsPerformerOnly() {
        Consent proxy = consent("""
                'performer':[{'identifier':{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'9990000026'}}],
                'provision':{'type':'permit'}""");
        proxy.getCategoryFirstRep().getCodingFirstRep().setSystem(null).setCode("INFA");
        Choices choices = compile(Directory.EMPTY, proxy);
        expect(choices, observation(""), acting("9990000026"), true, Rule.R10);
        expect(choices, observation(""), acting("9990000034"), false, Rule.R10);
        proxy.getPerformer().clear();
        expect(compile(Directory.EMPTY, proxy), observation(""), acting("9990000026"), false, Rule.R2);
    }

    private static Access acting(String number) {
        Name name = Name.identifier("https://fhir.nhs.uk/Id/nhs-number", number);
        return new Access(new Actor.Proxy(Set.of(name)), Set.of(Purpose.FAMRQT), Action.ACCESS, Optional.empty(), NOON);
    }

    @Test
    void anItemMayBeNamedByItsAddress() {
        Consent not = consent("""
                'provision':{'type':'deny','data':[{'meaning':'instance','reference':{'identifier':
                 {'system':'urn:ietf:rfc:3986','value':'https://hub.example/fhir/Observation/o'}}}]}""");
        expect(compile(Directory.EMPTY, not), observation(""), treating(NOON), false, Rule.R5);
    }

    @Test
    void aRuleOnAnItemOfOneServerIsNotOneOnItsNamesakeElsewhere() {
        Consent not = consent("""
                'provision':{'type':'deny','data':[{'meaning':'instance','reference':{'reference':'Observation/o'}}]}""");
        expect(compile(Directory.EMPTY, not), observation(""), treating(NOON), false, Rule.R5);
        Item elsewhere = new ItemReader()
                .read(
                        (Resource)
                                FHIR.newJsonParser().parseResource("{\"resourceType\":\"Observation\",\"id\":\"o\"}"),
                        "https://south.example/fhir");
        expect(compile(Directory.EMPTY, not), elsewhere, treating(NOON), true, Rule.R0);
    }
}
