package uk.onelondon.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinService;
import org.junit.jupiter.api.Test;

class LastAnswersTests extends BrowserlessTest {

    private static final String ANSWER = "a whole page";

    @Test
    void anAnswerIsKeptAsLongAsABrowserMayAskForItAgainAndThenHasThePageLoaded() {
        LastAnswers answers = new LastAnswers();
        UI page = UI.getCurrent();
        answers.uiInit(new UIInitEvent(page, VaadinService.getCurrent()));
        answers.forgetOld();

        page.getInternals().setLastProcessedClientToServerId(5, new byte[0]);
        page.getInternals().setLastRequestResponse(ANSWER);
        answers.forgetOld();
        assertThat(page.getInternals().getLastRequestResponse()).isEqualTo(ANSWER);

        answers.forgetOld();
        assertThat(page.getInternals().getLastRequestResponse())
                .hasSizeLessThan(300)
                .contains("appError");
    }
}
