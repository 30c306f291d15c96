/**
 * `<gil-playground src="...">`: a playground of the course in a page of somebody else. It holds a frame with the
 * course's embed page, so that workers and storage stay on the course's own origin, and gives the frame the height
 * that its page asks for. One file without imports; the build writes it to /gil-playground.js.
 *
 * `src` is an address of the course: an embed page, or a link copied from a playground. `theme` is light or dark; without
 * it the reader's system decides. `label` names the frame for readers of screens.
 */

(() => {
  const SIZE = 'inside-the-gil:size';
  const LOWEST_PX = 160;
  const HIGHEST_PX = 6000;

  /** The course that this file came from, with a slash at its end. A plain script needs no permission of the host. */
  const COURSE = new URL('.', (document.currentScript as HTMLScriptElement).src);

  /** The embed page for an address of the course; null for any other address. */
  function frameAddress(text: string, theme: string | null): string | null {
    if (!URL.canParse(text, COURSE)) return null;
    const address = new URL(text, COURSE);
    if (address.origin !== COURSE.origin || !address.pathname.startsWith(COURSE.pathname))
      return null;
    const path = address.pathname.slice(COURSE.pathname.length);
    const isEmbed = /^(?:[a-z-]+\/)?embed\//i.test(path);
    if (!isEmbed) {
      // A link to a lesson or to the sandbox names the playground it is for.
      const playground = new URLSearchParams(address.hash.slice(1)).get('p');
      if (playground === null || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(playground)) return null;
      const page = playground === 'sandbox/main' ? '' : `${playground}/`;
      const locale = /^([a-z-]+\/)?(?:lessons|sandbox)\//i.exec(path)?.[1] ?? '';
      address.pathname = `${COURSE.pathname}${locale}embed/${page}`;
    }
    if (theme === 'light' || theme === 'dark') address.searchParams.set('theme', theme);
    return address.href;
  }

  class GilPlayground extends HTMLElement {
    static readonly observedAttributes = ['src', 'theme', 'label'];

    private readonly frame = document.createElement('iframe');

    private readonly resize = (event: MessageEvent<unknown>): void => {
      if (event.source !== this.frame.contentWindow || event.origin !== COURSE.origin) return;
      const { kind, height } = (event.data ?? {}) as { kind?: unknown; height?: unknown };
      if (kind !== SIZE || typeof height !== 'number' || !Number.isFinite(height)) return;
      this.frame.style.height = `${Math.min(HIGHEST_PX, Math.max(LOWEST_PX, Math.ceil(height)))}px`;
    };

    constructor() {
      super();
      const { frame } = this;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write';
      frame.style.cssText = 'display:block;width:100%;height:640px;border:0;color-scheme:auto';
      this.attachShadow({ mode: 'open' });
    }

    connectedCallback(): void {
      addEventListener('message', this.resize);
      this.show();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.resize);
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.show();
    }

    private show(): void {
      const { frame, shadowRoot } = this;
      const address = frameAddress(this.getAttribute('src') ?? '', this.getAttribute('theme'));
      if (address === null) {
        // What stands inside the element, such as a link, is shown instead.
        shadowRoot?.replaceChildren(document.createElement('slot'));
        return;
      }
      frame.title = this.getAttribute('label') ?? (this.textContent.trim() || 'Inside the GIL');
      if (frame.src !== address) frame.src = address;
      if (frame.parentNode === null) shadowRoot?.replaceChildren(frame);
    }
  }

  if (customElements.get('gil-playground') === undefined)
    customElements.define('gil-playground', GilPlayground);
})();
