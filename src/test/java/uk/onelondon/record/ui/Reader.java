package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Messages;
import uk.onelondon.record.explained.Explanations;
import uk.onelondon.record.fhir.RecordUnderTest;

/** Somebody signed in who opens pages of her record and sees their first HTML. */
final class Reader {

    private static final Messages MESSAGES = Messages.fromClassPath();
    private static final Glossary GLOSSARY = Glossary.fromClassPath();
    private static final ReadingAids AIDS = new ReadingAids(Explanations.fromClassPath(), new Searches());

    private final RecordDesk desk;
    private final SignedInPerson person;
    private final StaticListableBeanFactory additions = new StaticListableBeanFactory();
    private final OwnNotes notes = new OwnNotes();
    private Duration passed = Duration.ZERO;

    Reader(RecordUnderTest record) {
        this(record, AppLanguage.ENGLISH, IdentityLevel.P9);
    }

    Reader(RecordUnderTest record, AppLanguage language, IdentityLevel level) {
        this.person = new SignedInPerson(
                "synthetic",
                new PersonName("Synthetic", "Person"),
                Optional.of(new NhsNumber("9990000018")),
                LocalDate.of(1950, 1, 1),
                level,
                RecordUnderTest.NOON,
                new IdToken("none", RecordUnderTest.NOON));
        this.desk = new RecordDesk(
                record.records(),
                () -> Optional.of(person),
                () -> MESSAGES.in(language),
                GLOSSARY,
                AIDS,
                new Watch(),
                notes);
    }

    /** Lets time go by for the pages this reader opens. */
    void waits(Duration time) {
        passed = passed.plus(time);
    }

    static ObjectProvider<AboutMePart> nothingMoreAboutMe() {
        return new StaticListableBeanFactory().getBeanProvider(AboutMePart.class);
    }

    SignedInPerson person() {
        return person;
    }

    /** What this reader has written beside entries. */
    OwnNotes notes() {
        return notes;
    }

    RecordDesk desk() {
        return desk;
    }

    Document opens(Function<RecordDesk, RecordPage> page) {
        return opens(page, QueryParameters.empty());
    }

    Document opens(Function<RecordDesk, RecordPage> page, String query) {
        return opens(page, QueryParameters.fromString(query));
    }

    private Document opens(Function<RecordDesk, RecordPage> page, QueryParameters query) {
        return opens(page, RouteParameters.empty(), query);
    }

    /** Adds to the page of an entry what a bean would add. */
    Reader with(EntryAddition addition) {
        additions.addBean("addition" + additions.getBeanDefinitionCount(), addition);
        return this;
    }

    private ObjectProvider<EntryAddition> additions() {
        return additions.getBeanProvider(EntryAddition.class);
    }

    Document opensEntry(String source, String type, String id) {
        RouteParameters place = new RouteParameters(Map.of("source", source, "type", type, "id", id));
        return opens(desk -> new EntryView(desk, additions()), place, QueryParameters.empty());
    }

    private Document opens(Function<RecordDesk, RecordPage> page, RouteParameters path, QueryParameters query) {
        RecordPage view = page.apply(desk);
        view.draw(path, query);
        return Jsoup.parseBodyFragment(view.getElement().getOuterHTML());
    }

    private final class Watch extends Clock {

        @Override
        public ZoneId getZone() {
            return RecordUnderTest.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return RecordUnderTest.NOON.plus(passed);
        }
    }
}
