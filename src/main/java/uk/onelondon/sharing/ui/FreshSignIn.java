package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.HasComponents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.RecentSignIn;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.Texts;

/**
 * Holds the pages about sharing behind a sign-in that is not old: whoever finds the app open on a shared computer must
 * not read there who looked at a record, or what is hidden from whom.
 */
@Component
class FreshSignIn {

    /** How long after she signed in these pages open. */
    static final Duration TIME = Duration.ofMinutes(15);

    private final CurrentPerson currentPerson;
    private final RecentSignIn recent;

    FreshSignIn(CurrentPerson currentPerson, RecentSignIn recent) {
        this.currentPerson = currentPerson;
        this.recent = recent;
    }

    /** Who is signed in, if her identity is proved and she signed in lately. */
    Optional<SignedInPerson> person() {
        return proved().filter(person -> recent.within(TIME));
    }

    /**
     * Who is signed in, if she may see the page; else the page says why not and leads to what is needed, and back.
     *
     * @param address of the page, with its state
     */
    Optional<SignedInPerson> letIn(HasComponents page, Texts texts, String address) {
        Optional<SignedInPerson> person = person();
        if (person.isEmpty()) {
            boolean prove = proved().isEmpty();
            String key = prove ? "record.prove." : "sharing.fresh.";
            String start = prove ? SignInAddresses.PROVE : SignInAddresses.AGAIN;
            page.add(
                    new InsetText(texts.get(key + "why")),
                    new LinkButton(
                                    texts.get(key + "start"),
                                    start + "?return=" + URLEncoder.encode(address, StandardCharsets.UTF_8),
                                    ButtonKind.PRIMARY)
                            .wholePage());
        }
        return person;
    }

    private Optional<SignedInPerson> proved() {
        return currentPerson.now().filter(person -> person.level().reaches(IdentityLevel.P9));
    }
}
