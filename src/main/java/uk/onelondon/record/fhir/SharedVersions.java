package uk.onelondon.record.fhir;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EarlierVersions;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.Records;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.Versions;

/** Earlier versions from the history of an item at its source (FHIR R4, 3.1.0.1, history of an instance). */
@Component
class SharedVersions implements EarlierVersions {

    private static final Logger LOG = LoggerFactory.getLogger(SharedVersions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Records records;
    private final SharedRecord sharedRecord;

    SharedVersions(Records records, SharedRecord sharedRecord) {
        this.records = records;
        this.sharedRecord = sharedRecord;
    }

    @Override
    public EarlierRead of(SignedInPerson person, EntryId id) {
        OpenRecord record = records.of(person);
        if (record.now()
                .entry(id)
                .or(() -> record.firstView(PATIENCE).entry(id))
                .isEmpty()) {
            return record.now().settled() ? new EarlierRead.NotInRecord() : new EarlierRead.Unavailable();
        }
        return switch (sharedRecord.versions(person, id.source(), id.type(), id.id())) {
            case Answer.Found<Versions>(Versions versions, var etag) -> told(id, versions);
            case Answer.NotFound<Versions>() -> new EarlierRead.NotOffered();
            case Answer.Refused<Versions>(boolean signInAgain) ->
                signInAgain ? new EarlierRead.Unavailable() : new EarlierRead.NotOffered();
            case Answer.Unavailable<Versions>(var tryAgainAt) -> new EarlierRead.Unavailable();
            case Answer.Unreadable<Versions>(), Answer.ChangedElsewhere<Versions>(), Answer.TooBig<Versions>() ->
                new EarlierRead.Unavailable();
        };
    }

    private static EarlierRead told(EntryId id, Versions versions) {
        List<Version> read = new ArrayList<>();
        for (Resource resource : versions.newestFirst()) {
            try {
                read.add(new Version(
                        EntryMapper.map(id.source(), resource),
                        Optional.ofNullable(resource.getMeta().getLastUpdated()).map(java.util.Date::toInstant)));
            } catch (RuntimeException e) {
                LOG.warn(
                        "An earlier {} of {} cannot be shown: {}",
                        id.type(),
                        id.source(),
                        e.getClass().getName());
            }
        }
        boolean complete =
                versions.complete() && read.size() == versions.newestFirst().size();
        return read.isEmpty() ? new EarlierRead.Unavailable() : new EarlierRead.Told(read, complete);
    }
}
