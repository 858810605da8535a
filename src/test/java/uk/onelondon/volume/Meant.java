package uk.onelondon.volume;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whether a careful person could tell which order or treatment another place means. Where somebody was treated, or was
 * given one medicine, again and again, a word with a day fits several; if another of them is as near to that day as the one
 * it was made from, or nearer, nobody could say, and the truth says so: it is the same as none of them.
 */
final class Meant {

    private Meant() {}

    static boolean isClear(Telling first, Resource retold, Collection<Telling> all) {
        if (!(first.resource() instanceof MedicationRequest || first.resource() instanceof Procedure)) {
            return true;
        }
        if (retold instanceof MedicationStatement && isTakenNow(first.resource())) {
            return true; // what is taken now is one medicine, however many prescriptions it was made of
        }
        Coded meant = Coded.of(first.resource());
        Coded told = Coded.of(retold);
        if (told.moment().isEmpty() || meant.moment().isEmpty()) {
            return true;
        }
        long near = far(first.resource(), retold);
        return all.stream()
                .map(Telling::resource)
                .filter(other -> other != first.resource()
                        && other.getClass() == first.resource().getClass())
                .filter(other -> Coded.of(other).code().equals(meant.code())
                        && !Coded.of(other).moment().isEmpty())
                .filter(other -> !isTakenNow(other) && sameSide(other, retold))
                .noneMatch(other -> far(other, retold) <= near);
    }

    private static boolean isTakenNow(Resource resource) {
        return resource instanceof MedicationRequest request
                && request.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE;
    }

    private static boolean sameSide(Resource one, Resource other) {
        return !(one instanceof Procedure first
                && other instanceof Procedure second
                && first.hasBodySite()
                && second.hasBodySite()
                && !first.getBodySiteFirstRep()
                        .getText()
                        .equals(second.getBodySiteFirstRep().getText()));
    }

    /** Minutes between what was done and what is told of it, 0 on a day the course lasted; whole days if one has no time. */
    private static long far(Resource done, Resource told) {
        String one = Coded.of(done).moment();
        String other = Coded.of(told).moment();
        LocalDate day = LocalDate.parse(other.substring(0, 10));
        LocalDate first = LocalDate.parse(one.substring(0, 10));
        if (told instanceof MedicationStatement
                && done instanceof MedicationRequest request
                && request.getDispenseRequest().getValidityPeriod().hasEnd()) {
            LocalDate last =
                    Dates.day(request.getDispenseRequest().getValidityPeriod().getEndElement());
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return 0;
            }
        }
        return one.length() < 16 || other.length() < 16
                ? 24 * 60 * Math.abs(ChronoUnit.DAYS.between(first, day))
                : Math.abs(ChronoUnit.MINUTES.between(LocalDateTime.parse(one), LocalDateTime.parse(other)));
    }
}
