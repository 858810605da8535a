package uk.onelondon.record.web;

import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.onelondon.core.Phrase;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.CurrentTexts;
import uk.onelondon.language.Texts;
import uk.onelondon.record.DocumentContent;
import uk.onelondon.record.Documents;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.ui.RecordNavigation;
import uk.onelondon.sharedrecord.BinaryContent;

/**
 * Opens and saves the files of a record. A file is judged by its own bytes: what may be shown is shown in a page that can
 * do nothing, what may not be is named and can be saved after a warning.
 */
@Controller
@PermitAll
class DocumentController {

    /** The parameter that asks for a file to be saved; its value {@link #SURE} says that the warning was read. */
    static final String SAVE = "save";

    static final String SURE = "sure";
    private static final int MEGABYTE = 1 << 20;

    private final Documents documents;
    private final CurrentPerson currentPerson;
    private final CurrentTexts currentTexts;

    DocumentController(Documents documents, CurrentPerson currentPerson, CurrentTexts currentTexts) {
        this.documents = documents;
        this.currentPerson = currentPerson;
        this.currentTexts = currentTexts;
    }

    @GetMapping("/record/document/{source}/{type}/{id}/{number:[0-9]{1,3}}")
    ModelAndView open(
            @PathVariable String source,
            @PathVariable String type,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(name = SAVE, required = false) Optional<String> save) {
        Texts texts = currentTexts.now();
        Optional<EntryId> entry = EntryId.parse(source, type, id);
        if (entry.isEmpty()) {
            return notice(texts, "not-in-record", HttpStatus.NOT_FOUND, List.of());
        }
        Optional<SignedInPerson> person =
                currentPerson.now().filter(somebody -> somebody.level().reaches(IdentityLevel.P9));
        if (person.isEmpty()) {
            String here = RecordNavigation.document(entry.get(), number);
            return new ModelAndView(new RedirectView(
                    SignInAddresses.PROVE + "?return=" + URLEncoder.encode(here, StandardCharsets.UTF_8)));
        }
        return switch (documents.read(person.get(), entry.get(), number)) {
            case DocumentContent.Found found -> new OpenedFile(texts, found).answer(save);
            case DocumentContent.NotInRecord() -> notice(texts, "not-in-record", HttpStatus.NOT_FOUND, List.of());
            case DocumentContent.NotYetInRecord() ->
                notice(texts, "not-yet", HttpStatus.SERVICE_UNAVAILABLE, List.of());
            case DocumentContent.NoContent() -> notice(texts, "no-content", HttpStatus.NOT_FOUND, List.of());
            case DocumentContent.TooBig(var size) -> tooBig(texts, size.isPresent() ? size.getAsLong() : 0);
            case DocumentContent.Refused(boolean again) -> notice(texts, "refused", HttpStatus.FORBIDDEN, List.of());
            case DocumentContent.Unavailable(var then) ->
                notice(texts, "unavailable", HttpStatus.SERVICE_UNAVAILABLE, List.of());
            case DocumentContent.Unreadable() -> notice(texts, "unreadable", HttpStatus.BAD_GATEWAY, List.of());
        };
    }

    private static ModelAndView tooBig(Texts texts, long size) {
        Phrase most = texts.get("record.documents.notice.too-big.most", "most", BinaryContent.LARGEST / MEGABYTE);
        return notice(
                texts,
                "too-big",
                HttpStatus.CONTENT_TOO_LARGE,
                size == 0
                        ? List.of(most)
                        : List.of(
                                texts.get("record.documents.notice.too-big.size", "size", Math.ceilDiv(size, (long)
                                        MEGABYTE)),
                                most));
    }

    /** A page of ours that says what became of the file. */
    static ModelAndView notice(Texts texts, String which, HttpStatus status, List<Phrase> more) {
        ModelAndView page = new ModelAndView("record/document");
        page.setStatus(status);
        String key = "record.documents.notice." + which;
        page.addObject("titleKey", key + ".title");
        page.addObject("lead", texts.get(key + ".text").text());
        page.addObject("more", more.stream().map(Phrase::text).toList());
        return page;
    }
}
