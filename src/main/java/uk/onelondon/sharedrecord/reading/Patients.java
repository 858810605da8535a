package uk.onelondon.sharedrecord.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.fhir.FhirReader;

/**
 * Which Patient resources of a source are the person: those with her NHS number, and those linked with one of these both
 * ways. Remembered for a few minutes, so that a single resource can be checked without asking again.
 */
final class Patients {

    private final FhirClient client;
    private final FhirReader reader;
    private final Cache<Key, Set<String>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** Bounded by the number of configured sources. */
    private final Set<SourceId> searchedByAddress = ConcurrentHashMap.newKeySet();

    Patients(FhirClient client, FhirReader reader) {
        this.client = client;
        this.reader = reader;
    }

    /** Asks the source who she is there. */
    Match find(RecordSource source, SignedInPerson person, NhsNumber number) {
        Match match = new PatientSearch(client, reader, source, person, number, searchedByAddress).find();
        if (match instanceof Match.Known hers) {
            known.put(new Key(person.subject(), number, source.id()), hers.ids());
        }
        return match;
    }

    /** The logical ids of her Patients at the source, asked for if they are not known; empty if she has none there. */
    Set<String> ids(RecordSource source, SignedInPerson person, NhsNumber number) {
        return Optional.ofNullable(known.getIfPresent(new Key(person.subject(), number, source.id())))
                .orElseGet(() -> find(source, person, number) instanceof Match.Known hers ? hers.ids() : Set.of());
    }

    /** True if one of the Patient's identifiers is this NHS number. */
    static boolean carries(Patient patient, NhsNumber number) {
        return patient.getIdentifier().stream()
                .anyMatch(identifier -> isNhs(identifier)
                        && identifier.getUse() != Identifier.IdentifierUse.OLD
                        && number.digits().equals(identifier.getValue()));
    }

    private static boolean isNhs(Identifier identifier) {
        return NhsNumber.SYSTEM.equals(identifier.getSystem());
    }

    private record Key(String subject, NhsNumber number, SourceId source) {}
}
