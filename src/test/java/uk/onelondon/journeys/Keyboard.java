package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Somebody who uses a page with the keyboard alone, and sees at each step where she is. */
final class Keyboard {

    private static final int MOST_STEPS = 250;

    /** What a person needs of whatever has the focus: that it shows, and that it lies in sight. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) { return null; }
              const rgb = text => (text.match(/rgba?\\([^)]*\\)/) || ['rgba(0,0,0,0)'])[0]
                .match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const contrast = (a, b) => {
                const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
                return (x + 0.05) / (y + 0.05);
              };
              const behind = from => {
                for (let at = from; at; at = at.parentElement) {
                  const colour = rgb(getComputedStyle(at).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0) { return colour; }
                }
                return [255, 255, 255];
              };
              const ground = behind(e.parentElement);
              const style = getComputedStyle(e);
              const rings = [];
              if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) {
                rings.push(rgb(style.outlineColor));
              }
              if (style.boxShadow !== 'none') { rings.push(rgb(style.boxShadow)); }
              const dot = e.querySelector('.ol-point__dot');
              if (dot) { rings.push(rgb(getComputedStyle(dot).stroke)); }
              const box = e.getBoundingClientRect();
              const frame = e.closest('header, nav, main, footer, dialog');
              return {
                name: e.tagName.toLowerCase() + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : '')
                  + ' ' + (e.getAttribute('aria-label') || e.innerText || e.id || '').trim().slice(0, 40),
                contrast: Math.max(0, ...rings.map(ring => contrast(ring, ground))),
                inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                place: e.classList.contains('ol-skip') ? 0
                  : frame && frame.matches('header, header *') ? 1
                  : frame && frame.matches('.ol-nav') ? 2
                  : frame && frame.matches('main') ? 3 : 4
              };
            }
            """;

    private final Page page;
    private int place;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until an element fits; each stop on the way must be visible, in sight and in the order of the page. */
    Keyboard to(String selector) {
        page.waitForLoadState();
        boolean first = true;
        for (int i = 0; i < MOST_STEPS; i++) {
            press("Tab");
            if (outside() || page.evaluate(FOCUS) == null) {
                first = true;
                continue;
            }
            look(first);
            first = false;
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return this;
            }
        }
        throw new AssertionError("Not reachable by keyboard: " + selector);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Tabs from the start to the end of the page: everything has its turn once, and the focus gets out again. */
    void throughAll() {
        page.evaluate("document.activeElement.blur()");
        int stops = ((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                          .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true })
                            && !(e.closest('details:not([open])') && !e.matches('summary')))
                          .map(e => e.tagName)""")).size();
        for (int i = 0; i < stops; i++) {
            press("Tab");
            look(i == 0);
        }
        press("Tab");
        assertThat(outside() || (boolean) page.evaluate("document.activeElement.classList.contains('ol-skip')"))
                .as("the focus leaves the page after " + stops + " stops")
                .isTrue();
    }

    /** After the last stop the focus goes to the browser's own controls, then to the start of the page. */
    private boolean outside() {
        return (boolean) page.evaluate("() => !document.activeElement || document.activeElement === document.body");
    }

    private void look(boolean first) {
        Object seen = page.evaluate(FOCUS);
        assertThat(seen).as("something has the focus").isNotNull();
        Map<?, ?> focus = (Map<?, ?>) seen;
        String name = String.valueOf(focus.get("name"));
        assertThat(((Number) focus.get("contrast")).doubleValue())
                .as("the focus shows on " + name)
                .isGreaterThanOrEqualTo(3.0);
        assertThat(focus.get("inSight")).as("in sight: " + name).isEqualTo(true);
        int now = ((Number) focus.get("place")).intValue();
        if (!first) {
            assertThat(now).as("in the order of the page: " + name).isGreaterThanOrEqualTo(place);
        }
        place = now;
    }
}
