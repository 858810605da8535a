package uk.onelondon.sharing.ui;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.onelondon.core.Csv;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.core.TextKey;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharing.ui.LogReading.Matched;

/** Who looked, as a table with the filters of the page. A table has no place for a remark, so its name says "partial". */
@Controller
@PermitAll
class LogDownload {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LogDesk desk;

    LogDownload(LogDesk desk) {
        this.desk = desk;
    }

    @GetMapping(LogView.CSV)
    void table(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedInPerson> person = desk.freshSignIn().person();
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, LogView.ADDRESS);
            return;
        }
        LogReading reading = desk.waited(person.get(), PATIENCE);
        boolean whole = reading.log().coverage().stream().allMatch(SourceCoverage::complete);
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"who-looked" + (whole ? "-" : "-partial-") + London.day(desk.instant())
                        + ".csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        PrintWriter out = response.getWriter();
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        write(new LogList(desk).fitting(reading, LogState.filter(parameters)), out);
        out.flush();
    }

    /** One row a view, in the words of the page; times also in their ISO form, which spreadsheets sort. */
    void write(List<Matched> views, Appendable out) {
        Texts texts = desk.texts();
        ViewWords words = new ViewWords(desk);
        Csv csv = new Csv(out);
        csv.row(Stream.of(
                        "sharing.log.form.from",
                        "sharing.log.form.to",
                        "sharing.log.csv.who",
                        "sharing.log.name",
                        "sharing.log.csv.organisation",
                        "sharing.log.what",
                        "sharing.log.why",
                        "sharing.log.csv.outcome",
                        "sharing.log.csv.visit")
                .map(key -> Csv.Cell.text(texts.get(key).bare()))
                .toList());
        views.forEach(matched -> csv.row(Stream.of(
                        London.time(matched.view().from()).toOffsetDateTime().toString(),
                        London.time(matched.view().to()).toOffsetDateTime().toString(),
                        words.who(matched.view().actor()).bare(),
                        words.name(matched.view().actor()).map(Phrase::bare).orElse(""),
                        words.organisation(matched.view().actor())
                                .map(Phrase::bare)
                                .orElse(""),
                        words.what(matched.view()).bare(),
                        words.why(matched.view()).bare(),
                        texts.get("sharing.log.csv.outcome."
                                        + TextKey.of(matched.view().outcome()))
                                .bare(),
                        words.title(matched).bare())
                .map(Csv.Cell::text)
                .toList()));
    }
}
