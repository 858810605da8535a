type ConnectionIndicator = { onlineText: string; offlineText: string; reconnectingText: string };

/** What Java may call (see PageScript.java). Each function takes plain texts. */
const oneLondon: Record<string, (...texts: string[]) => void> = {
  focus(id) {
    const element = document.getElementById(id);
    element?.focus();
    element?.scrollIntoView();
  },

  connectionWords(online, offline, trying) {
    const vaadin = (window as unknown as { Vaadin?: { connectionIndicator?: ConnectionIndicator } }).Vaadin;
    if (vaadin?.connectionIndicator) {
      Object.assign(vaadin.connectionIndicator, {
        onlineText: online,
        offlineText: offline,
        reconnectingText: trying
      });
    }
  }
};

(window as unknown as { oneLondon: typeof oneLondon }).oneLondon = oneLondon;
