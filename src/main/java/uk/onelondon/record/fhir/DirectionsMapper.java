package uk.onelondon.record.fhir;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Directions;
import uk.onelondon.record.Directions.Amount;
import uk.onelondon.record.Directions.Limit;
import uk.onelondon.record.Directions.Moment;
import uk.onelondon.record.Directions.Rhythm;
import uk.onelondon.record.Directions.Span;
import uk.onelondon.record.When;

/**
 * One dosage instruction in parts (FHIR R4, 2.24.0.8 Timing and Dosage). What does not fit the parts makes them not
 * whole, so that half a direction is never told as one.
 */
final class DirectionsMapper {

    private static final String AS_REQUIRED = "225761000";

    private final Dosage dosage;
    private final TimingRepeatComponent repeat;
    private boolean whole = true;

    private DirectionsMapper(Dosage dosage) {
        this.dosage = dosage;
        this.repeat = dosage.getTiming().getRepeat();
    }

    static Directions map(Dosage dosage) {
        return new DirectionsMapper(dosage).map();
    }

    private Directions map() {
        Optional<Concept> neededFor =
                dosage.getAsNeeded() instanceof CodeableConcept reason && !Concepts.has(reason, AS_REQUIRED)
                        ? Concepts.of(reason)
                        : Optional.empty();
        boolean whenNeeded = dosage.getAsNeeded() instanceof CodeableConcept
                || (dosage.getAsNeeded() instanceof BooleanType needed && needed.booleanValue());
        List<Concept> ways = Stream.of(dosage.getMethod(), dosage.getRoute(), dosage.getSite())
                .flatMap(way -> Concepts.of(way).stream())
                .toList();
        Optional<Amount> amount = amount();
        Optional<Rhythm> rhythm = rhythm();
        List<DayOfWeek> days = days();
        List<LocalTime> times = times();
        List<Moment> moments = moments();
        Optional<Span> lasts = repeat.getBounds() instanceof Duration length ? span(length) : Optional.empty();
        When between = repeat.getBounds() instanceof Period period ? Whens.of(period) : new When.Unknown();
        Optional<Limit> most = most();
        Optional<Amount> mostAtOnce =
                dosage.hasMaxDosePerAdministration() ? amount(dosage.getMaxDosePerAdministration()) : Optional.empty();
        return new Directions(
                Tame.words(dosage.getText()),
                Tame.words(dosage.getPatientInstruction()),
                amount,
                rhythm,
                Concepts.of(dosage.getTiming().getCode()),
                days,
                times,
                moments,
                lasts,
                between,
                whenNeeded,
                neededFor,
                ways,
                Concepts.all(dosage.getAdditionalInstruction()),
                most,
                mostAtOnce,
                whole && !saysMore());
    }

    /** True if it holds something that has no place among the parts. */
    private boolean saysMore() {
        return dosage.getTiming().hasEvent()
                || dosage.hasMaxDosePerLifetime()
                || dosage.hasModifierExtension()
                || repeat.hasCount()
                || repeat.hasDuration()
                || repeat.hasOffset()
                || repeat.getBounds() instanceof Range
                || dosage.getDoseAndRate().stream().anyMatch(DosageDoseAndRateComponent::hasRate);
    }

    private Optional<Amount> amount() {
        Optional<DosageDoseAndRateComponent> ordered = dosage.getDoseAndRate().stream()
                .filter(dose -> Concepts.has(dose.getType(), "ordered"))
                .findFirst()
                .or(() -> dosage.getDoseAndRate().stream().findFirst());
        return ordered.filter(DosageDoseAndRateComponent::hasDose).flatMap(dose -> amount(dose.getDose()));
    }

    private Optional<Amount> amount(@Nullable Type dose) {
        Optional<Amount> amount = switch (dose) {
            case Quantity one
            when one.hasValue() && !one.hasComparator() -> {
                String number = Spans.written(one);
                yield Optional.of(new Amount(number, number, Spans.unit(one)));
            }
            case Range range
            when range.getLow().hasValue() && range.getHigh().hasValue() ->
                Optional.of(new Amount(
                        Spans.written(range.getLow()), Spans.written(range.getHigh()), Spans.unit(range.getHigh())));
            case null, default -> Optional.empty();
        };
        whole &= amount.isPresent();
        return amount;
    }

    private Optional<Rhythm> rhythm() {
        if (!repeat.hasFrequency() && !repeat.hasPeriod()) {
            return Optional.empty();
        }
        int times = repeat.hasFrequency() ? repeat.getFrequency() : 1;
        int most = repeat.hasFrequencyMax() ? repeat.getFrequencyMax() : times;
        BigDecimal period = repeat.hasPeriod() ? repeat.getPeriod() : BigDecimal.ONE;
        Optional<Span> each = Spans.unit(
                        repeat.hasPeriodUnit() ? repeat.getPeriodUnit().toCode() : "")
                .flatMap(unit -> Spans.span(period, repeat.hasPeriodMax() ? repeat.getPeriodMax() : period, unit));
        whole &= each.isPresent();
        return each.map(span -> new Rhythm(times, most, span));
    }

    private Optional<Span> span(Duration duration) {
        Optional<Span> span = duration.hasValue()
                ? Spans.unit(duration.hasCode() ? duration.getCode() : duration.getUnit())
                        .flatMap(unit -> Spans.span(duration.getValue(), duration.getValue(), unit))
                : Optional.empty();
        whole &= span.isPresent();
        return span;
    }

    private Optional<Limit> most() {
        if (!dosage.hasMaxDosePerPeriod()) {
            return Optional.empty();
        }
        Quantity in = dosage.getMaxDosePerPeriod().getDenominator();
        Optional<Span> span = in.hasValue()
                ? Spans.unit(in.hasCode() ? in.getCode() : in.getUnit())
                        .flatMap(unit -> Spans.span(in.getValue(), in.getValue(), unit))
                : Optional.empty();
        Optional<Limit> limit = amount(dosage.getMaxDosePerPeriod().getNumerator())
                .flatMap(amount -> span.map(time -> new Limit(amount, time)));
        whole &= limit.isPresent();
        return limit;
    }

    private List<DayOfWeek> days() {
        List<DayOfWeek> days = new ArrayList<>();
        repeat.getDayOfWeek().forEach(day -> {
            switch (String.valueOf(day.getCode())) {
                case "mon" -> days.add(DayOfWeek.MONDAY);
                case "tue" -> days.add(DayOfWeek.TUESDAY);
                case "wed" -> days.add(DayOfWeek.WEDNESDAY);
                case "thu" -> days.add(DayOfWeek.THURSDAY);
                case "fri" -> days.add(DayOfWeek.FRIDAY);
                case "sat" -> days.add(DayOfWeek.SATURDAY);
                case "sun" -> days.add(DayOfWeek.SUNDAY);
                default -> whole = false;
            }
        });
        return days;
    }

    private List<LocalTime> times() {
        List<LocalTime> times = new ArrayList<>();
        repeat.getTimeOfDay().forEach(time -> {
            try {
                times.add(LocalTime.parse(String.valueOf(time.getValue())));
            } catch (DateTimeException notATime) {
                whole = false;
            }
        });
        return times;
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        repeat.getWhen().forEach(when -> {
            switch (String.valueOf(when.getCode())) {
                case "MORN" -> moments.add(Moment.MORNING);
                case "NOON" -> moments.add(Moment.NOON);
                case "AFT" -> moments.add(Moment.AFTERNOON);
                case "EVE" -> moments.add(Moment.EVENING);
                case "NIGHT" -> moments.add(Moment.NIGHT);
                case "HS" -> moments.add(Moment.BEDTIME);
                case "WAKE" -> moments.add(Moment.WAKING);
                case "AC" -> moments.add(Moment.BEFORE_MEALS);
                case "C" -> moments.add(Moment.WITH_MEALS);
                case "PC" -> moments.add(Moment.AFTER_MEALS);
                default -> whole = false;
            }
        });
        return moments;
    }
}
