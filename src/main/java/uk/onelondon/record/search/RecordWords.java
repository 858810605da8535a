package uk.onelondon.record.search;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Code;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.sharedrecord.SourceId;

/** What things of a record are called beside what it says itself: in plain words, and in the reader's language. */
public interface RecordWords {

    /** The plain and clinical words for a code, in English and in the reader's language; perhaps none. */
    List<String> termsOf(Code code);

    /** What an entry is about, as its reader sees it. */
    String title(RecordEntry entry);

    /** What entries of a kind are called, for example "Vaccinations". */
    String kind(EntryKind kind);

    /** The name of a source. */
    String source(SourceId source);

    /** The name of somebody or something an entry points to. */
    Optional<String> nameOf(Named named);
}
