package uk.onelondon.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.Phrase;

class StillTests extends BrowserlessTest {

    private static UnorderedList list(int items) {
        UnorderedList list = new UnorderedList();
        for (int i = 0; i < items; i++) {
            list.add(new ListItem(new Anchor("/record?a=1&b=2", "<i>" + i + "</i> & more"), new Span("x")));
        }
        return list;
    }

    @Test
    void whatStandsStillIsTheSameMarkupAndOneElement() {
        Div part = new Div(list(20));
        part.setId("part");
        String before = part.getElement().getOuterHTML().replaceAll("\\s+", "");
        assertThat(Still.kept(part)).isEqualTo(62);

        Still.below(part);

        assertThat(Still.kept(part)).isOne();
        assertThat(part.getElement().getOuterHTML().replaceAll("\\s+", "")).isEqualTo(before);
        assertThat(part.getId()).contains("part");
    }

    @Test
    void whatListensStaysAndSoDoesWhatIsRoundIt() {
        TextInput field = new TextInput("q", Phrase.of("Words"), Optional.empty());
        Div part = new Div(new Div(field), list(20));

        Still.below(part);

        assertThat(field.getElement().getNode().getParent()).isNotNull();
        assertThat(Still.kept(part)).isLessThan(20);
    }

    @Test
    void theServerForgetsTheMarkupAsItIsSent() {
        Div part = new Div(list(20));
        Still.below(part);
        UI ui = UI.getCurrent();
        ui.add(part);
        assertThat(part.getElement().getProperty("innerHTML")).startsWith("<ul>");

        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();

        assertThat(part.getElement().hasProperty("innerHTML")).isFalse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(
                        call -> call.getInvocation().getParameters().toString().contains("<ul>"));
    }
}
