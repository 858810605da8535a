package uk.onelondon.record.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onelondon.core.London;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Texts;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.Records;
import uk.onelondon.record.corrections.DisputeNotes;
import uk.onelondon.record.corrections.DisputeNotes.NotesRead;

/** Where pages ask for the record of whoever is signed in. The one collaborator of every view here. */
@Component
class RecordDesk {

    /** The longest a first view waits for sources; then it says what is still coming. */
    static final Duration FIRST_VIEW = Duration.ofMillis(400);

    private final Records records;
    private final CurrentPerson currentPerson;
    private final CurrentTexts currentTexts;
    private final Glossary glossary;
    private final ReadingAids aids;
    private final Clock clock;
    private final DisputeNotes notes;

    RecordDesk(
            Records records,
            CurrentPerson currentPerson,
            CurrentTexts currentTexts,
            Glossary glossary,
            ReadingAids aids,
            Clock clock,
            DisputeNotes notes) {
        this.records = records;
        this.currentPerson = currentPerson;
        this.currentTexts = currentTexts;
        this.glossary = glossary;
        this.aids = aids;
        this.clock = clock;
        this.notes = notes;
    }

    Texts texts() {
        return currentTexts.now();
    }

    /** Her record, waited for no longer than a first view may; empty if her identity is not proved far enough. */
    Optional<Reading> firstView() {
        return open().map(record -> reading(record, true));
    }

    /** Her record as it stands at this moment. */
    Optional<Reading> now() {
        return open().map(record -> reading(record, false));
    }

    /** Who reads; empty if her identity is not proved far enough. */
    Optional<SignedInPerson> person() {
        return currentPerson.now().filter(person -> person.level().reaches(IdentityLevel.P9));
    }

    /** Begins to read her record, if it is not being read yet, and does not wait. */
    void begin() {
        open();
    }

    /** True if nothing more of her record is coming by itself, or there is none to come. */
    boolean settled() {
        return open().map(OpenRecord::settled).orElse(true);
    }

    Instant instant() {
        return clock.instant();
    }

    LocalDate today() {
        return London.today(clock);
    }

    private Optional<OpenRecord> open() {
        return person().map(records::of);
    }

    private Reading reading(OpenRecord record, boolean wait) {
        Duration patience = wait ? FIRST_VIEW : Duration.ZERO;
        NotesRead known =
                currentPerson.now().map(person -> notes.all(person, patience)).orElseGet(NotesRead.NotKnown::new);
        RecordSnapshot snapshot = wait ? record.firstView(FIRST_VIEW) : record.now();
        Reading reading = new Reading(texts(), glossary, aids, record, snapshot, today(), known);
        aids.searches().expect(reading);
        return reading;
    }
}
