/** The steps by which one goes through a run, and which places each of them stops at. */
import type { Code } from '../../compile/code.ts';
import type { EventKind } from '../../trace/events.ts';
import { isOwnFrame } from '../../trace/recorder.ts';
import type { Place } from '../../machine/gil/handovers.ts';
import type { Position } from '../inspect/state.ts';
import type { Moment } from '../session.ts';

export type Unit =
  /** The next instruction of the program itself, or of anybody. */
  | { readonly kind: 'bytecode'; readonly library: boolean }
  /** Where a line of the program begins, in whichever thread. */
  | { readonly kind: 'line' }
  /** Where another thread executes bytecode than before. */
  | { readonly kind: 'switch' }
  /** Right after the GIL was let go while several threads waited for it. */
  | { readonly kind: 'handover' }
  /** Right after an event of one of these kinds, of any thread or of one. */
  | {
      readonly kind: 'event';
      readonly events: readonly EventKind[];
      readonly thread: number | null;
    }
  /** Where one of these lines of the program begins. */
  | { readonly kind: 'breakpoint'; readonly lines: readonly number[] };

export type Move =
  | { readonly kind: 'forward' | 'back'; readonly unit: Unit }
  /** Right before that bytecode. */
  | { readonly kind: 'to'; readonly bytecode: number }
  /** Right before whichever bytecode is the next after a hand-over at which several waited. */
  | { readonly kind: 'to-handover'; readonly place: Place }
  | { readonly kind: 'to-time'; readonly ns: number }
  | { readonly kind: 'to-end' };

/** Where the run stands: right before a bytecode, or right after an event, with nobody's instruction begun. */
export interface Cursor extends Position {
  readonly after: 'bytecode' | 'event';
}

/** Order of time. What happens between two bytecodes comes before the stop right before the second one. */
export function isBefore(a: Cursor, b: Cursor): boolean {
  if (a.bytecode !== b.bytecode) return a.bytecode < b.bytecode;
  if (a.after === 'event' && b.after === 'event') return a.event < b.event;
  return a.after === 'event' && b.after === 'bytecode';
}

/** Whether to stop at a moment; `previous` is the one before it, null where that is not known. */
export type Stops = (moment: Moment, previous: Moment | null) => boolean;

/** Where lines begin, by instruction. */
const lineStarts = new WeakMap<Code, Uint8Array>();

function startsOf(code: Code): Uint8Array {
  let starts = lineStarts.get(code);
  if (starts === undefined) {
    starts = new Uint8Array(code.instructions.length >> 1);
    let line = 0;
    let isPending = false;
    for (let i = 0; i < starts.length; i++) {
      const here = code.positions[4 * i] as number;
      if (here > 0 && here !== line) isPending = true;
      if (here > 0) line = here;
      // What 3.9 and 3.10 execute and do not show belongs to what follows.
      if (isPending && isShown(code, i)) {
        starts[i] = 1;
        isPending = false;
      }
    }
    lineStarts.set(code, starts);
  }
  return starts;
}

function isShown({ shown }: Code, index: number): boolean {
  return shown === undefined || (shown[2 * index] as number) >= 0;
}

export function isOwn({ frame, pc }: Moment): boolean {
  return isOwnFrame(frame) && isShown(frame.code.code, pc);
}

/** A line begins at its first instruction, and again where a loop jumps back into the middle of it. */
export function beginsLine(moment: Moment, previous: Moment | null): boolean {
  const { frame, pc } = moment;
  if (!isOwn(moment) || frame.code.lineAt(pc) <= 0) return false;
  if (startsOf(frame.code.code)[pc] === 1) return true;
  return previous !== null && previous.frame === frame && pc <= previous.pc;
}

/** null where a unit's places are events. */
export function stopsOf(unit: Unit, hasGil: boolean): Stops | null {
  switch (unit.kind) {
    case 'bytecode':
      return unit.library ? () => true : isOwn;
    case 'line':
      return beginsLine;
    case 'breakpoint': {
      const lines = new Set(unit.lines);
      return (moment, previous) =>
        beginsLine(moment, previous) && lines.has(moment.frame.code.lineAt(moment.pc));
    }
    case 'switch':
      // Under a GIL a switch is an event.
      return hasGil
        ? null
        : (moment, previous) => previous !== null && previous.thread !== moment.thread;
    case 'handover':
    case 'event':
      return null;
  }
}
