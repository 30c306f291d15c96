/**
 * The ways of arrows over the tracks of a drawing: the shortest one with few corners that runs through no item. A way is
 * a chain of tracks' crossings, each entered and left through the middle of a side.
 */
import type { DrawingArrow, Side } from '../../../tools/content/drawing-schema.ts';
import type { Area, PlacedItem, PlacedRoute, Track } from './layout.ts';

/** A crossing of a row and a column, and the sides that the arrow touches there. */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly sides: readonly [Side, Side];
}

export interface Route {
  readonly from: string;
  readonly to: string;
  readonly pieces: readonly Piece[];
}

const STEP: Readonly<Record<Side, readonly [number, number]>> = {
  end: [0, 1],
  start: [0, -1],
  bottom: [1, 0],
  top: [-1, 0],
};
const OPPOSITE: Readonly<Record<Side, Side>> = {
  end: 'start',
  start: 'end',
  top: 'bottom',
  bottom: 'top',
};
const DIRECTIONS = Object.keys(STEP) as Side[];
const CORNER = 6;

interface Door {
  readonly row: number;
  readonly column: number;
  /** The side of the item. */
  readonly side: Side;
  readonly cost: number;
}

/** The crossings next to an item, at each side; those off its middle cost a little. */
function doors({ rows, columns }: Area, only: Side | undefined): readonly Door[] {
  const all: Door[] = [];
  const midRow = (rows.first + rows.last) / 2;
  const midColumn = (columns.first + columns.last) / 2;
  for (let row = rows.first; row <= rows.last; row++) {
    const cost = Math.abs(row - midRow) / 2;
    all.push({ row, column: columns.last + 1, side: 'end', cost });
    all.push({ row, column: columns.first - 1, side: 'start', cost });
  }
  for (let column = columns.first; column <= columns.last; column++) {
    const cost = Math.abs(column - midColumn) / 2;
    all.push({ row: rows.last + 1, column, side: 'bottom', cost });
    all.push({ row: rows.first - 1, column, side: 'top', cost });
  }
  return only === undefined ? all : all.filter(({ side }) => side === only);
}

interface State {
  readonly row: number;
  readonly column: number;
  /** Where it is heading. */
  readonly heading: Side;
  readonly cost: number;
  readonly before: State | null;
}

class Board {
  readonly #rows: readonly Track[];
  readonly #columns: readonly Track[];
  readonly #taken: ReadonlySet<string>;
  /** Where arrows run already, by the ends that they have. */
  readonly #used = new Map<string, Route[]>();

  constructor(rows: readonly Track[], columns: readonly Track[], items: readonly PlacedItem[]) {
    this.#rows = rows;
    this.#columns = columns;
    const taken = new Set<string>();
    for (const { area } of items)
      for (let row = area.rows.first; row <= area.rows.last; row++)
        for (let column = area.columns.first; column <= area.columns.last; column++)
          taken.add(`${row},${column}`);
    this.#taken = taken;
  }

  /** What it costs to be there; Infinity where an item is or the drawing ends. */
  cost(row: number, column: number, arrow: DrawingArrow): number {
    const vertical = this.#rows[row];
    const horizontal = this.#columns[column];
    if (vertical === undefined || horizontal === undefined) return Infinity;
    if (this.#taken.has(`${row},${column}`)) return Infinity;
    const others = (this.#used.get(`${row},${column}`) ?? []).filter(
      ({ from, to }) => from !== arrow.from && to !== arrow.to,
    );
    // Along the names of frames, or round the outside, only if there is no other way.
    const names = vertical.kind === 'name' || horizontal.kind === 'name' ? 0.5 : 0;
    const edges = vertical.kind === 'edge' || horizontal.kind === 'edge' ? 8 : 0;
    return 1 + names + edges + others.length * 6;
  }

  use(route: Route): void {
    for (const { row, column } of route.pieces) {
      const key = `${row},${column}`;
      this.#used.set(key, [...(this.#used.get(key) ?? []), route]);
    }
  }
}

function way(board: Board, arrow: DrawingArrow, from: Area, to: Area): readonly Piece[] {
  const goals = new Map<string, number>();
  for (const { row, column, side, cost } of doors(to, arrow.enter))
    goals.set(`${row},${column},${OPPOSITE[side]}`, cost);
  const open: State[] = [];
  for (const { row, column, side, cost } of doors(from, arrow.leave)) {
    const here = board.cost(row, column, arrow);
    if (here < Infinity) open.push({ row, column, heading: side, cost: here + cost, before: null });
  }
  const done = new Set<string>();
  let best: { readonly state: State; readonly out: Side; readonly cost: number } | null = null;
  while (open.length > 0) {
    open.sort((one, other) => one.cost - other.cost);
    const state = open.shift() as State;
    if (best !== null && best.cost <= state.cost) break;
    const key = `${state.row},${state.column},${state.heading}`;
    if (done.has(key)) continue;
    done.add(key);
    for (const side of DIRECTIONS) {
      if (side === OPPOSITE[state.heading]) continue;
      const turn = side === state.heading ? 0 : CORNER;
      const goal = goals.get(`${state.row},${state.column},${side}`);
      if (goal !== undefined) {
        const cost = state.cost + turn + goal;
        if (best === null || cost < best.cost) best = { state, out: side, cost };
      }
      const [down, along] = STEP[side];
      const row = state.row + down;
      const column = state.column + along;
      const here = board.cost(row, column, arrow);
      if (here < Infinity)
        open.push({ row, column, heading: side, cost: state.cost + turn + here, before: state });
    }
  }
  if (best === null) throw new Error(`no way for the arrow from "${arrow.from}" to "${arrow.to}"`);
  const pieces: Piece[] = [];
  let out = best.out;
  for (let state: State | null = best.state; state !== null; state = state.before) {
    pieces.unshift({ row: state.row, column: state.column, sides: [OPPOSITE[state.heading], out] });
    out = state.heading;
  }
  return pieces;
}

/** A label stands beside a straight piece, in a gap if there is one, as near to the middle as can be. */
function labelledPiece(
  pieces: readonly Piece[],
  rows: readonly Track[],
  columns: readonly Track[],
): Piece | null {
  const middle = (pieces.length - 1) / 2;
  const rank = ({ row, column, sides }: Piece, index: number): number => {
    if (sides[0] !== OPPOSITE[sides[1]]) return Infinity;
    const along = sides[0] === 'start' || sides[0] === 'end' ? columns[column] : rows[row];
    const across = sides[0] === 'start' || sides[0] === 'end' ? rows[row] : columns[column];
    const isRoomy = along?.kind === 'gap' || along?.kind === 'cell';
    return (isRoomy ? 0 : 100) + (across?.kind === 'cell' ? 0 : 10) + Math.abs(index - middle);
  };
  const ranked = pieces
    .map((piece, index) => ({ piece, rank: rank(piece, index) }))
    .sort((one, other) => one.rank - other.rank)[0];
  return ranked === undefined || ranked.rank === Infinity ? null : ranked.piece;
}

export function routes(
  arrows: readonly DrawingArrow[],
  items: readonly PlacedItem[],
  rows: readonly Track[],
  columns: readonly Track[],
): readonly PlacedRoute[] {
  const board = new Board(rows, columns, items);
  const areaOf = (name: string): Area => {
    const found = items.find((item) => item.name === name);
    if (found === undefined) throw new Error(`an arrow names "${name}", which is not there`);
    return found.area;
  };
  return arrows.map((arrow) => {
    const pieces = way(board, arrow, areaOf(arrow.from), areaOf(arrow.to));
    const route = { from: arrow.from, to: arrow.to, pieces };
    board.use(route);
    const label = arrow.label ?? null;
    const labelled = label === null ? null : labelledPiece(pieces, rows, columns);
    if (label !== null && labelled === null)
      throw new Error(
        `the arrow from "${arrow.from}" to "${arrow.to}" has no straight piece for its label`,
      );
    return { ...route, heads: arrow.heads, dashed: arrow.dashed, label, labelled };
  });
}
