package uk.onelondon.sharing.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Texts;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.Records;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.OpenLog;
import uk.onelondon.sharing.log.WhoLooked;

/** What the pages about who looked need. */
@Component
class LogDesk {

    /** The longest a first view waits for the logs; then it says what is still coming. */
    static final Duration FIRST_VIEW = Duration.ofMillis(1_500);

    private final WhoLooked whoLooked;
    private final Records records;
    private final FreshSignIn freshSignIn;
    private final CurrentTexts currentTexts;
    private final Glossary glossary;
    private final Clock clock;

    LogDesk(
            WhoLooked whoLooked,
            Records records,
            FreshSignIn freshSignIn,
            CurrentTexts currentTexts,
            Glossary glossary,
            Clock clock) {
        this.whoLooked = whoLooked;
        this.records = records;
        this.freshSignIn = freshSignIn;
        this.currentTexts = currentTexts;
        this.glossary = glossary;
        this.clock = clock;
    }

    Texts texts() {
        return currentTexts.now();
    }

    Glossary glossary() {
        return glossary;
    }

    FreshSignIn freshSignIn() {
        return freshSignIn;
    }

    OpenLog log(SignedInPerson person) {
        return whoLooked.of(person);
    }

    /** Her log beside what her record knows of visits, waited for no longer than a first view may. */
    LogReading firstView(SignedInPerson person) {
        return waited(person, FIRST_VIEW);
    }

    /** The same, waited for at most this long after each was first asked for. */
    LogReading waited(SignedInPerson person, Duration patience) {
        OpenRecord record = records.of(person);
        AccessLog log = whoLooked.of(person).firstView(patience);
        return LogReading.of(log, record.firstView(patience), person.signedInAt());
    }

    /** The same as it stands at this moment, if she may still see it. */
    Optional<LogReading> now() {
        return freshSignIn
                .person()
                .map(person -> LogReading.of(
                        whoLooked.of(person).now(), records.of(person).now(), person.signedInAt()));
    }

    /**
     * Tells of changes of the log and of the record.
     *
     * @return ends it; must be called
     */
    Runnable onChange(Runnable listener) {
        List<Runnable> ends = freshSignIn
                .person()
                .map(person -> List.of(
                        whoLooked.of(person).onChange(listener),
                        records.of(person).onChange(listener)))
                .orElse(List.of());
        return () -> ends.forEach(Runnable::run);
    }

    /** Drops what is kept, so that the next question reads anew. */
    void readAnew(SignedInPerson person) {
        whoLooked.forget(person.subject());
    }

    Instant instant() {
        return clock.instant();
    }

    /** A moment as London's clocks show it. */
    Phrase moment(Instant instant) {
        return texts().dateTime(London.time(instant));
    }

    /** What somebody else wrote, or a proper name. */
    Phrase theirs(String text) {
        return texts().language() == AppLanguage.ENGLISH ? Phrase.of(text) : Phrase.in(Locale.ENGLISH, text);
    }
}
