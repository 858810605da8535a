package uk.onelondon.record.ui;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.ui.SectionLink.Group;

/** The sections on a person's health, on what was measured, and on the care she had. */
@Configuration(proxyBeanMethods = false)
class HealthSections {

    @Bean
    @Order(10)
    SectionLink allergiesSection() {
        return of("record.allergies", RecordNavigation.ALLERGIES, Group.HEALTH, EntryKind.ALLERGY);
    }

    @Bean
    @Order(20)
    SectionLink medicinesSection() {
        return of("record.medicines", RecordNavigation.MEDICINES, Group.HEALTH, EntryKind.MEDICINE);
    }

    @Bean
    @Order(30)
    SectionLink conditionsSection() {
        return of("record.conditions", RecordNavigation.CONDITIONS, Group.HEALTH, EntryKind.CONDITION);
    }

    @Bean
    @Order(10)
    SectionLink resultsSection() {
        return of("record.results", RecordNavigation.RESULTS, Group.MEASURED, EntryKind.RESULT);
    }

    @Bean
    @Order(20)
    SectionLink vitalSignsSection() {
        return of("record.vital-signs", RecordNavigation.VITAL_SIGNS, Group.MEASURED, EntryKind.VITAL_SIGN);
    }

    @Bean
    @Order(40)
    SectionLink vaccinationsSection() {
        return of("record.vaccinations", RecordNavigation.VACCINATIONS, Group.HEALTH, EntryKind.VACCINATION);
    }

    @Bean
    @Order(10)
    SectionLink visitsSection() {
        return of("record.visits", RecordNavigation.VISITS, Group.CARE, EntryKind.APPOINTMENT, EntryKind.VISIT);
    }

    @Bean
    @Order(20)
    SectionLink proceduresSection() {
        return of("record.procedures", RecordNavigation.PROCEDURES, Group.CARE, EntryKind.PROCEDURE);
    }

    @Bean
    @Order(30)
    SectionLink referralsSection() {
        return of("record.referrals", RecordNavigation.REFERRALS, Group.CARE, EntryKind.REFERRAL);
    }

    /** Facts are counted, not how often they are told: the section's page joins them too. */
    private static SectionLink of(String key, String address, Group group, EntryKind... kinds) {
        return SectionLink.of(
                key,
                address,
                group,
                snapshot -> Stream.of(kinds)
                        .mapToInt(kind -> snapshot.joined(kind).entries().size())
                        .sum());
    }
}
