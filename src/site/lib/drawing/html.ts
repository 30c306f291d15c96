/**
 * A drawing as HTML text. Words are set by the browser in boxes that grow with them; lines are borders of empty boxes, so
 * they are printed and seen in forced colours. Places are custom properties, one for each of the two ways to lay the grid.
 */
import type {
  Drawing,
  DrawingItem,
  DrawingPanel,
  Side,
} from '../../../tools/content/drawing-schema.ts';
import type { Messages } from '../../i18n/format.ts';
import { inlineCode } from '../inline-code.ts';
import { escapeHtml, SHORT_NAME } from '../timeline/marks.ts';
import { inset, layoutOf } from './layout.ts';
import type { PanelLayout, PlacedFrame, PlacedRoute, Span, Track } from './layout.ts';
import type { Piece } from './route.ts';

interface Context {
  readonly drawing: Drawing;
  readonly labels: Readonly<Record<string, string>>;
  readonly messages: Messages;
  /** Puts computed figures into a text. */
  readonly fill: (text: string) => string;
}

const line = ({ first, last }: Span): readonly [number, number] => [first + 1, last + 2];

/** Where something stands as the drawing lies, and where once it is turned. */
function place(
  isTurned: boolean,
  rows: Span,
  columns: Span,
  turned = { rows: columns, columns: rows },
): string {
  const area = (down: Span, along: Span): string => {
    const [top, bottom] = line(down);
    const [start, end] = line(along);
    return `${top}/${start}/${bottom}/${end}`;
  };
  const lies = `--w:${area(rows, columns)}`;
  return isTurned ? `${lies};--n:${area(turned.rows, turned.columns)}` : lies;
}

const units = (size: number): string => `calc(var(--u)*${size})`;

function columnTracks(tracks: readonly Track[]): string {
  return tracks
    .map(({ kind, size }) => {
      if (kind === 'cell') return 'minmax(min-content,var(--cell))';
      return kind === 'name' ? '0' : `minmax(${units(size)},auto)`;
    })
    .join(' ');
}

function rowTracks(tracks: readonly Track[]): string {
  return tracks
    .map(({ kind, size }) =>
      kind === 'gap' || kind === 'edge' ? `minmax(${units(size)},auto)` : 'auto',
    )
    .join(' ');
}

const at = (index: number): Span => ({ first: index, last: index });
const SIDE: Readonly<Record<Side, string>> = { start: 's', end: 'e', top: 't', bottom: 'b' };

const TURNED: Readonly<Record<Side, Side>> = {
  start: 'top',
  end: 'bottom',
  top: 'start',
  bottom: 'end',
};

function empty(classes: string, style: string): string {
  return `<i class="${classes}" style="${style}"></i>`;
}

/** The track itself, or from the cell before a gap to the one behind it. */
function cellsAround(tracks: readonly Track[], index: number): Span {
  if (tracks[index]?.kind !== 'gap') return at(index);
  let first = index;
  let last = index;
  while (tracks[first]?.kind !== 'cell') first--;
  while (tracks[last]?.kind !== 'cell') last++;
  return { first, last };
}

function routeHtml(route: PlacedRoute, layout: PanelLayout, context: Context): string {
  const { isTurned } = layout;
  const spot = ({ row, column }: Piece): string => place(isTurned, at(row), at(column));
  const lines = route.pieces.map((piece) => {
    const sides = piece.sides.map((side) => `p${SIDE[side]}`).join(' ');
    return empty(`dr-p ${sides}${route.dashed ? ' dash' : ''}`, spot(piece));
  });
  const last = route.pieces.at(-1) as Piece;
  const first = route.pieces[0] as Piece;
  const head = (side: Side, piece: Piece): string =>
    isTurned
      ? empty(`dr-h on-w h${SIDE[side]}`, spot(piece)) +
        empty(`dr-h on-n h${SIDE[TURNED[side]]}`, spot(piece))
      : empty(`dr-h h${SIDE[side]}`, spot(piece));
  const heads =
    (route.heads === 'none' ? '' : head(last.sides[1], last)) +
    (route.heads === 'both' ? head(first.sides[0], first) : '');
  let label = '';
  if (route.label !== null && route.labelled !== null) {
    const { row, column, sides } = route.labelled;
    const isLying = sides[0] === 'start' || sides[0] === 'end';
    // In a gap there is no room beside a line: the places on both sides lend theirs.
    const area = place(
      isTurned,
      isLying ? cellsAround(layout.rows, row) : at(row),
      isLying ? at(column) : cellsAround(layout.columns, column),
    );
    const gap = isLying ? layout.columns[column] : layout.rows[row];
    const edges = (['before', 'after'] as const)
      .flatMap((side) => (gap?.[side] ? [`;--${side}:${units(gap[side])}`] : []))
      .join('');
    label = `<div class="dr-l ${isLying ? 'dr-along' : 'dr-down'}" style="${area}${edges}"><span>${words(route.label, context)}</span></div>`;
  }
  return lines.join('') + heads + label;
}

function frameHtml(frame: PlacedFrame, { isTurned }: PanelLayout, context: Context): string {
  const { rows, columns } = frame.area;
  const keep = `--inset:${units(inset(frame.level))}`;
  const box = place(isTurned, { first: frame.nameRow, last: rows.last }, columns, {
    rows: { first: frame.nameColumn, last: columns.last },
    columns: rows,
  });
  const name = place(isTurned, at(frame.nameRow), columns, {
    rows: at(frame.nameColumn),
    columns: rows,
  });
  return (
    empty(`dr-f dr-${frame.kind}`, `${box};${keep}`) +
    `<div class="dr-fn" style="${name};${keep}"><span>${words(frame.label, context)}</span></div>`
  );
}

function words(key: string, { labels, drawing, fill }: Context): string {
  const text = labels[key];
  if (text === undefined) throw new Error(`figure ${drawing.id} has no label for "${key}"`);
  return inlineCode(fill(text));
}

/** A padlock, with its bow open where nobody has it. */
function padlock(isClosed: boolean): string {
  const bow = isClosed ? 'M4.5 8V5.5a3.5 3.5 0 0 1 7 0V8' : 'M4.5 8V4.5a3.5 3.5 0 0 1 6.8 -1.1';
  return `<svg class="dr-g" viewBox="0 0 16 17" width="16" height="17"><path d="${bow}" class="f-none s-ink" stroke-width="1.6"/><rect x="2.25" y="7.75" width="11.5" height="8" rx="1.5" class="${isClosed ? 'f-ink' : 'f-none'} s-ink" stroke-width="1.5"/></svg>`;
}

const CHIP =
  '<svg class="dr-g" viewBox="0 0 18 18" width="18" height="18"><path d="M6 1v3M12 1v3M6 14v3M12 14v3M1 6h3M1 12h3M14 6h3M14 12h3" class="s-ink" stroke-width="1.4"/><rect x="4" y="4" width="10" height="10" rx="1.5" class="f-none s-ink" stroke-width="1.4"/></svg>';

/** A thread that is not there, or whose time goes to the system, has no colour in a drawing. */
function lookOf(state: DrawingItem['state']): string {
  return state === undefined || state === 'off' || state === 'overhead'
    ? 'plain'
    : SHORT_NAME[state];
}

function codeHtml(code: string): string {
  return `<code dir="ltr">${escapeHtml(code)}</code>`;
}

function insideHtml(item: DrawingItem, name: string, context: Context): string {
  const key = item.label ?? name;
  const isLabelled = context.labels[key] !== undefined;
  const mayBeMissing =
    item.code !== undefined || item.letter !== undefined || item.slots !== undefined;
  const label = isLabelled || !mayBeMissing ? `<span>${words(key, context)}</span>` : '';
  const code = item.code === undefined ? '' : codeHtml(item.code);
  const { messages } = context;
  switch (item.kind) {
    case 'thread': {
      const letter = item.letter === 'main' ? messages.text('thread.main') : (item.letter ?? '');
      return `<b class="th ${lookOf(item.state)}">${escapeHtml(letter)}</b>${label}`;
    }
    case 'lock':
      return padlock(item.locked ?? false) + code + label;
    case 'core':
      return CHIP + code + label;
    case 'object': {
      const count =
        item.count === undefined
          ? ''
          : `<small>${escapeHtml(messages.text('drawing.count', { count: item.count }))}</small>`;
      const own = item.locked === undefined ? '' : padlock(item.locked);
      return `<div>${code}${label}</div>${count + own === '' ? '' : `<div class="dr-own">${own}${count}</div>`}`;
    }
    case 'queue': {
      const slots = (item.slots ?? []).map((slot) => `<li>${codeHtml(slot)}</li>`).join('');
      return `${label}<ol>${slots}</ol>`;
    }
    case 'code':
      return `${label}${(item.slots ?? []).map(codeHtml).join('')}${code}`;
    default:
      return code + label;
  }
}

const PLAIN: DrawingItem = { kind: 'box' };

function panelHtml(panel: DrawingPanel, context: Context): string {
  const layout = layoutOf(panel);
  const { isTurned, rows, columns } = layout;
  const items = layout.items.map(({ name, area }) => {
    const item = context.drawing.items[name] ?? PLAIN;
    const classes = `dr-i dr-${item.kind}${item.tone === undefined ? '' : ` ${item.tone}`}`;
    return `<div class="${classes}" style="${place(isTurned, area.rows, area.columns)}">${insideHtml(item, name, context)}</div>`;
  });
  const tracks =
    `--cw:${columnTracks(columns)};--rw:${rowTracks(rows)}` +
    (isTurned ? `;--cn:${columnTracks(rows)};--rn:${rowTracks(columns)}` : '');
  const turn = isTurned ? ' dr-turn' : '';
  const heading =
    panel.id === undefined ? '' : `<p class="dr-head">${words(panel.id, context)}</p>`;
  return (
    `<div class="dr-panel">${heading}` +
    `<div class="dr-grid${turn}" style="${tracks}"${context.drawing.time ? ' dir="ltr"' : ''}>` +
    layout.frames.map((frame) => frameHtml(frame, layout, context)).join('') +
    layout.routes.map((route) => routeHtml(route, layout, context)).join('') +
    items.join('') +
    '</div></div>'
  );
}

/** @param labels of the figure's texts @param ids of the elements that name it and say it in words */
export function drawingHtml(
  drawing: Drawing,
  labels: Readonly<Record<string, string>>,
  options: Pick<Context, 'messages' | 'fill'> & {
    readonly labelledBy: string;
    readonly describedBy: string;
  },
): string {
  const context = { drawing, labels, ...options };
  const widest = Math.max(...drawing.panels.map(({ rows }) => rows[0]?.length ?? 1));
  const trio = drawing.panels.length > 2 ? ' dr-trio' : '';
  const classes = widest > 3 ? ' dr-alone' : widest > 2 ? ' dr-three' : trio;
  return (
    `<div class="drawing${classes}" role="img" aria-labelledby="${options.labelledBy}" aria-describedby="${options.describedBy}">` +
    drawing.panels.map((panel) => panelHtml(panel, context)).join('') +
    '</div>'
  );
}
