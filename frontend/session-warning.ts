/**
 * Watches how long the session of this browser still lasts. It asks the server, because another tab may have been
 * active; asking is no activity. Two minutes before the end it opens one of its two dialogs. When the sign-in's token
 * runs out it goes through a silent sign-in and back to this very place.
 */
interface Remaining {
  idle: number;
  longest: number;
  renewal: number;
  ended: boolean;
}

const WARN_BEFORE = 120;
const ASK_AGAIN_AFTER_FAILURE = 30;

class SessionWarning extends HTMLElement {
  private timer: number | undefined;
  private readonly whenSeen = () => {
    if (document.visibilityState === 'visible') {
      void this.ask();
    }
  };

  connectedCallback(): void {
    this.idle.addEventListener('cancel', () => void this.stay());
    this.idle.querySelector('[data-stay]')?.addEventListener('click', () => void this.stay());
    document.addEventListener('visibilitychange', this.whenSeen);
    window.addEventListener('pageshow', this.whenSeen);
    void this.ask();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.whenSeen);
    window.removeEventListener('pageshow', this.whenSeen);
  }

  private get idle(): HTMLDialogElement {
    return this.querySelector('dialog[data-limit="idle"]')!;
  }

  private get longest(): HTMLDialogElement {
    return this.querySelector('dialog[data-limit="longest"]')!;
  }

  private get place(): string {
    return encodeURIComponent(window.location.pathname + window.location.search);
  }

  private async stay(): Promise<void> {
    this.idle.close();
    await this.ask('/session/stay', 'POST');
  }

  private async ask(path = '/session/remaining', method = 'GET'): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      const answer = await fetch(path, { method, headers: { Accept: 'application/json' }, cache: 'no-store' });
      this.react((await answer.json()) as Remaining);
    } catch {
      this.askIn(ASK_AGAIN_AFTER_FAILURE);
    }
  }

  private react(left: Remaining): void {
    if (left.idle <= 0 || left.longest <= 0) {
      // The server shows what happened and where to sign in again, and nothing of the record stays on the screen.
      if (left.ended) {
        window.location.assign(`/sign-in/ended?return=${this.place}`);
      } else {
        window.location.reload();
      }
      return;
    }
    if (left.renewal <= 0 && document.visibilityState === 'visible') {
      window.location.assign(`/sign-in/renew?return=${this.place}`);
      return;
    }
    this.show(this.longest, left.longest <= WARN_BEFORE);
    this.show(this.idle, left.idle <= WARN_BEFORE && left.longest > WARN_BEFORE);
    this.askIn(Math.min(next(left.idle), next(left.longest), Math.max(1, left.renewal)));
  }

  private show(dialog: HTMLDialogElement, wanted: boolean): void {
    if (wanted && !dialog.open && !dialog.hasAttribute('data-read')) {
      dialog.querySelectorAll<HTMLAnchorElement>('a[data-again]').forEach((link) => {
        link.href = `/sign-in/again?return=${this.place}`;
      });
      dialog.addEventListener('cancel', () => dialog.setAttribute('data-read', ''), { once: true });
      dialog.showModal();
    } else if (!wanted) {
      dialog.removeAttribute('data-read');
      dialog.close();
    }
  }

  private askIn(seconds: number): void {
    this.timer = window.setTimeout(() => void this.ask(), seconds * 1000);
  }
}

/** Seconds until something changes for a limit: the warning, or the end. */
function next(left: number): number {
  return left > WARN_BEFORE ? left - WARN_BEFORE : left;
}

customElements.define('one-london-session', SessionWarning);
