/**
 * What the live playground takes over from the static figure, as it stands in the page: the highlighted
 * program, the first run's picture and words. So nothing is sent to the browser twice.
 */

export interface StaticParts {
  readonly head: string;
  /** By it the section is named. */
  readonly headId: string;
  readonly task: string;
  /** What there is to reach; nothing where it is no task. */
  readonly goals: string;
  /** One string of HTML a line. */
  readonly code: string;
  readonly narration: string;
  readonly output: string;
  readonly timeline: string;
  /** The width that the picture on screen was drawn for. */
  readonly timelineWidth: number;
  /** The room that there is for it. */
  readonly timelinePx: number;
  readonly legend: string;
  readonly figures: string;
  readonly caption: string;
  readonly captionAsk: string;
  readonly table: string;
  /** The pointer rests beside Run: it will not come there again. */
  readonly isAtRun: boolean;
}

function inside(root: Element, selector: string): string {
  return root.querySelector(selector)?.innerHTML ?? '';
}

/** The page holds the picture in three widths and shows one; the live one begins as that one. */
function drawnWidth(root: Element): number {
  const shown = [...root.querySelectorAll<HTMLElement>('.tl-fit')].find(
    (fit) => fit.offsetParent !== null,
  );
  return Number(shown?.dataset['width'] ?? shown?.offsetWidth ?? 900);
}

export function readStaticParts(root: Element): StaticParts {
  return {
    head: inside(root, '.plate__head :is(h2, h3)'),
    headId: root.querySelector('.plate__head :is(h2, h3)')?.id ?? '',
    task: inside(root, '.plate__task'),
    goals: inside(root, '.task__goals'),
    code: inside(root, '.code'),
    narration: inside(root, '.told .panel:not([hidden])'),
    output: inside(root, '.told .panel[hidden]'),
    timeline: inside(root, '.tl'),
    timelineWidth: drawnWidth(root),
    timelinePx: root.querySelector('.tl')?.clientWidth ?? 0,
    legend: inside(root, '.legend'),
    figures: inside(root, '.figures'),
    caption: inside(root, '.cap--told'),
    captionAsk: inside(root, '.cap--ask'),
    table: inside(root, '.tl-table'),
    isAtRun: root.querySelector('.side:hover') !== null,
  };
}

/** Static HTML of this page, taken over unchanged. */
export function asHtml(html: string): {
  readonly dangerouslySetInnerHTML: { readonly __html: string };
} {
  return { dangerouslySetInnerHTML: { __html: html } };
}
