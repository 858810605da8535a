package uk.onelondon.sharing.rules.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sharing.rules.Code;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Labels;
import uk.onelondon.sharing.rules.Name;

/**
 * Reads the facts of a FHIR R4 resource, and of all it embeds. A contained resource has no labels of its own (FHIR R4,
 * dom-5): what it does not state it takes from its holder.
 */
public final class ItemReader {

    /** Bundles in Bundles deeper than this are an attack; the innermost then belongs to nobody and is closed. */
    private static final int DEEPEST = 20;

    private static final Name NOBODY = Name.identifier("urn:uk.onelondon:too-deep", "nobody");
    private static final Code UNRESTRICTED = new Code(Code.CONFIDENTIALITY, "U");
    private static final Code NORMAL = new Code(Code.CONFIDENTIALITY, "N");
    private static final String PROFILE = "urn:ietf:rfc:3986";

    /** @param base of the server it came from, so that its relative references mean items there; empty if unknown */
    public Item read(Resource resource, String base) {
        return read(resource, new Names(base), 0, false);
    }

    private Item read(Resource resource, Names names, int depth, boolean contained) {
        Facts facts = new Facts(names);
        facts.read(resource);
        Set<Name> subjects = facts.subjects();
        if (resource instanceof Patient patient) {
            subjects = namesOf(patient, names, contained);
        }
        Labels labels = labels(resource);
        Item item = new Item(
                names.of(resource),
                resource.fhirType(),
                depth > DEEPEST ? Set.of(NOBODY) : subjects,
                classes(resource, facts),
                facts.codes(),
                labels,
                facts.dated(),
                facts.authors(),
                facts.refersTo(),
                Set.of(),
                List.of());
        List<Item> embedded = depth > DEEPEST ? List.of() : embedded(resource, item, names, depth);
        return embedded.isEmpty() ? item : holding(item, embedded);
    }

    private List<Item> embedded(Resource resource, Item holder, Names names, int depth) {
        if (resource instanceof Bundle bundle) {
            List<Item> entries = new ArrayList<>();
            for (BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.hasResource()) {
                    entries.add(read(entry.getResource(), names, depth + 1, false));
                }
            }
            return entries;
        }
        if (resource instanceof DomainResource domain && domain.hasContained()) {
            return domain.getContained().stream()
                    .map(contained -> within(holder, read(contained, names, depth + 1, true)))
                    .toList();
        }
        return List.of();
    }

    private static Item within(Item holder, Item contained) {
        Set<Code> labels = new HashSet<>(holder.labels().codes());
        labels.addAll(contained.labels().codes());
        return new Item(
                Optional.empty(),
                contained.type(),
                contained.subjects().isEmpty() ? holder.subjects() : contained.subjects(),
                contained.classes(),
                contained.codes().isEmpty() ? holder.codes() : contained.codes(),
                new Labels(labels),
                contained.dated().or(holder::dated),
                contained.authors().isEmpty() ? holder.authors() : contained.authors(),
                contained.refersTo().isEmpty() ? holder.refersTo() : contained.refersTo(),
                Set.of(),
                contained.embedded());
    }

    private static Item holding(Item item, List<Item> embedded) {
        return new Item(
                item.name(),
                item.type(),
                item.subjects(),
                item.classes(),
                item.codes(),
                item.labels(),
                item.dated(),
                item.authors(),
                item.refersTo(),
                item.referredToBy(),
                embedded);
    }

    /** The id of a contained Patient means nothing outside its holder: it is known by its NHS number or not at all. */
    private static Set<Name> namesOf(Patient patient, Names names, boolean contained) {
        Optional<Name> own = contained ? Optional.empty() : names.of(patient);
        if (own.isPresent()) {
            return Set.of(own.get());
        }
        Set<Name> numbers = new HashSet<>(names.of(patient.getIdentifier()));
        numbers.removeIf(name ->
                !(name instanceof Name.Identifier number && number.system().equals(NhsNumber.SYSTEM)));
        return numbers.isEmpty() ? Set.of(NOBODY) : numbers;
    }

    /** The national demographics service says U where it means that nothing is special (rule R7). */
    private static Labels labels(Resource resource) {
        Meta meta = resource.getMeta();
        if (!meta.hasSecurity()) {
            return Labels.NONE;
        }
        Set<Code> codes = HashSet.newHashSet(meta.getSecurity().size());
        for (Coding coding : meta.getSecurity()) {
            Codes.of(coding)
                    .map(code -> code.equals(UNRESTRICTED) && resource instanceof Patient ? NORMAL : code)
                    .ifPresent(codes::add);
        }
        return new Labels(codes);
    }

    /** Profiles, and what kind of document it is. */
    private static Set<Code> classes(Resource resource, Facts facts) {
        List<? extends UriType> profiles = resource.getMeta().getProfile();
        Set<Code> kinds = facts.kinds();
        if (profiles.isEmpty()) {
            return kinds;
        }
        Set<Code> classes = new HashSet<>(kinds);
        for (UriType profile : profiles) {
            if (profile.hasValue()) {
                classes.add(new Code(PROFILE, profile.getValue()));
            }
        }
        return classes;
    }
}
