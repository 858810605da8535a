/**
 * The server writes the view into the page as plain HTML (`#first-view`). When Flow has drawn the same view into the
 * outlet, the plain one is taken away in the same frame, and focus and open details move over, so that nothing jumps.
 */
export function takeOverFirstView(): void {
  const first = document.getElementById('first-view');
  const outlet = document.getElementById('outlet');
  if (!first || !outlet) {
    return;
  }
  outlet.hidden = true;
  const observer = new MutationObserver(() => {
    if (!outlet.querySelector('main h1')) {
      return;
    }
    observer.disconnect();
    const focused = pathWithin(first, document.activeElement);
    const open = detailsOf(first).map((details) => details.open);
    const live = outlet.querySelector('.ol-page');
    first.remove();
    outlet.hidden = false;
    detailsOf(outlet).forEach((details, index) => {
      if (open[index]) {
        details.open = true;
      }
    });
    if (focused && live) {
      (elementAt(live, focused) as HTMLElement | null)?.focus({ preventScroll: true });
    }
  });
  observer.observe(outlet, { childList: true, subtree: true });
}

function detailsOf(root: Element): HTMLDetailsElement[] {
  return Array.from(root.querySelectorAll('details'));
}

function pathWithin(root: Element, element: Element | null): number[] | undefined {
  const page = root.querySelector('.ol-page');
  if (!page || !element || element === page || !page.contains(element)) {
    return undefined;
  }
  const path: number[] = [];
  for (let at: Element = element; at !== page && at.parentElement; at = at.parentElement) {
    path.unshift(Array.from(at.parentElement.children).indexOf(at));
  }
  return path;
}

function elementAt(root: Element, path: number[]): Element | null {
  return path.reduce<Element | null>((at, index) => at?.children[index] ?? null, root);
}
