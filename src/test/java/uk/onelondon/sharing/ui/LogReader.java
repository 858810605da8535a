package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Messages;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharing.fhir.Accesses;
import uk.onelondon.sharing.fhir.LogUnderTest;

/** Somebody signed in who opens the pages about who looked, and sees their first HTML. */
final class LogReader {

    private static final Messages MESSAGES = Messages.fromClassPath();
    private static final Glossary GLOSSARY = Glossary.fromClassPath();

    private final LogDesk desk;

    AppLanguage language = AppLanguage.ENGLISH;
    IdentityLevel level = IdentityLevel.P9;
    boolean recent = true;

    /** With a record that is all here and holds nothing. */
    LogReader(LogUnderTest logs) {
        this(logs, new RecordUnderTest().complete());
    }

    LogReader(LogUnderTest logs, RecordUnderTest record) {
        this.desk = new LogDesk(
                logs.logs(),
                record.records(),
                new FreshSignIn(() -> Optional.of(person()), time -> recent),
                () -> MESSAGES.in(language),
                GLOSSARY,
                RecordUnderTest.CLOCK);
    }

    SignedInPerson person() {
        return new SignedInPerson(
                Accesses.HERSELF,
                new PersonName("Synthetic", "Person"),
                Optional.of(new NhsNumber("9990000018")),
                LocalDate.of(1950, 1, 1),
                level,
                RecordUnderTest.NOON,
                new IdToken("none", RecordUnderTest.NOON));
    }

    LogDesk desk() {
        return desk;
    }

    Document opens(String query) {
        return opens(LogView::new, Map.of(), query);
    }

    <V extends HasElement & ServerRendered> Document opens(
            Function<LogDesk, V> page, Map<String, String> path, String query) {
        V view = page.apply(desk);
        view.draw(new RouteParameters(path), QueryParameters.fromString(query));
        return html(view);
    }

    static Document html(HasElement view) {
        return Jsoup.parseBodyFragment(view.getElement().getOuterHTML());
    }
}
