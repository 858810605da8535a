package uk.onelondon.sharing.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.identity.RecentSignIn;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Records;
import uk.onelondon.sharing.choices.Choice;
import uk.onelondon.sharing.choices.ChoicesRead;
import uk.onelondon.sharing.choices.SharingChoices;

/** What the pages need on which a person chooses who sees her record. */
@Component
class ChoiceDesk implements AutoCloseable {

    /** A choice is only kept after a sign-in that is no older than this. */
    static final Duration FOR_SAVING = Duration.ofMinutes(10);

    /** The longest a page waits for the hub. */
    private static final Duration PAGE = Duration.ofSeconds(4);

    private final SharingChoices choices;
    private final Records records;
    private final FreshSignIn freshSignIn;
    private final RecentSignIn recent;
    private final CurrentTexts currentTexts;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ChoiceDesk(
            SharingChoices choices,
            Records records,
            FreshSignIn freshSignIn,
            RecentSignIn recent,
            CurrentTexts currentTexts,
            Clock clock) {
        this.choices = choices;
        this.records = records;
        this.freshSignIn = freshSignIn;
        this.recent = recent;
        this.currentTexts = currentTexts;
        this.clock = clock;
    }

    SharingChoices choices() {
        return choices;
    }

    Records records() {
        return records;
    }

    FreshSignIn freshSignIn() {
        return freshSignIn;
    }

    Texts texts() {
        return currentTexts.now();
    }

    /** Who may save now. */
    Optional<SignedInPerson> saver() {
        return freshSignIn.person().filter(person -> recent.within(FOR_SAVING));
    }

    LocalDate today() {
        return London.today(clock);
    }

    /** A moment as London's clocks show it. */
    Phrase moment(Instant instant) {
        return texts().dateTime(London.time(instant));
    }

    Phrase day(LocalDate day) {
        return texts().date(day);
    }

    /** A name, or what an organisation wrote. */
    Phrase theirs(String text) {
        return texts().language() == AppLanguage.ENGLISH ? Phrase.of(text) : Phrase.in(Locale.ENGLISH, text);
    }

    /** Whether a choice has ended. */
    boolean isOver(Choice choice) {
        return choice.until().filter(day -> day.isBefore(today())).isPresent();
    }

    /** Her choices, waited for no longer than a page may. */
    ChoicesRead read(SignedInPerson person) {
        return within(() -> choices.read(person)).orElseGet(() -> new ChoicesRead.NotReadable(false));
    }

    /** Asks the hub and waits for the answer; empty if it is not here in time. */
    <T> Optional<T> within(Supplier<T> question) {
        return waited(PAGE, asked(question));
    }

    /** Asks without waiting. */
    <T> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    /** Waits so long for an answer; empty if it is not here by then. */
    <T> Optional<T> waited(Duration time, CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The hub could not be asked", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
