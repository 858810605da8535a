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
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Glossary;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.Records;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.takeaway.ResultsTable;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** Test results as a table for a spreadsheet. A table has no place for a remark, so the file's name says "partial". */
@Controller
@PermitAll
class ResultsDownload {

    private final Proved proved;
    private final Records records;
    private final CurrentTexts currentTexts;
    private final Glossary glossary;
    private final Clock clock;

    ResultsDownload(Proved proved, Records records, CurrentTexts currentTexts, Glossary glossary, Clock clock) {
        this.proved = proved;
        this.records = records;
        this.currentTexts = currentTexts;
        this.glossary = glossary;
        this.clock = clock;
    }

    @GetMapping(TakeAwayAddresses.RESULTS)
    void results(HttpServletResponse response) throws IOException {
        Optional<SignedInPerson> person = proved.person(response);
        if (person.isEmpty()) {
            return;
        }
        RecordSnapshot snapshot = records.of(person.get()).firstView(Sent.AS_LONG_AS_A_DOWNLOAD_WAITS);
        boolean whole = snapshot.coverage().stream().allMatch(SourceCoverage::complete);
        Sent.file(
                response,
                "text/csv;charset=utf-8;header=present",
                whole ? "results" : "results-partial",
                London.today(clock),
                ".csv");
        PrintWriter out = response.getWriter();
        ResultsTable.write(snapshot, currentTexts.now(), glossary, out);
        out.flush();
    }
}
