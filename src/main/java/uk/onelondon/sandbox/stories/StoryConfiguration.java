package uk.onelondon.sandbox.stories;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.Citizens;
import uk.onelondon.sandbox.RecordStore;
import uk.onelondon.sandbox.StaffMember;
import uk.onelondon.sandbox.StaffMembers;

/** Makes the people of the stories known to the sandbox, and fills a record at start that is not filled yet. */
@Configuration(proxyBeanMethods = false)
public class StoryConfiguration {

    @Bean
    static StoryBook storyBook(@Value("${sandbox.data:.data}") Path data, Clock clock) {
        return StoryBook.open(LoadingDay.in(data, clock));
    }

    @Bean
    static Citizens citizens(StoryBook book) {
        List<Citizen> all = book.citizens();
        return () -> all;
    }

    @Bean
    static StaffMembers staffMembers(StoryBook book) {
        List<StaffMember> all = book.staff();
        return () -> all;
    }

    @Bean
    static ApplicationRunner storyLoading(StoryBook book, ObjectProvider<RecordStore> store) {
        return arguments -> store.ifAvailable(record -> new StoryLoader(book, record).loadUnlessLoaded());
    }
}
