/** Whether the words of a page have room: none cut off, none beyond its box, its picture or the screen. */
import type { Frame, Page } from '@playwright/test';

/** Runs in the page. */
function withoutRoom(root: Element): string[] {
  /** Less than this is how letters are drawn, not a letter lost. */
  const SLACK_PX = 1.5;
  const CONTROLS = 'button, summary, select, input, [role="tab"]';
  const found = new Set<string>();

  const own = (one: Element): string =>
    `${one.localName}${[...one.classList].map((name) => `.${name}`).join('')}`;
  const place = (element: Element): string => {
    const key = element.closest('[data-key]')?.getAttribute('data-key') ?? null;
    const parent = element.parentElement;
    return `${key === null ? '' : `[${key}] `}${parent === null ? '' : `${own(parent)} > `}${own(element)}`;
  };
  const quoted = (text: string): string => `"${text.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}"`;
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };
  const isScrolled = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
  const isCut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

  /** The words against the boxes around them, up to the first that scrolls or stands on its own. */
  function words(text: Text): void {
    const range = document.createRange();
    range.selectNodeContents(text);
    const rect = range.getBoundingClientRect();
    if (rect.width < 1) return;
    // Where spaces are kept, the last one of a line hangs beyond its end.
    const { whiteSpaceCollapse } = getComputedStyle(text.parentElement!);
    const slack = whiteSpaceCollapse.startsWith('preserve') ? 10 : SLACK_PX;
    for (let box = text.parentElement; box !== null && box !== root; box = box.parentElement) {
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      // For ears only.
      if (edge.width <= 1.5 || style.clipPath !== 'none') return;
      if (style.display === 'inline' || style.display === 'contents') continue;
      const across = Math.max(edge.left - rect.left, rect.right - edge.right);
      const down = Math.max(edge.top - rect.top, rect.bottom - edge.bottom);
      if (across > slack && !isScrolled(style.overflowX)) {
        found.add(`${place(box)}: ${quoted(text.data)} goes ${Math.round(across)} px beyond it`);
        return;
      }
      const holds = isCut(style.overflowY) || box.matches(CONTROLS);
      if (down > SLACK_PX && holds) {
        found.add(`${place(box)}: ${quoted(text.data)} goes ${Math.round(down)} px above or below`);
        return;
      }
      if (isScrolled(style.overflowX) || isScrolled(style.overflowY)) return;
      if (style.position === 'absolute' || style.position === 'fixed') return;
    }
  }

  /** What a field shows of its value: a browser cuts it off without a trace. */
  function field(element: HTMLSelectElement | HTMLInputElement): void {
    const style = getComputedStyle(element);
    const text =
      element instanceof HTMLSelectElement
        ? (element.selectedOptions[0]?.text ?? '')
        : element.value || element.placeholder;
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = style.font;
    const need = pen.measureText(text).width;
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const has = element.clientWidth - padding;
    if (need > has + SLACK_PX)
      found.add(
        `${place(element)}: ${quoted(text)} has ${Math.round(has)} px and needs ${Math.round(need)}`,
      );
  }

  function drawing(svg: SVGSVGElement): void {
    const isOpen = getComputedStyle(svg).overflowX === 'visible';
    const frame = (isOpen ? svg.parentElement! : svg).getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter(isSeen);
    const rects = texts.map((text) => text.getBoundingClientRect());
    texts.forEach((text, index) => {
      const rect = rects[index]!;
      const across = Math.max(frame.left - rect.left, rect.right - frame.right);
      if (across > SLACK_PX)
        found.add(
          `${place(text)}: ${quoted(text.textContent ?? '')} goes ${Math.round(across)} px out of its picture`,
        );
      texts.slice(index + 1).forEach((other, later) => {
        const there = rects[index + 1 + later]!;
        const width = Math.min(rect.right, there.right) - Math.max(rect.left, there.left);
        const height = Math.min(rect.bottom, there.bottom) - Math.max(rect.top, there.top);
        if (width > SLACK_PX && height > Math.min(rect.height, there.height) / 3)
          found.add(
            `${place(text)}: ${quoted(text.textContent ?? '')} stands on ${quoted(other.textContent ?? '')}`,
          );
      });
    });
  }

  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode as Text;
    const parent = text.parentElement;
    if (parent === null || !/\p{L}/u.test(text.data) || parent.closest('.code-editor, svg, option'))
      continue;
    if (isSeen(parent)) words(text);
  }
  for (const svg of root.querySelectorAll('svg'))
    if (isSeen(svg) && svg.parentElement?.closest('svg') === null) drawing(svg);
  for (const one of root.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')) {
    const isText =
      one instanceof HTMLSelectElement || ['text', 'search', 'number', 'url'].includes(one.type);
    if (isText && isSeen(one)) field(one);
  }
  return [...found];
}

/** What has no room on the page, each with its place. */
export async function cramped(page: Page | Frame): Promise<string[]> {
  const found = await page.locator('body').evaluate(withoutRoom);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return beyond > 0 ? [`the page is ${beyond} px wider than the screen`, ...found] : found;
}
