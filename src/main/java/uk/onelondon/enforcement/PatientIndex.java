package uk.onelondon.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.NhsNumber;

/** Finds Patients at one endpoint, current versions only. The record implements it over its own store. */
public interface PatientIndex {

    /** Every Patient with an identifier of {@link NhsNumber#SYSTEM}, not of use {@code old}, with this value. */
    List<Entry> byNhsNumber(NhsNumber number);

    /** The Patient with this logical id. */
    Optional<Entry> byId(String id);

    /**
     * One Patient.
     *
     * @param id logical id
     * @param links logical ids of the Patients that its {@code Patient.link} elements name
     */
    record Entry(String id, Set<String> links) {}
}
