package uk.onelondon.sandbox.stories;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.RecordStore;

/** Fills a record with everybody's story. The names in its progress lines are of made-up people. */
final class StoryLoader {

    private static final Logger LOG = LoggerFactory.getLogger(StoryLoader.class);
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    private final StoryBook book;
    private final RecordStore store;

    StoryLoader(StoryBook book, RecordStore store) {
        this.book = book;
        this.store = store;
    }

    /** Loads all stories, unless that was done; what an interrupted load left behind is dropped first. */
    void loadUnlessLoaded() {
        if (store.isLoaded()) {
            return;
        }
        store.clear();
        Endpoints.SOURCES.forEach(
                source -> store.seed(source.id(), book.places().directory(source.id())));
        store.seed(Endpoints.HUB, book.hubDirectory());
        book.people().stream().filter(Person::hasRecord).forEach(this::load);
        book.people().forEach(this::relate);
        store.markLoaded();
    }

    private void load(Person person) {
        Ledger ledger = book.tell(person);
        ledger.told().forEach(store::seed);
        ledger.amended().forEach((endpoint, resources) -> resources.forEach(later -> store.amend(endpoint, later)));
        ledger.looked().forEach(store::log);
        LOG.info(
                "Loading {} ... {} resources",
                person.name().full(),
                ledger.told().values().stream().mapToInt(List::size).sum());
    }

    /** Tells the hub who is a person's parent or child, by {@code parent: key} or {@code cared for by: key}. */
    private void relate(Person person) {
        person.fieldIfTold("parent").ifPresent(key -> relate(person, key, "PRN", "parent"));
        person.fieldIfTold("cared for by").ifPresent(key -> relate(person, key, "CHILD", "child"));
    }

    private void relate(Person person, String key, String role, String term) {
        Person other = book.people().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow(() -> person.line().problem("there is no person \"" + key + "\""));
        Optional<NhsNumber> number = other.nhsNumber();
        RelatedPerson related = new RelatedPerson().setActive(true);
        related.setId(Ledger.id(person.key(), key, "RelatedPerson"));
        related.getMeta().addProfile(Ledger.UK_CORE + "RelatedPerson");
        related.setPatient(Patients.reference(person, Endpoints.HUB, false));
        number.ifPresent(
                nhs -> related.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(nhs.digits()));
        related.addRelationship(new CodeableConcept(new Coding(ROLES, role, term)));
        related.addName().setText(other.name().full());
        store.seed(Endpoints.HUB, List.of(related));
    }
}
