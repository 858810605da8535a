package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Identifier;
import uk.onelondon.record.Named;
import uk.onelondon.record.Told;
import uk.onelondon.record.Translations;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/** Facts in the making: what every resource has is read here once, what is particular a mapper adds. */
final class Draft {

    private static final Set<String> KEPT_BACK = Set.of("REDACTED", "MASKED");
    private static final int MOST_DETAILS = 200;

    private final EntryId id;
    private final Happening happening;
    private final Pointers pointers;
    private final Named taggedOrganisation;
    private final Set<Identifier> identifiers;
    private final Designations designations;
    private final List<Detail> details = new ArrayList<>();
    private final EnumSet<Facts.Concern> concerns = EnumSet.noneOf(Facts.Concern.class);
    private Told what = new Told.Missing();
    private When when = new When.Unknown();
    private EntryStatus status = EntryStatus.NOT_SAID;
    private Named recorder = Named.nobody();
    private Named organisation = Named.nobody();

    /** @throws IllegalArgumentException if the resource has no usable id */
    Draft(SourceId source, Resource resource, Happening happening) {
        this.id = new EntryId(
                source,
                resource.fhirType(),
                Optional.ofNullable(resource.getIdElement().getIdPart()).orElse(""));
        this.happening = happening;
        this.pointers = new Pointers(source, resource);
        this.taggedOrganisation = taggedBy(resource);
        this.identifiers = Identifiers.of(resource);
        this.designations = Designations.within(resource);
        if (resource.getMeta().getSecurity().stream().anyMatch(label -> KEPT_BACK.contains(label.getCode()))) {
            concerns.add(Facts.Concern.PARTLY_WITHHELD);
            what = new Told.Withheld();
        }
        if (resource instanceof DomainResource domain && domain.hasModifierExtension()) {
            concerns.add(Facts.Concern.MEANING_MAY_DIFFER);
        }
        if (resource.hasImplicitRules()) {
            concerns.add(Facts.Concern.MEANING_MAY_DIFFER);
        }
    }

    /** The organisation a source tags an entry with, by its ODS code, where the entry itself names none. */
    private static Named taggedBy(Resource resource) {
        return resource.getMeta().getTag().stream()
                .filter(tag -> OrganisationCode.SYSTEM.equals(tag.getSystem()))
                .map(tag -> Tame.label(tag.getDisplay()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Named::of)
                .orElseGet(Named::nobody);
    }

    Pointers pointers() {
        return pointers;
    }

    Draft what(@Nullable CodeableConcept concept) {
        return what(designations.on(Concepts.told(concept)));
    }

    /** The first that is given; an earlier "not known" or "withheld" stays if none is. */
    Draft what(Told told) {
        boolean better = what instanceof Told.Missing || (told instanceof Told.Given && !(what instanceof Told.Given));
        if (better) {
            what = told;
        }
        return this;
    }

    Draft what(List<CodeableConcept> concepts) {
        concepts.stream().findFirst().ifPresent(this::what);
        return this;
    }

    Draft when(When moment) {
        when = moment;
        return this;
    }

    Draft status(EntryStatus standing) {
        status = standing;
        return this;
    }

    Draft recorder(Reference... references) {
        recorder = recorder.or(pointers.first(List.of(references)));
        return this;
    }

    Draft recorders(List<Reference> references) {
        recorder = recorder.or(pointers.first(references));
        return this;
    }

    Draft organisation(Reference... references) {
        organisation = organisation.or(pointers.first(List.of(references)));
        return this;
    }

    Draft detail(Label label, @Nullable CodeableConcept concept) {
        if (concept != null && !concept.isEmpty()) {
            told(label, designations.on(Concepts.told(concept)));
        }
        return this;
    }

    Draft told(Label label, Told told) {
        add(new Detail(label, new Detail.Item(told)));
        return this;
    }

    Draft details(Label label, List<CodeableConcept> concepts) {
        concepts.forEach(concept -> detail(label, concept));
        return this;
    }

    Draft words(Label label, @Nullable String text) {
        if (Tame.isTooLong(text)) {
            concerns.add(Facts.Concern.SHORTENED);
        }
        Tame.words(text).ifPresent(words -> add(Detail.words(label, words)));
        return this;
    }

    /** Free text with the translations it came with. */
    Draft words(Label label, PrimitiveType<String> text) {
        Translations translations = Translated.of(text);
        if (translations.byLanguage().isEmpty()) {
            return words(label, text.getValue());
        }
        Tame.words(text.getValue()).ifPresent(words -> add(new Detail(label, new Detail.Words(words, translations))));
        return this;
    }

    Draft notes(List<Annotation> notes) {
        notes.forEach(note -> words(Label.NOTE, note.getTextElement()));
        return this;
    }

    Draft moment(Label label, When moment) {
        if (!(moment instanceof When.Unknown)) {
            add(new Detail(label, new Detail.Moment(moment)));
        }
        return this;
    }

    Draft pointer(Label label, @Nullable Reference reference) {
        Named named = pointers.of(reference);
        if (!named.isNobody()) {
            add(new Detail(label, new Detail.Pointer(named)));
        }
        return this;
    }

    Draft pointers(Label label, List<Reference> references) {
        references.forEach(reference -> pointer(label, reference));
        return this;
    }

    /** The files the resource carries or names. */
    Draft files(Resource resource) {
        Attachments.files(resource).forEach(file -> add(new Detail(Label.FILE, new Detail.File(id, file))));
        return this;
    }

    Draft concern(Facts.Concern concern) {
        concerns.add(concern);
        return this;
    }

    Facts facts() {
        organisation = organisation.or(taggedOrganisation);
        return new Facts(id, happening, what, when, status, recorder, organisation, details, concerns, identifiers);
    }

    private void add(Detail detail) {
        if (details.size() < MOST_DETAILS) {
            details.add(detail);
        } else {
            concerns.add(Facts.Concern.SHORTENED);
        }
    }
}
