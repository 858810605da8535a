package uk.onelondon.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.onelondon.OneLondonApplication;
import uk.onelondon.language.CurrentTexts;

@SpringBootTest(classes = OneLondonApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class SessionWarningTests {

    @Autowired
    private CurrentTexts texts;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void eachDialogHasANameAReasonAndAnAnswer(int index) {
        Element dialog = new SessionWarning(texts.now()).getElement().getChild(index);

        assertThat(dialog.getTag()).isEqualTo("dialog");
        assertThat(dialog.getAttribute("role")).isEqualTo("alertdialog");
        assertThat(dialog.getAttribute("aria-labelledby"))
                .isEqualTo(dialog.getChild(0).getAttribute("id"));
        assertThat(dialog.getAttribute("aria-describedby"))
                .isEqualTo(dialog.getChild(1).getAttribute("id"));
        assertThat(dialog.getChild(2).hasAttribute("autofocus")).isTrue();
        assertThat(dialog.getTextRecursively()).contains("2 minutes");
    }

    @Test
    void signingOutIsAFormAndNoLink() {
        Element form = new SessionWarning(texts.now()).getElement().getChild(0).getChild(3);

        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("/sign-out");
    }
}
