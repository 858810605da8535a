package uk.onelondon.sharing.rules.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharing.rules.Code;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Span;

class ItemReaderTests {

    private static final String HUB = "https://hub.example/fhir";
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static Item read(String json) {
        return new ItemReader().read((Resource) FHIR.newJsonParser().parseResource(json.replace('\'', '"')), HUB + "/");
    }

    private static Name hub(String reference) {
        return Name.reference(HUB + "/" + reference);
    }

    private static final String FULL = """
            {'resourceType':'Observation','id':'1','meta':{'versionId':'2','profile':['https://fhir.hl7.org.uk/P'],
              'security':[{'system':'https://terminology.hl7.org/CodeSystem/v3-ActCode','code':'HIV'},{'display':'x'}]},
             'basedOn':[{'reference':'ServiceRequest/1'}],'partOf':[{'reference':'Procedure/1'}],'status':'final',
             'category':[{'coding':[{'system':'urn:c','code':'laboratory'}]}],
             'code':{'coding':[{'system':'http://loinc.org','code':'1'},{'system':'http://snomed.info/sct','code':'2'}]},
             'subject':{'reference':'Patient/anna','identifier':{'system':'urn:n','value':'5'}},
             'focus':[{'reference':'Device/9'}],'encounter':{'reference':'Encounter/1/_history/3'},
             'effectiveDateTime':'2022-06-13','issued':'2022-06-15T09:00:00Z',
             'performer':[{'reference':'PractitionerRole/1'},{'identifier':{'system':'urn:gmc','value':'77'}}],
             'valueCodeableConcept':{'coding':[{'system':'urn:v','code':'positive'}]},
             'note':[{'authorReference':{'reference':'Practitioner/n'},'text':'x'}],
             'specimen':{'reference':'Specimen/1'},'device':{'reference':'https://other.example/fhir/Device/1'},
             'hasMember':[{'reference':'Observation/2'}],'derivedFrom':[{'reference':'Observation/3'}],
             'component':[{'code':{'coding':[{'system':'urn:k','code':'part'}]}}]}""";

    @Test
    void anObservationTellsItsFacts() {
        Item item = read(FULL);
        assertThat(item.name()).contains(hub("Observation/1"));
        assertThat(item.subjects()).containsExactly(hub("Patient/anna"));
        assertThat(item.labels().codes()).containsExactly(new Code(Code.ACT_CODE, "HIV"));
        assertThat(item.codes().stream().map(Code::code))
                .containsExactlyInAnyOrder("laboratory", "1", "2", "positive", "part");
        assertThat(item.classes()).containsExactly(new Code("urn:ietf:rfc:3986", "https://fhir.hl7.org.uk/P"));
        assertThat(item.dated()).contains(Span.ofDay(LocalDate.of(2022, 6, 13)));
        assertThat(item.authors())
                .containsExactlyInAnyOrder(hub("PractitionerRole/1"), Name.identifier("urn:gmc", "77"));
        assertThat(item.refersTo())
                .contains(
                        hub("Encounter/1"),
                        hub("Specimen/1"),
                        hub("Observation/2"),
                        hub("Practitioner/n"),
                        Name.reference("https://other.example/fhir/Device/1"));
    }

    @Test
    void theShortWayThroughAnObservationTellsTheSameAsTheLongOne() {
        Observation observation = (Observation) FHIR.newJsonParser().parseResource(FULL.replace('\'', '"'));
        Item quick = new ItemReader().read(observation, HUB);
        observation.addExtension("urn:any", new BooleanType(true));
        Item walked = new ItemReader().read(observation, HUB);
        assertThat(walked).isEqualTo(quick);
    }

    @Test
    void otherTypesTellTheirFactsToo() {
        Item condition = read("""
                {'resourceType':'Condition','id':'1','code':{'coding':[{'system':'http://snomed.info/sct','code':'86406008'}]},
                 'subject':{'reference':'Patient/anna'},'encounter':{'reference':'Encounter/1'},
                 'recordedDate':'2020-01-01','onsetPeriod':{'start':'2019-01-01','end':'2019-02-01'},
                 'asserter':{'reference':'Practitioner/a'},'evidence':[{'detail':[{'reference':'Observation/e'}]}]}""");
        assertThat(condition.dated()).contains(Span.ofDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 1)));
        assertThat(condition.authors()).containsExactly(hub("Practitioner/a"));
        assertThat(condition.refersTo()).contains(hub("Encounter/1"), hub("Observation/e"));
        assertThat(condition.codes()).containsExactly(new Code("http://snomed.info/sct", "86406008"));
        Item letter = read("""
                {'resourceType':'DocumentReference','id':'1','status':'current','type':{'coding':[{'system':'urn:t','code':'letter'}]},
                 'subject':{'reference':'Patient/anna'},'date':'2021-01-01T00:00:00Z','author':[{'reference':'Organization/1'}],
                 'content':[{'attachment':{'contentType':'application/pdf','url':'Binary/5'}}]}""");
        assertThat(letter.classes())
                .contains(new Code("urn:t", "letter"), new Code("urn:ietf:bcp:13", "application/pdf"));
        assertThat(letter.refersTo()).contains(hub("Binary/5"));
        Item procedure = read("""
                {'resourceType':'Procedure','id':'1','status':'completed','subject':{'reference':'Patient/anna'},
                 'performedDateTime':'2018','performer':[{'actor':{'reference':'Practitioner/p'}}]}""");
        assertThat(procedure.authors()).containsExactly(hub("Practitioner/p"));
        assertThat(procedure.dated()).contains(Span.ofDays(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)));
    }

    @Test
    void anEmptyItemStatesNothing() {
        Item item = read("{'resourceType':'Observation'}");
        assertThat(item.name()).isEmpty();
        assertThat(item.dated()).isEmpty();
        assertThat(item.labels().codes()).isEmpty();
        assertThat(item.authors()).isEmpty();
    }

    @Test
    void theUnrestrictedOfTheDemographicsServiceIsNormal() {
        String u =
                "'meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'U'}]}";
        Item patient = read("{'resourceType':'Patient','id':'anna'," + u + "}");
        assertThat(patient.labels().codes()).containsExactly(new Code(Code.CONFIDENTIALITY, "N"));
        assertThat(patient.subjects()).containsExactly(hub("Patient/anna"));
        Item observation = read("{'resourceType':'Observation','id':'1'," + u + "}");
        assertThat(observation.labels().codes()).containsExactly(new Code(Code.CONFIDENTIALITY, "U"));
    }

    @Test
    void whatIsContainedTakesFromItsHolderWhatItDoesNotState() {
        Item holder = read("""
                {'resourceType':'Observation','id':'1','subject':{'reference':'Patient/anna'},'effectiveDateTime':'2022-06-13',
                 'meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'N'}]},
                 'contained':[{'resourceType':'Patient','id':'p','identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'9990000026'}]},
                  {'resourceType':'Specimen','id':'s'}],'performer':[{'reference':'#p'}],'specimen':{'reference':'#s'}}""");
        assertThat(holder.embedded()).hasSize(2);
        Item specimen = holder.embedded().getLast();
        assertThat(specimen.labels()).isEqualTo(holder.labels());
        assertThat(specimen.dated()).isEqualTo(holder.dated());
        assertThat(specimen.subjects()).isEqualTo(holder.subjects());
        assertThat(holder.embedded().getFirst().subjects())
                .isEqualTo(Set.of(Name.identifier("https://fhir.nhs.uk/Id/nhs-number", "9990000026")));
    }

    @Test
    void theEntriesOfABundleAreInsideItHoweverDeep() {
        StringBuilder json =
                new StringBuilder("{'resourceType':'Observation','id':'1','subject':{'reference':'Patient/anna'}}");
        for (int i = 0; i < 30; i++) {
            json.insert(0, "{'resourceType':'Bundle','type':'collection','entry':[{'resource':")
                    .append("}]}");
        }
        Item item = read(json.toString());
        int depth = 0;
        while (!item.embedded().isEmpty()) {
            item = item.embedded().getFirst();
            depth++;
        }
        assertThat(depth).isLessThan(30);
        assertThat(item.subjects()).doesNotContain(hub("Patient/anna")).isNotEmpty();
    }
}
