type ConnectionIndicator = { onlineText: string; offlineText: string; reconnectingText: string };

/** What Java may call (see PageScript.java). */
const oneLondon = {
  focus(id: string) {
    const element = document.getElementById(id);
    element?.focus();
    element?.scrollIntoView();
  },

  fill(place: Element | null, markup: string) {
    if (place) {
      place.innerHTML = markup;
    }
  },

  connectionWords(online: string, offline: string, trying: string) {
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

/** A neutral page, and no way back to this one: it takes this page's place in the list of visited pages. */
function leave(address: string): void {
  document.body.hidden = true;
  window.location.replace(address);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[data-exit]');
  if (link) {
    event.preventDefault();
    leave(link.href);
  }
});

let escapes: number[] = [];
document.addEventListener(
  'keydown',
  (event) => {
    escapes = event.key === 'Escape' && !event.repeat ? [...escapes, event.timeStamp].slice(-3) : [];
    const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
    if (link && escapes.length === 3 && event.timeStamp - escapes[0] < 2000) {
      leave(link.href);
    }
  },
  true
);

(window as unknown as { oneLondon: typeof oneLondon }).oneLondon = oneLondon;
