package uk.onelondon.volume;

import java.util.Random;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;

/** Visits and letters, which other sources hold as the organisation itself sent them; some keep less, some write their own. */
final class RetoldVisits {

    private RetoldVisits() {}

    static Retold tell(Encounter visit, Telling first, Place teller, Random random) {
        DateTimeType start = visit.getPeriod().getStartElement();
        visit.setServiceProvider(new Reference().setDisplay(first.by().name()));
        switch (random.nextInt(20)) {
            case 0 -> {
                visit.setServiceProvider(new Reference().setDisplay(teller.name()));
                visit.getPeriod().setStartElement(Dates.dayOnly(start)).setEndElement(null);
                return new Retold(visit, "words of its own, without a time");
            }
            case 1, 2, 3, 4 -> {
                visit.getPeriod().setStartElement(Dates.dayOnly(start)).setEndElement(null);
                return new Retold(visit, "day only");
            }
            case 5, 6, 7 -> {
                visit.getPeriod().setStartElement(Dates.later(start, Dates.between(random, 2, 40)));
                visit.getPeriod().setEndElement(null);
                return new Retold(visit, "minutes later");
            }
            case 8 -> {
                visit.getTypeFirstRep().setCoding(null);
                return new Retold(visit, "type in words");
            }
            default -> {
                return new Retold(visit, "same minute");
            }
        }
    }

    static Retold tell(DocumentReference letter, Telling first, Place teller, Random random) {
        letter.setCustodian(new Reference().setDisplay(first.by().name()));
        switch (random.nextInt(20)) {
            case 0 -> {
                letter.setMasterIdentifier(null);
                letter.setType(new CodeableConcept().setText("Letter from hospital"));
                letter.setDescription("Letter from hospital");
                letter.setCustodian(new Reference().setDisplay(teller.name()));
                letter.setDate(java.util.Date.from(
                        letter.getDate().toInstant().plusSeconds(86_400L * Dates.between(random, 2, 9))));
                return new Retold(letter, "words of its own, scanned");
            }
            case 1, 2, 3, 4, 5 -> {
                letter.setMasterIdentifier(null);
                return new Retold(letter, "no number");
            }
            case 6, 7 -> {
                letter.setType(new CodeableConcept().setText("Hospital letter"));
                letter.setDescription("Hospital letter");
                return new Retold(letter, "number kept, named otherwise");
            }
            default -> {
                return new Retold(letter, "number kept");
            }
        }
    }
}
