package uk.onelondon.volume;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes a Londoner of what Synthea wrote about an American: British words and numbers, five sources, facts told again by
 * others, look-alikes among them, and the truth about which is which. The same input, number and seed give the same person.
 */
public final class Londoners {

    private static final Set<String> LEFT_OUT = Set.of(
            "Claim",
            "ExplanationOfBenefit",
            "Provenance",
            "SupplyDelivery",
            "Device",
            "Media",
            "ImagingStudy",
            "Coverage",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Location");
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Bundle synthea;
    private final int number;
    private final int retoldOneIn;
    private final Random random;
    private final Places places;
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<Coded> seen = new HashSet<>();

    private Londoners(Bundle synthea, int number, long seed, int retoldOneIn) {
        this.synthea = synthea;
        this.number = number;
        this.retoldOneIn = retoldOneIn;
        this.random = new Random(31 * seed + number);
        this.places = Places.of(random);
    }

    /** One of so many facts of each category is told again, and as many have a look-alike. */
    public static Londoner of(Bundle synthea, int number, long seed, int retoldOneIn) {
        return new Londoners(synthea, number, seed, retoldOneIn).make();
    }

    private Londoner make() {
        Map<String, Place> byEncounter = new HashMap<>();
        for (Bundle.BundleEntryComponent entry : synthea.getEntry()) {
            if (entry.getResource() instanceof Encounter visit) {
                byEncounter.put(entry.getFullUrl(), place(visit));
            }
        }
        List<Resource> letters = new ArrayList<>();
        for (Bundle.BundleEntryComponent entry : synthea.getEntry()) {
            Resource resource = entry.getResource();
            if (LEFT_OUT.contains(resource.fhirType())
                    || resource instanceof Patient
                    || !BritishRecord.isKept(resource)) {
                continue;
            }
            Place by = byEncounter.getOrDefault(encounter(entry), places.surgery());
            BritishRecord.change(resource, random);
            addSide(resource);
            Coded coded = Coded.of(resource);
            if (!coded.moment().isEmpty() && coded.canBeFiledTwice() && !seen.add(coded)) {
                continue;
            }
            if (resource instanceof Encounter visit) {
                visit.setServiceProvider(new Reference().setDisplay(by.name()));
                visit.setLocation(null);
                if (by.kind() == Place.Kind.HOSPITAL && visit.getPeriod().hasEnd()) {
                    letters.add(letter(visit, by));
                }
            }
            add(entry.getFullUrl(), resource, by);
        }
        letters.forEach(letter -> add("", letter, byName(((DocumentReference) letter).getCustodian())));
        new ArrayList<>(tellings).forEach(this::tellAgain);
        return finished();
    }

    private Place byName(Reference named) {
        return places.all().stream()
                .filter(place -> place.name().equals(named.getDisplay()))
                .findFirst()
                .orElse(places.hospital());
    }

    private String encounter(Bundle.BundleEntryComponent entry) {
        if (entry.getResource() instanceof Encounter) {
            return entry.getFullUrl();
        }
        return Optional.ofNullable(entry.getResource().getNamedProperty("encounter"))
                .or(() -> Optional.ofNullable(entry.getResource().getNamedProperty("context")))
                .flatMap(property -> property.getValues().stream().findFirst())
                .filter(Reference.class::isInstance)
                .map(reference -> ((Reference) reference).getReference())
                .orElse("");
    }

    private Place place(Encounter visit) {
        String type = visit.getTypeFirstRep().getText() + visit.getClass_().getCode();
        return switch (visit.getClass_().getCode()) {
            case "EMER", "IMP", "ACUTE", "NONAC" -> random.nextInt(4) == 0 ? places.otherHospital() : places.hospital();
            case "HH" -> places.community();
            default -> {
                if (type.contains("Urgent")) {
                    yield places.walkIn();
                }
                int chance = random.nextInt(20);
                yield chance < 12
                        ? places.surgery()
                        : chance < 15
                                ? places.earlierSurgery()
                                : chance < 18
                                        ? places.hospital()
                                        : chance < 19 ? places.mentalHealth() : places.walkIn();
            }
        };
    }

    /** Synthea says nothing of sides; some procedures have one. */
    private void addSide(Resource resource) {
        if (resource instanceof Procedure procedure && random.nextInt(6) == 0) {
            procedure.setBodySite(List.of(new CodeableConcept().setText(random.nextBoolean() ? "Left" : "Right")));
        }
    }

    private DocumentReference letter(Encounter visit, Place by) {
        DocumentReference letter = new DocumentReference();
        String title = visit.getClass_().getCode().equals("AMB") ? "Clinic letter" : "Discharge summary";
        letter.setMasterIdentifier(new Identifier()
                .setSystem("https://example.org/letters/" + by.code())
                .setValue("L" + number + "-" + tellings.size()));
        letter.setStatus(DocumentReferenceStatus.CURRENT);
        letter.setType(Product.coded(Codes.SNOMED, title.startsWith("Clinic") ? "371532007" : "373942005", title)
                .setText(title));
        letter.setDescription(title + ", " + visit.getTypeFirstRep().getText());
        letter.setDate(visit.getPeriod().getEnd());
        letter.setCustodian(new Reference().setDisplay(by.name()));
        letter.addContent().getAttachment().setContentType("text/plain").setData("See your record.".getBytes());
        return letter;
    }

    private void add(String fullUrl, Resource resource, Place by) {
        String id =
                "p%d-%s-%d".formatted(number, resource.fhirType().toLowerCase(java.util.Locale.ROOT), tellings.size());
        resource.setId(id);
        addresses.put(fullUrl, by.source() + "/" + resource.fhirType() + "/" + id);
        tellings.add(new Telling(resource, by, "f" + tellings.size(), Telling.FIRST));
    }

    private void tellAgain(Telling first) {
        if (Category.of(first.resource()).isEmpty() || first.resource() instanceof Procedure p && !p.hasPerformed()) {
            return;
        }
        boolean rare = Category.of(first.resource()).get() == Category.ALLERGIES;
        if (rare || random.nextInt(retoldOneIn) == 0) {
            Place teller = places.teller(first.by(), random);
            Retold retold = Retold.of(first, teller, random);
            boolean clear = Meant.isClear(first, retold.resource(), tellings);
            again(
                    retold.resource(),
                    teller,
                    clear ? first.fact() : "u" + tellings.size(),
                    clear ? retold.way() : "unsure: " + retold.way());
        }
        if (random.nextInt(rare ? 2 : 2 * retoldOneIn) == 0) {
            Place teller = places.teller(first.by(), random);
            Decoy.of(first, teller, random)
                    .filter(this::canBeTold)
                    .ifPresent(decoy -> again(decoy.resource(), teller, factOf(decoy), "decoy: " + decoy.way()));
        }
    }

    /** What is taken now in another strength is one medicine, however many prescriptions it was made of. */
    private String factOf(Decoy decoy) {
        boolean now = decoy.resource() instanceof MedicationRequest request
                && request.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE;
        return now ? "d " + Coded.of(decoy.resource()).code() + decoy.way() : "d" + tellings.size();
    }

    /** False for a look-alike that happens to be what somebody else tells: nobody could say that it is not the same. */
    private boolean canBeTold(Decoy decoy) {
        Coded coded = Coded.of(decoy.resource());
        return decoy.standsBesideItsModel()
                || !coded.isCrowdedBy(tellings.stream()
                        .map(Telling::resource)
                        .filter(resource ->
                                resource.fhirType().equals(decoy.resource().fhirType()))
                        .map(Coded::of)
                        .toList());
    }

    private void again(Resource resource, Place teller, String fact, String way) {
        String id =
                "p%d-%s-%d".formatted(number, resource.fhirType().toLowerCase(java.util.Locale.ROOT), tellings.size());
        resource.setId(id);
        tellings.add(new Telling(resource, teller, fact, way));
    }

    private Londoner finished() {
        Map<String, List<Resource>> bySource = new LinkedHashMap<>();
        Map<String, Londoner.Told> told = new LinkedHashMap<>();
        Patient american = synthea.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The bundle holds no Patient"));
        Patient person = BritishPerson.of(american, number, new Random(number));
        Set<String> sources = new LinkedHashSet<>();
        tellings.forEach(telling -> sources.add(telling.by().source()));
        for (String source : sources) {
            Patient here = person.copy();
            here.setId("p" + number + "-" + source);
            bySource.computeIfAbsent(source, any -> new ArrayList<>()).add(here);
        }
        for (Telling telling : tellings) {
            Resource resource = telling.resource();
            String source = telling.by().source();
            resource.getMeta().setSource("https://example.org/" + source);
            resource.getMeta()
                    .addTag(new Coding(
                            Codes.ODS, telling.by().code(), telling.by().name()));
            point(resource, source);
            bySource.get(source).add(resource);
            told.put(
                    Londoner.name(
                            source, resource.fhirType(), resource.getIdElement().getIdPart()),
                    new Londoner.Told(telling.fact(), telling.way()));
        }
        return new Londoner("p" + number, bySource, told);
    }

    /** What a resource points to in its own source stays a pointer; for anything else only its name stays. */
    private void point(Resource resource, String source) {
        String subject = "Patient/p" + number + "-" + source;
        for (Reference reference : FHIR.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
            String to = reference.getReference();
            if (to == null) {
                continue;
            }
            String address = addresses.getOrDefault(to, "");
            if (address.startsWith(source + "/")) {
                reference.setReference(address.substring(source.length() + 1));
            } else {
                reference.setReference(null);
            }
        }
        for (String role : List.of("subject", "patient")) {
            var property = resource.getNamedProperty(role);
            if (property != null && property.getTypeCode().startsWith("Reference")) {
                resource.setProperty(role, new Reference(subject));
            }
        }
    }
}
