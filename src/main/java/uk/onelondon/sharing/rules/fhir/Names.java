package uk.onelondon.sharing.rules.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.Name;

/** Names as FHIR writes them: references without their version, made absolute by the base of their server. */
record Names(String base) {

    private static final String URIS = "urn:ietf:rfc:3986";

    /** A base without its last slash; empty stays empty. */
    Names {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The name of a resource itself, empty if it has no id. */
    Optional<Name> of(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return id == null || id.isEmpty() || id.startsWith("#")
                ? Optional.empty()
                : Optional.of(Name.reference(absolute(resource.fhirType() + "/" + id)));
    }

    /** Everything a reference says about whom or what it means; empty for one that names nothing outside its holder. */
    Set<Name> of(Reference reference) {
        Optional<Name> target = target(reference);
        Optional<Name> identified = of(reference.getIdentifier());
        if (target.isPresent() && identified.isPresent()) {
            return Set.of(target.get(), identified.get());
        }
        return target.or(() -> identified).map(Set::of).orElse(Set.of());
    }

    /** The item a reference points at. */
    Optional<Name> target(Reference reference) {
        String stated = reference.getReference();
        return stated == null ? Optional.empty() : target(stated);
    }

    private Optional<Name> target(String stated) {
        if (stated.isEmpty() || stated.startsWith("#") || stated.startsWith("urn:")) {
            return Optional.empty();
        }
        int version = stated.indexOf("/_history/");
        String address = version < 0 ? stated : stated.substring(0, version);
        int id = address.lastIndexOf('/');
        return id < 1 || id == address.length() - 1 ? Optional.empty() : Optional.of(Name.reference(absolute(address)));
    }

    Set<Name> of(List<Identifier> identifiers) {
        Set<Name> names = new HashSet<>();
        identifiers.forEach(identifier -> of(identifier).ifPresent(names::add));
        return names;
    }

    /** An identifier whose system says that it is an address names the item there. */
    Optional<Name> of(Identifier identifier) {
        if (!identifier.hasSystem()
                || !identifier.hasValue()
                || identifier.getValue().isBlank()) {
            return Optional.empty();
        }
        String value = identifier.getValue().strip();
        return identifier.getSystem().equals(URIS) && value.contains("://")
                ? target(value)
                : Optional.of(Name.identifier(identifier.getSystem(), value));
    }

    private String absolute(String address) {
        boolean already = address.contains("://");
        return base.isEmpty() || already ? address : base + "/" + address;
    }
}
