package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.care.SocialCareRecord;
import uk.onelondon.record.joining.JoinedEntry;

/** Social care: help arranged, who comes, equipment and assessments. */
@Route("record/social-care")
@PermitAll
class SocialCareView extends RecordPage {

    private static final int MOST = 10;

    SocialCareView(RecordDesk desk) {
        super(desk, "record.care.social");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.SOCIAL_CARE;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        SocialCareRecord care = SocialCareRecord.of(reading.snapshot());
        RecordSection<SocialCareRecord> section = RecordSection.of(
                care.isEmpty() ? List.of() : List.of(care), reading.snapshot().coverage());
        return new SectionFrame(reading, key(), RecordNavigation.SOCIAL_CARE).draw(into, section, all -> {
            List<JoinedEntry<?>> next = Days.notBefore(care.appointments(), reading.today());
            new EntryGroups(into, reading)
                    .plans("now", "record.care.social.now", EntryGroups.now(care.arranged()))
                    .cards("next", "record.care.to-come", next)
                    .cards("teams", "record.care.team.teams", EntryGroups.now(care.teams()))
                    .cards("equipment", "record.care.social.equipment", care.equipment())
                    .documents("assessments", "record.care.social.assessments", care.assessments())
                    .lines("findings", "record.care.social.findings", care.findings(), MOST)
                    .lines("visits", "record.care.visits", care.visits(), MOST)
                    .plans("before", "record.care.social.before", EntryGroups.before(care.arranged()))
                    .lines("past", "record.care.past", Days.before(care.appointments(), reading.today()), MOST);
        });
    }
}
