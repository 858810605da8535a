package uk.onelondon.enforcement;

import ca.uhn.fhir.context.FhirContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/**
 * Labels items as they are written, so that a source that labels nothing still obeys a choice about, say, mental health
 * (Londoners named eight kinds of information). What comes with an item stays; what an earlier version bore stays too,
 * whoever writes: only a review may take labels away, by a writer the record trusts as a system, and says so by the
 * label {@code DOWNGRDLABEL}, which stays on the item. What was looked at and told nothing is marked as normal, since an
 * item without any label is one that nobody looked at, and is hidden whenever a kind is (rule R4).
 */
public final class Labelling {

    /** About people, their links and their choices rather than about their health. */
    private static final Set<String> TELL_NOTHING = Set.of("Patient", "RelatedPerson", "Consent");

    private final SensitiveTable table = SensitiveTable.reviewed();
    private final Elements elements = new Elements();
    private final FhirContext fhir;

    public Labelling(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Labels items that the record itself takes in together; a file gets the labels of the document that names it. */
    public void label(Collection<? extends Resource> together) {
        Map<String, Resource> files = new HashMap<>();
        for (Resource item : together) {
            find(item);
            if (item.fhirType().equals("Binary") && item.getIdElement().hasIdPart()) {
                files.put(item.getIdElement().getIdPart(), item);
            }
        }
        if (!files.isEmpty()) {
            together.stream().filter(item -> item.getMeta().hasSecurity()).forEach(item -> labelFiles(item, files));
        }
        together.forEach(Labelling::clear);
    }

    /**
     * Labels a new item.
     *
     * @param byKeeper whether the writer is a system the record trusts, which alone may review labels
     */
    public void label(Resource made, boolean byKeeper) {
        if (!byKeeper) {
            Labels.withoutReview(made.getMeta());
        }
        label(made);
    }

    /** Labels the next version of an item. */
    public void label(Resource next, Resource before, boolean byKeeper) {
        boolean review = byKeeper && Labels.isReviewed(next.getMeta());
        if (!byKeeper) {
            Labels.withoutReview(next.getMeta());
        }
        if (!review) {
            Labels.keep(before.getMeta(), next.getMeta());
        }
        label(next);
    }

    private void label(Resource item) {
        find(item);
        clear(item);
    }

    private static void clear(Resource item) {
        if (RecordTypes.KEPT.contains(item.fhirType())) {
            Labels.clear(item.getMeta());
        }
    }

    private void find(Resource item) {
        boolean mayTell = RecordTypes.KEPT.contains(item.fhirType()) && !TELL_NOTHING.contains(item.fhirType());
        if (!mayTell || Labels.isReviewed(item.getMeta())) {
            return;
        }
        if (item instanceof DocumentReference document) {
            document.getSecurityLabel().stream()
                    .flatMap(concept -> concept.getCoding().stream())
                    .forEach(label -> Labels.add(item.getMeta(), label));
        }
        Set<SensitiveTable.Code> found = new LinkedHashSet<>();
        for (Base element : elements.in(item, Base.class, fhir)) {
            switch (element) {
                case Coding coding
                when coding.hasCode()
                        && coding.hasSystem()
                        && !coding.getSystem().equals(Labels.ACT_CODES) ->
                    found.addAll(table.labelsFor(coding.getSystem(), coding.getCode()));
                case Identifier identifier
                when identifier.hasValue() && identifier.hasSystem() ->
                    found.addAll(table.labelsFor(identifier.getSystem(), identifier.getValue()));
                default -> {}
            }
        }
        item.getMeta().getSecurity().forEach(label -> addWhatItMayMean(label, item.getMeta(), found));
        if (!found.isEmpty()) {
            Meta meta = item.getMeta();
            found.forEach(label -> Labels.add(meta, SensitiveTable.coding(label)));
            Labels.restrict(meta);
        }
    }

    /** A label from elsewhere can be wider than a kind: it stands for each kind it may mean, while nothing says which. */
    private void addWhatItMayMean(Coding label, Meta meta, Set<SensitiveTable.Code> found) {
        Set<SensitiveTable.Code> mayMean =
                table.labelsFor(String.valueOf(label.getSystem()), String.valueOf(label.getCode()));
        boolean saidWhich = mayMean.stream()
                .filter(code -> code.system().equals(Labels.OWN))
                .anyMatch(code -> found.contains(code) || Labels.has(meta, SensitiveTable.coding(code)));
        if (!saidWhich) {
            found.addAll(mayMean);
        }
    }

    private void labelFiles(Resource holder, Map<String, Resource> files) {
        for (Attachment attachment : elements.in(holder, Attachment.class, fhir)) {
            Optional.ofNullable(attachment.getUrl())
                    .map(IdType::new)
                    .filter(url -> "Binary".equals(url.getResourceType()))
                    .flatMap(url -> Optional.ofNullable(files.get(url.getIdPart())))
                    .ifPresent(file -> Labels.keep(holder.getMeta(), file.getMeta()));
        }
    }
}
