package uk.onelondon.record.fhir.takeaway;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import uk.onelondon.record.fhir.NpmPackage;

/** HAPI's validator with the profiles of the International Patient Summary 2.0.0, offline. */
final class IpsValidator {

    private static final String BASE = "http://hl7.org/fhir/uv/ips/StructureDefinition/";

    private final FhirContext context = FhirContext.forR4();
    private final FhirValidator validator;
    private final Set<String> profiles = new HashSet<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    IpsValidator() {
        PrePopulatedValidationSupport ips = new PrePopulatedValidationSupport(context);
        NpmPackage.IPS.forEach((file, bytes) -> {
            String json = new String(bytes, StandardCharsets.UTF_8);
            if (file.matches("package/StructureDefinition-.*")) {
                StructureDefinition profile = context.newJsonParser().parseResource(StructureDefinition.class, json);
                profiles.add(profile.getUrl());
                ips.addStructureDefinition(profile);
            } else if (file.matches("package/ValueSet-.*")) {
                ips.addValueSet(context.newJsonParser().parseResource(ValueSet.class, json));
            } else if (file.matches("package/example/Bundle-.*")) {
                examples.put(file, json);
            }
        });
        DefaultProfileValidationSupport standard = new DefaultProfileValidationSupport(context);
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                standard,
                ips,
                new OfAnyVersion(context, standard),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context)));
        module.setAnyExtensionsAllowed(true);
        validator = context.newValidator().registerValidatorModule(module);
    }

    /** The official documents by file. */
    Map<String, String> examples() {
        return examples;
    }

    /**
     * How many errors of each kind a document has: as a whole against the profile of IPS Bundles, and each resource in it
     * against the profile of its type.
     */
    SortedMap<String, Integer> errors(String json) {
        SortedMap<String, Integer> errors = new TreeMap<>();
        count(messages(json, BASE + "Bundle-uv-ips"), errors);
        Bundle bundle = (Bundle) context.newJsonParser().parseResource(json);
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            String profile = entry.getResource() instanceof Observation observation
                            && observation
                                            .getCategoryFirstRep()
                                            .getCodingFirstRep()
                                            .getCode()
                                    != null
                            && observation
                                    .getCategoryFirstRep()
                                    .getCodingFirstRep()
                                    .getCode()
                                    .equals("laboratory")
                    ? "Observation-results-laboratory-pathology-uv-ips"
                    : entry.getResource().fhirType() + "-uv-ips";
            if (profiles.contains(BASE + profile)) {
                count(
                        messages(context.newJsonParser().encodeResourceToString(entry.getResource()), BASE + profile),
                        errors);
            }
        }
        return errors;
    }

    private static void count(List<SingleValidationMessage> messages, SortedMap<String, Integer> errors) {
        for (SingleValidationMessage message : messages) {
            if (message.getSeverity() == ResultSeverityEnum.ERROR
                    || message.getSeverity() == ResultSeverityEnum.FATAL) {
                String kind = Optional.ofNullable(message.getMessageId()).orElse(message.getMessage());
                errors.merge(kind, 1, Integer::sum);
                System.out.println("  " + kind + ": " + message.getLocationString() + ": " + message.getMessage());
            }
        }
    }

    private List<SingleValidationMessage> messages(String json, String profile) {
        return validator
                .validateWithResult(json, new ValidationOptions().addProfile(profile))
                .getMessages();
    }

    /** The profiles name the standard's own with their version, which HAPI's do not answer to. */
    private record OfAnyVersion(FhirContext context, DefaultProfileValidationSupport standard)
            implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        public IBaseResource fetchStructureDefinition(String url) {
            return url.contains("|") ? standard.fetchStructureDefinition(url.substring(0, url.indexOf('|'))) : null;
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
            return url.contains("|") ? standard.fetchResource(type, url.substring(0, url.indexOf('|'))) : null;
        }
    }
}
