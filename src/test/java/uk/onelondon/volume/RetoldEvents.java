package uk.onelondon.volume;

import java.util.Random;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;

/** Vaccinations and procedures, which a surgery writes down from a message or a letter, the same day, the next, or later. */
final class RetoldEvents {

    private RetoldEvents() {}

    static Retold tell(Immunization vaccine, boolean words, Random random) {
        if (random.nextInt(5) < 2) {
            vaccine.setLotNumber(null);
        }
        String code = vaccine.getVaccineCode().getCodingFirstRep().getCode();
        String said = BritishRecord.vaccine(code)
                .filter(row -> random.nextBoolean())
                .map(row -> row.get(3))
                .orElse(vaccine.getVaccineCode().getText());
        if (words) {
            vaccine.setVaccineCode(Retold.typed(said, random));
        } else {
            vaccine.getVaccineCode().setText(said).getCodingFirstRep().setDisplay(said);
        }
        DateTimeType given = vaccine.getOccurrenceDateTimeType();
        String when = switch (random.nextInt(20)) {
            case 0 -> {
                vaccine.setOccurrence(Dates.monthOnly(given));
                yield "month only";
            }
            case 1, 2, 3, 4 -> {
                vaccine.setOccurrence(Dates.daysLater(given, 1));
                yield "the day after";
            }
            default -> {
                vaccine.setOccurrence(Dates.dayOnly(given));
                yield "same day";
            }
        };
        return new Retold(
                vaccine, (words ? "words, " : "same code, ") + when + (vaccine.hasLotNumber() ? "" : ", no batch"));
    }

    static Retold tell(Procedure procedure, boolean words, Random random) {
        if (words) {
            procedure.setCode(Retold.typed(procedure.getCode().getText(), random));
        }
        if (random.nextInt(4) == 0) {
            procedure.setBodySite(null);
        }
        BaseDateTimeType done = procedure.getPerformed() instanceof Period period
                ? period.getStartElement()
                : procedure.getPerformedDateTimeType();
        String when = switch (random.nextInt(20)) {
            case 0 -> {
                procedure.setPerformed(Dates.daysLater(done, Dates.between(random, 2, 7)));
                yield "on the day of the letter";
            }
            case 1, 2 -> {
                procedure.setPerformed(Dates.daysLater(done, 1));
                yield "the day after";
            }
            case 3, 4, 5 -> {
                procedure.setPerformed(Dates.later(done, Dates.between(random, 1, 45)));
                yield "minutes later";
            }
            default -> {
                procedure.setPerformed(Dates.dayOnly(done));
                yield "same day";
            }
        };
        return new Retold(procedure, (words ? "words, " : "same code, ") + when);
    }
}
