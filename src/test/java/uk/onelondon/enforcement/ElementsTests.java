package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class ElementsTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirTerser TERSER = FHIR.newTerser();

    private final Elements elements = new Elements();

    @Test
    void findsAReferenceInAnExtensionOfAPlainValue() {
        Observation item = new Observation();
        StringType value = new StringType("words");
        value.addExtension(new Extension("http://example.org/who", new Reference("Patient/hidden")));
        item.setValue(value);
        assertThat(elements.in(item, Reference.class, FHIR))
                .extracting(Reference::getReference)
                .containsExactly("Patient/hidden");
    }

    @Test
    void findsAReferenceInsideAContainedResource() {
        Observation item = new Observation();
        item.addContained(new Organization().setPartOf(new Reference("Organization/hidden")));
        assertThat(elements.in(item, Reference.class, FHIR)).hasSize(1);
    }

    /** Items of nested parts, extensions and references strewn at random over every place that takes an extension. */
    @Test
    void findsAllThatHapisOwnWalkFinds() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Resource item = random.nextBoolean() ? answers(random, 4) : observation(random);
            strew(item, random, 6);
            assertThat(elements.in(item, Reference.class, FHIR))
                    .as("seed " + seed)
                    .containsAll(TERSER.getAllPopulatedChildElementsOfType(item, Reference.class));
            assertThat(elements.in(item, Attachment.class, FHIR))
                    .as("seed " + seed)
                    .containsAll(TERSER.getAllPopulatedChildElementsOfType(item, Attachment.class));
        }
    }

    private static Resource answers(Random random, int depth) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setSubject(new Reference("Patient/a"));
        response.addContained(new Patient().addGeneralPractitioner(new Reference("Practitioner/p")));
        List<QuestionnaireResponse.QuestionnaireResponseItemComponent> level = List.of(response.addItem());
        for (int i = 0; i < depth; i++) {
            var next = level.getFirst().addItem();
            next.addAnswer()
                    .setValue(random.nextBoolean() ? new Reference("Condition/c") : new Attachment().setUrl("u"));
            level = List.of(next);
        }
        return response;
    }

    private static Resource observation(Random random) {
        Observation item = new Observation();
        item.setCode(new CodeableConcept().setText("text"));
        item.setStatus(Observation.ObservationStatus.FINAL);
        item.addPerformer(new Reference("Practitioner/" + random.nextInt(9)));
        item.addComponent().setCode(new CodeableConcept().setText("part")).setValue(new StringType("value"));
        item.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">words</div>");
        return item;
    }

    private static void strew(Base element, Random random, int depth) {
        if (depth == 0) {
            return;
        }
        for (Property property : element.children()) {
            for (Base value : List.copyOf(property.getValues())) {
                if (value instanceof Element part && !(value instanceof Extension) && random.nextInt(3) == 0) {
                    part.addExtension(
                            new Extension("http://example.org/x", new Reference("Patient/" + random.nextInt(99))));
                }
                strew(value, random, depth - 1);
            }
        }
    }
}
