package uk.onelondon.enforcement;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.Name;

/** What enforcement asks of a record before it shows anything to staff. The record implements it over its own store. */
public interface SharedItems {

    /** Stands for no team: somebody whose teams nobody states might be of any (rule R4), and a token states them all. */
    Name NO_TEAM = Name.identifier("https://one-london.example/CodeSystem/somebody", "no-team");

    /** Address of the server that holds Consents and the directory of staff, for example {@code https://hub/fhir}. */
    String hub();

    /**
     * A person's choices as they are now. Each call compares the versions of her Consents with those it compiled last
     * (rule R12); an exception from here closes the record. The directory they are compiled with holds {@link #NO_TEAM}.
     *
     * @param here ids of her Patients at this endpoint
     */
    Choices choices(NhsNumber person, Set<String> here);

    /**
     * All current items of these types at this endpoint that are about these Patients alone, each with its id. What tells
     * of the choices themselves, such as their receipts, is left out: no staff sees it.
     */
    List<Resource> about(Set<String> patients, Set<String> types);

    /** Of a record that shows nothing to staff. */
    static SharedItems none() {
        return new SharedItems() {
            @Override
            public String hub() {
                return "";
            }

            @Override
            public Choices choices(NhsNumber person, Set<String> here) {
                return Choices.unreadable();
            }

            @Override
            public List<Resource> about(Set<String> patients, Set<String> types) {
                return List.of();
            }
        };
    }
}
