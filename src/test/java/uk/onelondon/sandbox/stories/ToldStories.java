package uk.onelondon.sandbox.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Resource;

/** The sandbox's stories as resources, for tests of what is made of them. */
public final class ToldStories {

    private final StoryBook book;

    public ToldStories(LocalDate today) {
        this.book = StoryBook.open(today);
    }

    public List<MustBeSeen> mustBeSeen() {
        return book.mustBeSeen();
    }

    /** Keys of the people of whom the record holds something. */
    public List<String> peopleWithARecord() {
        return book.people().stream().filter(Person::hasRecord).map(Person::key).toList();
    }

    /** Everything a person's story tells, by endpoint; later versions after earlier ones. */
    public Map<String, List<Resource>> of(String personKey) {
        Person person = book.people().stream()
                .filter(one -> one.key().equals(personKey))
                .findFirst()
                .orElseThrow();
        Ledger ledger = book.tell(person);
        Map<String, List<Resource>> all = new LinkedHashMap<>();
        ledger.told().forEach((endpoint, resources) -> all.put(endpoint, new ArrayList<>(resources)));
        ledger.amended().forEach((endpoint, resources) -> all.get(endpoint).addAll(resources));
        return all;
    }

    /** Who looked at a person's record, by endpoint. */
    public Map<String, List<AuditEvent>> looked(String personKey) {
        return book.tell(book.people().stream()
                        .filter(one -> one.key().equals(personKey))
                        .findFirst()
                        .orElseThrow())
                .looked();
    }
}
