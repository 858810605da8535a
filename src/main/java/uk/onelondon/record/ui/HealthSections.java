package uk.onelondon.record.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.ui.SectionLink.Group;

/** The sections on a person's health and on what was measured. */
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

    private static SectionLink of(String key, String address, Group group, EntryKind kind) {
        return SectionLink.of(key, address, group, snapshot -> snapshot.of(kind).size());
    }
}
