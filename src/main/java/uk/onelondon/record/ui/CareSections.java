package uk.onelondon.record.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.care.PregnancyRecord;
import uk.onelondon.record.care.SocialCareRecord;
import uk.onelondon.record.care.WallPlan;
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

    @Bean
    @Order(20)
    SectionLink everythingElseSection() {
        return SectionLink.of(
                "record.else",
                RecordNavigation.EVERYTHING_ELSE,
                Group.PAPERS,
                snapshot -> snapshot.joined(EntryKind.QUESTIONNAIRE).entries().size()
                        + snapshot.joined(EntryKind.OTHER).entries().size());
    }

    @Bean
    @Order(10)
    SectionLink plansSection() {
        return SectionLink.of(
                "record.care.plans",
                RecordNavigation.PLANS,
                Group.SUPPORT,
                snapshot -> PlansView.all(snapshot).size());
    }

    @Bean
    @Order(20)
    SectionLink urgentPlanSection() {
        return SectionLink.of(
                "record.care.urgent",
                RecordNavigation.URGENT_PLAN,
                Group.SUPPORT,
                snapshot -> WallPlan.urgent(snapshot).size());
    }

    @Bean
    @Order(30)
    SectionLink crisisPlanSection() {
        return SectionLink.of(
                "record.care.crisis",
                RecordNavigation.CRISIS_PLAN,
                Group.SUPPORT,
                snapshot -> WallPlan.crisis(snapshot).size());
    }

    @Bean
    @Order(40)
    SectionLink socialCareSection() {
        return SectionLink.of(
                "record.care.social",
                RecordNavigation.SOCIAL_CARE,
                Group.SUPPORT,
                snapshot -> SocialCareRecord.of(snapshot).size());
    }

    @Bean
    @Order(50)
    SectionLink pregnancySection() {
        return SectionLink.of(
                "record.care.pregnancy",
                RecordNavigation.PREGNANCY,
                Group.SUPPORT,
                snapshot -> PregnancyRecord.of(snapshot).size());
    }

    @Bean
    @Order(60)
    SectionLink careTeamSection() {
        return SectionLink.of(
                "record.care.team",
                RecordNavigation.CARE_TEAM,
                Group.SUPPORT,
                snapshot -> CareTeamView.all(snapshot).size());
    }

    @Bean
    @Order(10)
    SectionLink aboutMeSection() {
        return SectionLink.of(
                "record.care.about-me",
                RecordNavigation.ABOUT_ME,
                Group.ABOUT_YOU,
                snapshot -> snapshot.of(EntryKind.ABOUT_YOU).size());
    }

    @Bean
    @Order(20)
    SectionLink alertsSection() {
        return SectionLink.of(
                "record.care.alerts",
                RecordNavigation.ALERTS,
                Group.ABOUT_YOU,
                snapshot -> snapshot.of(EntryKind.FLAG).size());
    }
}
