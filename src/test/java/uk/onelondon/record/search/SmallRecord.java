package uk.onelondon.record.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Messages;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/** A few entries written by a test, and the index of them in one language. */
final class SmallRecord {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";

    private static final Glossary GLOSSARY = Glossary.fromClassPath();
    private static final Messages MESSAGES = Messages.fromClassPath();

    private final List<RecordEntry> entries = new ArrayList<>();

    /** The next older entry. */
    SmallRecord with(String said, String system, String code, String organisation, String note) {
        entries.add(new GeneralEntry(
                new Facts(
                        new EntryId(new SourceId("north-east"), "Basic", "e" + entries.size()),
                        Happening.SOMETHING_RECORDED,
                        new Told.Given(
                                new Concept(said, code.isEmpty() ? List.of() : List.of(new Code(system, code, said)))),
                        new When.On(LocalDate.of(2025, 6, 1).minusDays(entries.size())),
                        EntryStatus.DONE,
                        Named.nobody(),
                        organisation.isEmpty() ? Named.nobody() : Named.of(organisation),
                        note.isEmpty() ? List.of() : List.of(Detail.words(Detail.Label.NOTE, note)),
                        Set.of(),
                        Set.of()),
                List.of(),
                List.of()));
        return this;
    }

    SmallRecord with(String said) {
        return with(said, "", "", "", "");
    }

    SmallRecord with(String said, String code) {
        return with(said, SNOMED, code, "", "");
    }

    List<RecordEntry> entries() {
        return entries;
    }

    SearchIndex index(AppLanguage language) {
        return SearchIndex.of(entries, words(MESSAGES.in(language)), Synonyms.of(language.tag()));
    }

    /** What is found, by what the entries say, the best first. */
    List<String> found(AppLanguage language, String typed) {
        return index(language).find(typed).hits().stream()
                .map(hit -> said(hit.entry()))
                .toList();
    }

    List<String> found(String typed) {
        return found(AppLanguage.ENGLISH, typed);
    }

    static String said(RecordEntry entry) {
        return entry.facts().what().given().orElseThrow().said();
    }

    static RecordWords words(Texts texts) {
        return new RecordWords() {
            @Override
            public List<String> termsOf(Code code) {
                List<String> terms = new ArrayList<>();
                GLOSSARY.term(code.system(), code.code(), texts)
                        .map(Phrase::text)
                        .ifPresent(terms::add);
                GLOSSARY.plainEnglish(code.system(), code.code()).ifPresent(terms::add);
                GLOSSARY.clinicalTerm(code.system(), code.code())
                        .map(Phrase::text)
                        .ifPresent(terms::add);
                return terms;
            }

            @Override
            public String title(RecordEntry entry) {
                return said(entry);
            }

            @Override
            public String kind(EntryKind kind) {
                return texts.get("record.kind." + kind.key()).text();
            }

            @Override
            public String source(SourceId source) {
                return "North East London";
            }

            @Override
            public Optional<String> nameOf(Named named) {
                return named.said();
            }
        };
    }
}
