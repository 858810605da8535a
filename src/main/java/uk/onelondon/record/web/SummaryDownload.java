package uk.onelondon.record.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.onelondon.core.London;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.Records;
import uk.onelondon.record.takeaway.PatientSummary;
import uk.onelondon.record.takeaway.SummaryDocuments;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** The International Patient Summary as a file. */
@Controller
@PermitAll
class SummaryDownload {

    private final Proved proved;
    private final Records records;
    private final SummaryDocuments documents;
    private final Clock clock;

    SummaryDownload(Proved proved, Records records, SummaryDocuments documents, Clock clock) {
        this.proved = proved;
        this.records = records;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping(TakeAwayAddresses.SUMMARY_DOCUMENT)
    void summary(HttpServletResponse response) throws IOException {
        Optional<SignedInPerson> person = proved.person(response);
        if (person.isEmpty()) {
            return;
        }
        RecordSnapshot snapshot = records.of(person.get()).firstView(Sent.AS_LONG_AS_A_DOWNLOAD_WAITS);
        PatientSummary summary = PatientSummary.of(snapshot);
        String json = documents.json(person.get(), summary, snapshot);
        Sent.file(
                response,
                "application/fhir+json;fhirVersion=4.0;charset=utf-8",
                summary.lacking().isEmpty() ? "summary" : "summary-partial",
                London.today(clock),
                ".json");
        PrintWriter out = response.getWriter();
        out.write(json);
        out.flush();
    }
}
