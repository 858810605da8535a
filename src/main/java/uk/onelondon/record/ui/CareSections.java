package uk.onelondon.record.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.onelondon.record.ui.SectionLink.Group;

/** The sections on plans, support, papers and the person herself. */
@Configuration(proxyBeanMethods = false)
class CareSections {

    @Bean
    @Order(10)
    SectionLink documentsSection() {
        return SectionLink.of(
                "record.documents",
                RecordNavigation.DOCUMENTS,
                Group.PAPERS,
                snapshot -> DocumentsView.documents(snapshot).size());
    }
}
