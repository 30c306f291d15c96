/** Keeps an editor as the page is: the type and the height of the lines whose place it takes, the colours of the theme. */
import { onThemeChange } from './handle.ts';
import type {
  EditorHandle,
  EditorMetrics,
  EditorOptions,
  EditorRequest,
  EditorTheme,
} from './handle.ts';

/** Past this many lines the editor scrolls by itself. */
const MOST_LINES = 36;

type Open = (options: EditorOptions) => EditorHandle | Promise<EditorHandle>;

export async function openIn(open: Open, request: EditorRequest): Promise<EditorHandle> {
  const { frame, onHeight } = request;
  const first = measure(frame, frame.querySelector('ol > li'));
  const lowest = frame.offsetHeight;
  let metrics = first;
  const editor = await open({
    ...request,
    metrics,
    theme: currentTheme(),
    onHeight: (px) => {
      const most = MOST_LINES * metrics.linePx + 2 * metrics.paddingBlockPx;
      onHeight(Math.max(lowest * (metrics.linePx / first.linePx), Math.min(px, most)));
    },
  });
  const endTheme = onThemeChange(() => editor.setTheme(currentTheme()));
  const endType = watchType(frame, (now) => {
    // The frame has no padding any more.
    metrics = { ...now, paddingBlockPx: first.paddingBlockPx };
    editor.setMetrics(metrics);
  });
  return {
    ...editor,
    dispose() {
      endTheme();
      endType();
      editor.dispose();
    },
  };
}

/** Tells the metrics when a line like the static ones would be set otherwise than before. */
function watchType(frame: HTMLElement, listener: (metrics: EditorMetrics) => void): () => void {
  const probe = document.createElement('ol');
  probe.className = 'code-probe';
  probe.ariaHidden = 'true';
  const line = probe.appendChild(document.createElement('li'));
  line.textContent = '0';
  frame.append(probe);
  let last = measure(frame, line);
  const observer = new ResizeObserver(() => {
    const now = measure(frame, line);
    // Nothing to measure while it is not displayed.
    if (now.linePx === 0 || (now.fontPx === last.fontPx && now.linePx === last.linePx)) return;
    last = now;
    listener(now);
  });
  observer.observe(line);
  return () => {
    observer.disconnect();
    probe.remove();
  };
}

function px(value: string): number {
  return Number.parseFloat(value) || 0;
}

function measure(box: HTMLElement, line: Element | null): EditorMetrics {
  const frame = getComputedStyle(box);
  const style = line === null ? frame : getComputedStyle(line);
  return {
    fontFamily: style.fontFamily,
    fontPx: px(style.fontSize),
    linePx: line?.getBoundingClientRect().height ?? px(style.lineHeight),
    textInsetPx: px(style.paddingInlineStart),
    paddingBlockPx: px(frame.paddingBlockStart),
  };
}

/** Reads the page's colours as they are now. */
function currentTheme(): EditorTheme {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    dark: style.colorScheme.includes('dark'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    sunk: token('--sunk'),
    hair: token('--hair'),
    control: token('--control'),
    accent: token('--accent'),
    accentWash: token('--accent-wash'),
  };
}
