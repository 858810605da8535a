package uk.onelondon.sharing.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import uk.onelondon.sharing.log.OpenLog;
import uk.onelondon.sharing.log.WhoLooked;

/** What the pages about who looked need. */
@Component
class LogDesk {

    /** The longest a first view waits for the logs; then it says what is still coming. */
    static final Duration FIRST_VIEW = Duration.ofMillis(1_500);

    private final WhoLooked whoLooked;
    private final FreshSignIn freshSignIn;
    private final CurrentTexts currentTexts;
    private final Glossary glossary;
    private final Clock clock;

    LogDesk(WhoLooked whoLooked, FreshSignIn freshSignIn, CurrentTexts currentTexts, Glossary glossary, Clock clock) {
        this.whoLooked = whoLooked;
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

    /** Her log, if she may still see it. */
    Optional<OpenLog> log() {
        return freshSignIn.person().map(whoLooked::of);
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
