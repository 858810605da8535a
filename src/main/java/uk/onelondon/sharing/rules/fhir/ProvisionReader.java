package uk.onelondon.sharing.rules.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.sharing.rules.Code;
import uk.onelondon.sharing.rules.Criteria;
import uk.onelondon.sharing.rules.Criteria.DataReference;
import uk.onelondon.sharing.rules.Criteria.Meaning;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Provision;
import uk.onelondon.sharing.rules.Purpose;
import uk.onelondon.sharing.rules.Span;

/** Reads the rules of a Consent; the first thing that cannot be read ends it. */
final class ProvisionReader {

    /** Deeper than any choice; reading on would only feed an attack on the stack. */
    private static final int DEEPEST = 500;

    private static final String ACTIONS = "http://terminology.hl7.org/CodeSystem/consentaction";
    private static final Set<String> KNOWN_ACTIONS = Set.of("collect", "access", "use", "disclose", "correct");
    private static final Set<String> KNOWN_LEVELS = Set.of("U", "L", "M", "N", "R", "V");

    /** Roles of an actor who is not the one that receives: author, custodian, informant, grantor, delegator, subject. */
    private static final Set<String> NOT_RECEIVING = Set.of("AUT", "CST", "INF", "GRANTOR", "DELEGATOR", "SBJ", "RCT");

    private final Names names;

    ProvisionReader(Names names) {
        this.names = names;
    }

    Provision read(ProvisionComponent provision, String path, int depth) throws NotReadable {
        if (depth > DEEPEST || provision.hasModifierExtension()) {
            throw new NotReadable(path);
        }
        List<Provision> nested = new ArrayList<>();
        for (int i = 0; i < provision.getProvision().size(); i++) {
            nested.add(read(provision.getProvision().get(i), path + ".provision[" + i + "]", depth + 1));
        }
        return new Provision(type(provision, path), criteria(provision, path), nested);
    }

    private static Optional<Provision.Type> type(ProvisionComponent provision, String path) throws NotReadable {
        if (!provision.hasTypeElement()) {
            return Optional.empty();
        }
        ConsentProvisionType type = provision.getType();
        if (type == ConsentProvisionType.PERMIT) {
            return Optional.of(Provision.Type.PERMIT);
        }
        if (type == ConsentProvisionType.DENY) {
            return Optional.of(Provision.Type.DENY);
        }
        throw new NotReadable(path + ".type");
    }

    private Criteria criteria(ProvisionComponent provision, String path) throws NotReadable {
        Set<Purpose> purposes = new HashSet<>();
        for (Code code : codings(provision.getPurpose(), path + ".purpose")) {
            purposes.add(new Purpose(code));
        }
        Set<Name> actors = new HashSet<>();
        for (provisionActorComponent actor : provision.getActor()) {
            actors.addAll(actor(actor, path + ".actor"));
        }
        Set<Code> actions = concepts(provision.getAction(), path + ".action");
        require(actions, ACTIONS, KNOWN_ACTIONS, path + ".action");
        Set<Code> labels = codings(provision.getSecurityLabel(), path + ".securityLabel");
        require(labels, Code.CONFIDENTIALITY, KNOWN_LEVELS, path + ".securityLabel");
        Set<DataReference> data = new HashSet<>();
        for (provisionDataComponent each : provision.getData()) {
            data.addAll(data(each, path + ".data"));
        }
        return new Criteria(
                purposes,
                actors,
                actions,
                span(provision.hasPeriod(), provision.getPeriod(), path + ".period"),
                codings(provision.getClass_(), path + ".class"),
                concepts(provision.getCode(), path + ".code"),
                labels,
                span(provision.hasDataPeriod(), provision.getDataPeriod(), path + ".dataPeriod"),
                data);
    }

    static Optional<Span> span(boolean stated, Period period, String path) throws NotReadable {
        if (!stated) {
            return Optional.empty();
        }
        return Optional.of(Times.of(period).orElseThrow(() -> new NotReadable(path)));
    }

    private Set<Name> actor(provisionActorComponent actor, String path) throws NotReadable {
        boolean receives = actor.getRole().getCoding().stream()
                .noneMatch(role -> NOT_RECEIVING.contains(String.valueOf(role.getCode())));
        if (!receives) {
            throw new NotReadable(path + ".role");
        }
        return named(actor, actor.getReference(), path);
    }

    /** All names of one reference mean one party, so that a match of any is a match. */
    private Set<Name> named(BackboneElement holder, Reference reference, String path) throws NotReadable {
        Set<Name> found = names.of(reference);
        if (found.isEmpty() || holder.hasModifierExtension()) {
            throw new NotReadable(path + ".reference");
        }
        return found;
    }

    private Set<DataReference> data(provisionDataComponent data, String path) throws NotReadable {
        Meaning meaning = meaning(data, path);
        Set<Name> named = named(data, data.getReference(), path);
        Set<DataReference> found = new HashSet<>();
        for (Name name : named) {
            if (meaning == Meaning.AUTHOREDBY || name instanceof Name.Reference) {
                found.add(new DataReference(meaning, name));
            }
        }
        if (found.isEmpty()) {
            throw new NotReadable(path + ".reference");
        }
        return found;
    }

    private static Meaning meaning(provisionDataComponent data, String path) throws NotReadable {
        ConsentDataMeaning meaning = data.getMeaning();
        if (meaning == null || meaning == ConsentDataMeaning.NULL) {
            throw new NotReadable(path + ".meaning");
        }
        return switch (meaning) {
            case INSTANCE -> Meaning.INSTANCE;
            case RELATED -> Meaning.RELATED;
            case DEPENDENTS -> Meaning.DEPENDENTS;
            case AUTHOREDBY -> Meaning.AUTHOREDBY;
            case NULL -> throw new NotReadable(path + ".meaning");
        };
    }

    private static Set<Code> codings(List<Coding> codings, String path) throws NotReadable {
        Set<Code> codes = new HashSet<>();
        for (Coding coding : codings) {
            codes.add(Codes.of(coding).orElseThrow(() -> new NotReadable(path)));
        }
        return codes;
    }

    private static Set<Code> concepts(List<CodeableConcept> concepts, String path) throws NotReadable {
        Set<Code> codes = new HashSet<>();
        for (CodeableConcept concept : concepts) {
            Set<Code> found = Codes.of(concept.getCoding());
            if (found.isEmpty()) {
                throw new NotReadable(path);
            }
            codes.addAll(found);
        }
        return codes;
    }

    /** A code that a system we know by heart does not have is a choice we would not carry out. */
    private static void require(Set<Code> codes, String system, Set<String> known, String path) throws NotReadable {
        for (Code code : codes) {
            if (code.system().equals(system) && !known.contains(code.code())) {
                throw new NotReadable(path);
            }
        }
    }
}
