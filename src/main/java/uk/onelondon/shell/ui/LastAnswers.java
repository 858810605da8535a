package uk.onelondon.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Lock;

/**
 * Forgets the last answer of each open page once a while has gone by without another. Flow keeps it, a whole page long, for
 * a browser that never got it and asks again; one that has not asked by then has got it. One that asks later all the same
 * loads the page anew.
 */
class LastAnswers implements UIInitListener {

    /** Without a word to show, this has the browser load the page. */
    private static final String LOAD_ANEW = VaadinService.createCriticalNotificationJSON(null, null, null, null);

    /** Each open page with the number of the message it had answered when it was looked at last. */
    private final transient Map<UI, Integer> answered = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void uiInit(UIInitEvent event) {
        answered.put(event.getUI(), Integer.MIN_VALUE);
    }

    /** Forgets the answers that were the last ones already when this was called before. */
    void forgetOld() {
        List.copyOf(answered.keySet()).forEach(this::forgetOld);
    }

    /** A page that is just being served is looked at next time. */
    private void forgetOld(UI page) {
        VaadinSession session = page.getSession();
        if (session == null) {
            answered.remove(page);
            return;
        }
        Lock lock = session.getLockInstance();
        if (lock.tryLock()) {
            try {
                UIInternals internals = page.getInternals();
                int number = internals.getLastProcessedClientToServerId();
                if (Integer.valueOf(number).equals(answered.put(page, number))) {
                    internals.setLastRequestResponse(LOAD_ANEW);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
