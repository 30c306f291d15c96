/** A stretch of a run as it looked, bytecode by bytecode of the program itself. */
import type { RunState } from '../inspect/state.ts';
import type { Moment } from '../session.ts';
import { beginsLine, isOwn, type Cursor, type Unit } from './moves.ts';

interface Seen {
  readonly state: RunState;
  readonly bytecode: number;
  readonly line: number;
  readonly beginsLine: boolean;
}

const KNOWN: ReadonlySet<Unit['kind']> = new Set(['line', 'breakpoint']);

export class Stretch {
  from = 0;
  /** What comes before this one is remembered. */
  to = 0;
  private seen: Seen[] = [];

  get isEmpty(): boolean {
    return this.to <= this.from;
  }

  begin(from: number): void {
    this.from = from;
    this.to = from;
    this.seen = [];
  }

  /** Everything before `to` has been added. */
  finish(to: number): void {
    this.to = to;
  }

  add(state: RunState, moment: Moment, previous: Moment | null): void {
    if (!isOwn(moment)) return;
    const { bytecode, frame, pc } = moment;
    const last = this.seen.at(-1);
    if (last?.bytecode === bytecode) {
      // A specialised instruction that did not fit begins again as the general one: it is seen as it was at first.
      if (last.state.at.event === state.at.event) return;
      // Another thread has had to wait before the same one.
      this.seen.pop();
    }
    const line = frame.code.lineAt(pc);
    this.seen.push({ state, bytecode, line, beginsLine: beginsLine(moment, previous) });
  }

  at(bytecode: number): RunState | null {
    return this.seen.find((one) => one.bytecode === bytecode)?.state ?? null;
  }

  /** Whether the cursor is in it, and it knows the places of such a unit. */
  covers(cursor: Cursor, unit: Unit): boolean {
    const isKnown = unit.kind === 'bytecode' ? !unit.library : KNOWN.has(unit.kind);
    return isKnown && !this.isEmpty && cursor.bytecode >= this.from && cursor.bytecode <= this.to;
  }

  /** The nearest place before the cursor; null when it is none of these. */
  before(cursor: Cursor, unit: Unit): RunState | null {
    if (!this.covers(cursor, unit)) return null;
    return (
      this.seen.findLast((one) => one.bytecode < cursor.bytecode && isOne(one, unit))?.state ?? null
    );
  }

  after(cursor: Cursor, unit: Unit): RunState | null {
    if (!this.covers(cursor, unit)) return null;
    return (
      this.seen.find((one) => isLater(one.bytecode, cursor) && isOne(one, unit))?.state ?? null
    );
  }
}

function isLater(bytecode: number, cursor: Cursor): boolean {
  return cursor.after === 'event' ? bytecode >= cursor.bytecode : bytecode > cursor.bytecode;
}

function isOne(seen: Seen, unit: Unit): boolean {
  switch (unit.kind) {
    case 'bytecode':
      return true;
    case 'line':
      return seen.beginsLine;
    case 'breakpoint':
      return seen.beginsLine && unit.lines.includes(seen.line);
    default:
      return false;
  }
}
