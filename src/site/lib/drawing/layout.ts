/**
 * From a drawing's table of names to places on a grid: the rows and columns of items with gutters between them, in which
 * arrows run and frames have their edges and names. Sizes are the browser's matter: tracks grow with the words in them, so
 * that no language's labels are too long. Turned on its side, for a phone, rows are columns.
 */
import type { DrawingPanel } from '../../../tools/content/drawing-schema.ts';
import { routes } from './route.ts';
import type { Piece, Route } from './route.ts';

export type TrackKind = 'edge' | 'gap' | 'name' | 'cell';

export interface Track {
  readonly kind: TrackKind;
  /** In units, for a gap or an edge: as wide as what runs or ends there asks for. */
  readonly size: number;
  /** How much of a gap the edges of frames take, at either side. */
  readonly before?: number;
  readonly after?: number;
}

/** Tracks from the first to the last, counted from 0. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Area {
  readonly rows: Span;
  readonly columns: Span;
}

export interface PlacedItem {
  readonly name: string;
  readonly area: Area;
}

export interface PlacedFrame {
  readonly label: string;
  readonly kind: DrawingPanel['frames'][number]['kind'];
  readonly area: Area;
  /** How many frames lie inside of each other within it: its edge keeps that much away. */
  readonly level: number;
  /** The tracks in which its name stands: a row, or a column which is a row on a turned drawing. */
  readonly nameRow: number;
  readonly nameColumn: number;
}

export interface PlacedRoute extends Route {
  readonly dashed: boolean;
  readonly heads: 'to' | 'both' | 'none';
  readonly label: string | null;
  /** The piece beside which its label stands. */
  readonly labelled: Piece | null;
}

export interface PanelLayout {
  readonly rows: readonly Track[];
  readonly columns: readonly Track[];
  readonly items: readonly PlacedItem[];
  readonly frames: readonly PlacedFrame[];
  readonly routes: readonly PlacedRoute[];
  readonly isTurned: boolean;
}

interface Cells {
  readonly row: Span;
  readonly column: Span;
}

/** The cells of every item; each has to be a whole rectangle. */
function cellsOf(panel: DrawingPanel): ReadonlyMap<string, Cells> {
  const cells = new Map<string, { row: [number, number]; column: [number, number]; n: number }>();
  const width = panel.rows[0]?.length ?? 0;
  panel.rows.forEach((row, r) => {
    if (row.length !== width) throw new Error('the rows of a drawing are of one length');
    row.forEach((name, c) => {
      if (name === '.') return;
      const seen = cells.get(name);
      if (seen === undefined) cells.set(name, { row: [r, r], column: [c, c], n: 1 });
      else {
        seen.row[1] = r;
        seen.column = [Math.min(seen.column[0], c), Math.max(seen.column[1], c)];
        seen.n++;
      }
    });
  });
  return new Map(
    [...cells].map(([name, { row, column, n }]) => {
      if ((row[1] - row[0] + 1) * (column[1] - column[0] + 1) !== n)
        throw new Error(`the cells of "${name}" are no rectangle`);
      return [
        name,
        {
          row: { first: row[0], last: row[1] },
          column: { first: column[0], last: column[1] },
        },
      ];
    }),
  );
}

interface Framed {
  readonly label: string;
  readonly kind: PlacedFrame['kind'];
  readonly row: Span;
  readonly column: Span;
  readonly level: number;
  /** How many frames it lies in. */
  readonly depth: number;
}

const within = (inner: Cells, outer: Cells): boolean =>
  inner.row.first >= outer.row.first &&
  inner.row.last <= outer.row.last &&
  inner.column.first >= outer.column.first &&
  inner.column.last <= outer.column.last;
const apart = (one: Span, other: Span): boolean => one.last < other.first || other.last < one.first;

function framedOf(panel: DrawingPanel, cells: ReadonlyMap<string, Cells>): readonly Framed[] {
  const bounds = panel.frames.map(({ label, kind, around }) => {
    const inside = around.map((name) => {
      const found = cells.get(name);
      if (found === undefined)
        throw new Error(`frame "${label}" is around "${name}", which is not there`);
      return found;
    });
    const over = (pick: (one: Cells) => Span): Span => ({
      first: Math.min(...inside.map((one) => pick(one).first)),
      last: Math.max(...inside.map((one) => pick(one).last)),
    });
    const bound = { row: over((one) => one.row), column: over((one) => one.column) };
    for (const [name, one] of cells) {
      if (around.includes(name) || apart(one.row, bound.row) || apart(one.column, bound.column))
        continue;
      throw new Error(`"${name}" lies in frame "${label}" without being named there`);
    }
    return { label, kind, ...bound };
  });
  const isInside = (one: Cells, other: Cells): boolean => one !== other && within(one, other);
  const levelOf = (one: Cells): number =>
    Math.max(-1, ...bounds.filter((other) => isInside(other, one)).map(levelOf)) + 1;
  return bounds.map((one) => {
    for (const other of bounds) {
      const crosses =
        !apart(one.row, other.row) &&
        !apart(one.column, other.column) &&
        !within(one, other) &&
        !within(other, one);
      if (crosses) throw new Error(`frames "${one.label}" and "${other.label}" cross`);
    }
    return {
      ...one,
      level: levelOf(one),
      depth: bounds.filter((other) => isInside(one, other)).length,
    };
  });
}

/** How far the edge of a frame keeps from what is inside, in units. */
export const inset = (level: number): number => 0.75 * (level + 1);
const ARROW = 2.5;
const SLIM = 1;
const CLEAR = 0.75;
const OUTSIDE = 1.5;

/**
 * The tracks along one direction: before each cell a gap, and then a track for the names of the frames that begin there,
 * one for each depth.
 */
function tracksOf(
  count: number,
  frames: readonly Framed[],
  spanOf: (frame: Framed) => Span,
  hasArrow: (before: number) => boolean,
): {
  readonly tracks: readonly Track[];
  readonly cells: readonly number[];
  readonly names: readonly number[];
} {
  const tracks: Track[] = [];
  const cells: number[] = [];
  const names: number[] = [];
  for (let at = 0; at <= count; at++) {
    const before = frames.filter((frame) => spanOf(frame).last === at - 1).map((one) => one.level);
    const after = frames.filter((frame) => spanOf(frame).first === at);
    const edge = (levels: readonly number[]): number => Math.max(0, ...levels.map(inset));
    const taken = { before: edge(before), after: edge(after.map(({ level }) => level)) };
    const edges = taken.before + taken.after;
    const isOuter = at === 0 || at === count;
    const least = isOuter ? 0 : edges + (edges > 0 ? CLEAR : 0);
    tracks.push({
      ...taken,
      kind: isOuter ? 'edge' : 'gap',
      size: Math.max(least, isOuter ? edges : hasArrow(at) ? Math.max(ARROW, edges + 1.25) : SLIM),
    });
    if (at === count) break;
    names.push(tracks.length);
    const depths = after.map(({ level }) => level);
    for (let level = 0; level <= Math.max(-1, ...depths); level++)
      tracks.push({ kind: 'name', size: 0 });
    cells.push(tracks.length);
    tracks.push({ kind: 'cell', size: 0 });
  }
  return { tracks, cells, names };
}

/** Between which cells arrows run: a gap that some arrow may cross or use is wide enough for a head. */
function arrowGaps(
  panel: DrawingPanel,
  cells: ReadonlyMap<string, Cells>,
  pick: (one: Cells) => Span,
): (before: number) => boolean {
  return (before) =>
    panel.arrows.some(({ from, to }) => {
      const ends = [cells.get(from), cells.get(to)].flatMap((one) =>
        one === undefined ? [] : [pick(one)],
      );
      const first = Math.min(...ends.map((one) => one.last));
      const last = Math.max(...ends.map((one) => one.first));
      return before > first && before <= last;
    });
}

/** An arrow that runs round the outside needs some width there. */
function withRoom(tracks: readonly Track[], used: ReadonlySet<number>): readonly Track[] {
  return tracks.map((track, index) =>
    track.kind === 'edge' && used.has(index)
      ? { ...track, size: Math.max(track.size, OUTSIDE) }
      : track,
  );
}

export function layoutOf(panel: DrawingPanel): PanelLayout {
  const cells = cellsOf(panel);
  const frames = framedOf(panel, cells);
  const rows = tracksOf(
    panel.rows.length,
    frames,
    ({ row }) => row,
    arrowGaps(panel, cells, ({ row }) => row),
  );
  const width = panel.rows[0]?.length ?? 0;
  const columns = tracksOf(
    width,
    frames,
    ({ column }) => column,
    arrowGaps(panel, cells, ({ column }) => column),
  );
  const on = (tracks: typeof rows, { first, last }: Span): Span => ({
    first: tracks.cells[first] as number,
    last: tracks.cells[last] as number,
  });
  const areaOf = (one: Cells): Area => ({
    rows: on(rows, one.row),
    columns: on(columns, one.column),
  });
  const items = [...cells].map(([name, one]) => ({ name, area: areaOf(one) }));
  const placed = frames.map((frame) => ({
    label: frame.label,
    kind: frame.kind,
    level: frame.level,
    area: areaOf(frame),
    // The outermost name stands first, next to the gap.
    nameRow: (rows.cells[frame.row.first] as number) - 1 - frame.level,
    nameColumn: (columns.cells[frame.column.first] as number) - 1 - frame.level,
  }));
  const ways = routes(panel.arrows, items, rows.tracks, columns.tracks);
  const pieces = ways.flatMap((route) => route.pieces);
  return {
    rows: withRoom(rows.tracks, new Set(pieces.map(({ row }) => row))),
    columns: withRoom(columns.tracks, new Set(pieces.map(({ column }) => column))),
    items,
    frames: placed,
    routes: ways,
    isTurned:
      panel.narrow === undefined ? width > 2 && width > panel.rows.length : panel.narrow === 'turn',
  };
}
