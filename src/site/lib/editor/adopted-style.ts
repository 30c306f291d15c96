/**
 * A stand-in for a <style> element that scripts fill. The Content-Security-Policy of the course refuses
 * style elements without a hash, but sheets made by a script and adopted are its own. Monaco's module
 * that makes style elements is rewritten at build to make this one instead (src/tools/vite/monaco-styles.ts).
 */

export const ADOPTED_STYLE = 'adopted-style';

/** Looks like HTMLStyleElement as far as Monaco uses one: `textContent`, `sheet`, `media`, `remove()`. */
class AdoptedStyle extends HTMLElement {
  readonly sheet = new CSSStyleSheet();
  type = 'text/css';
  private css = '';
  private adopter: Document | ShadowRoot | null = null;

  get media(): string {
    return this.sheet.media.mediaText;
  }

  set media(value: string) {
    this.sheet.media.mediaText = value;
  }

  override get textContent(): string {
    return this.css;
  }

  override set textContent(css: string) {
    this.css = css;
    this.sheet.replaceSync(css);
  }

  connectedCallback(): void {
    const root = this.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    this.adopter = root;
    root.adoptedStyleSheets.push(this.sheet);
  }

  disconnectedCallback(): void {
    const { adopter } = this;
    if (adopter === null) return;
    this.adopter = null;
    adopter.adoptedStyleSheets = adopter.adoptedStyleSheets.filter((each) => each !== this.sheet);
  }
}

if (customElements.get(ADOPTED_STYLE) === undefined) {
  customElements.define(ADOPTED_STYLE, AdoptedStyle);
}
