package uk.onelondon.record.ui;

import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;

/** A record under test as the rest of the app reads it. */
public final class ReadingsUnderTest {

    private final Reader reader;

    public ReadingsUnderTest(RecordUnderTest record, AppLanguage language, IdentityLevel level) {
        this.reader = new Reader(record, language, level);
    }

    public RecordReadings readings() {
        return new RecordReadings(reader.desk());
    }

    /** Who reads it. */
    public SignedInPerson person() {
        return reader.person();
    }
}
