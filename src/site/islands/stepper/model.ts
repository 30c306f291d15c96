/** What the stepper shows of a state: plain functions, no page. */
import type {
  FrameState,
  HandoverAt,
  Inspection,
  RunState,
  ThreadAtStop,
  Unit,
} from '@inside-the-gil/engine';
import type { EventKind } from '@inside-the-gil/engine/trace';
import type { LineTint } from '../../lib/editor/handle.ts';
import { threadLetters } from '../../lib/timeline/letters.ts';

export type UnitName = 'bytecode' | 'line' | 'switch' | 'event';

/** Events that one can go to; what they are called stands in the messages under `stepper.event.`. */
const COMMON_CHOICES: readonly EventKind[] = [
  'lock.block',
  'lock.acquire',
  'sleep.begin',
  'thread.start',
  'thread.end',
  'output',
];
const GIL_CHOICES: readonly EventKind[] = ['gil.request', 'gil.wait'];
const OPEN_CHOICES: readonly EventKind[] = [
  'count.lost-increment',
  'count.lost-decrement',
  'count.freed-in-use',
  'object-lock.block',
  'object-lock.acquire',
  'crash',
];

/** Those that an interpreter with a GIL, or one without, can have. */
export function eventChoices(hasGil: boolean): readonly EventKind[] {
  return hasGil ? [...GIL_CHOICES, ...COMMON_CHOICES] : [...COMMON_CHOICES, ...OPEN_CHOICES];
}

/** What the fourth pair of buttons goes to: an event of a kind, a line of the program, a choice among waiting threads. */
export type Goal =
  | { readonly kind: 'event'; readonly event: EventKind }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'handover' };

export function unitOf(name: UnitName, goal: Goal): Unit {
  switch (name) {
    case 'bytecode':
      return { kind: 'bytecode', library: false };
    case 'line':
    case 'switch':
      return { kind: name };
    case 'event':
      return unitOfGoal(goal);
  }
}

function unitOfGoal(goal: Goal): Unit {
  switch (goal.kind) {
    case 'event':
      return { kind: 'event', events: [goal.event], thread: null };
    case 'line':
      return { kind: 'breakpoint', lines: [goal.line] };
    case 'handover':
      return goal;
  }
}

/** The keys of the stepper, when it has the focus. */
export const KEYS: Readonly<Record<string, readonly ['forward' | 'back', UnitName]>> = {
  ArrowRight: ['forward', 'bytecode'],
  ArrowLeft: ['back', 'bytecode'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['back', 'line'],
  PageDown: ['forward', 'switch'],
  PageUp: ['back', 'switch'],
};

/** The hand-over with a choice that the run stands at: right behind it, before anybody's next instruction. */
export function handoverHere({ handover, at }: RunState): HandoverAt | null {
  return handover !== null && handover.bytecode === at.bytecode ? handover : null;
}

/** Letters by number of the thread, as in the pictures. */
export function lettersOf(state: RunState, mainLabel: string): string[] {
  const names: { name: string }[] = [];
  for (const { thread, name } of state.threads) names[thread] = { name };
  return threadLetters(
    Array.from(names, (one) => one ?? { name: '' }),
    mainLabel,
  );
}

/** The thread whose code is shown: the one that was picked, while it has any, or the next one. */
export function shownThread(state: RunState, picked: number | null): ThreadAtStop | null {
  const has = (t: ThreadAtStop): boolean => ownFrame(t) !== null;
  const byNumber = (n: number | null): ThreadAtStop | undefined =>
    state.threads.find((t) => t.thread === n && has(t));
  return byNumber(picked) ?? byNumber(state.next) ?? state.threads.find(has) ?? null;
}

/** The innermost frame of the program itself. */
export function ownFrame(thread: ThreadAtStop): FrameState | null {
  return thread.frames.find((frame) => frame.isOwn) ?? null;
}

const RUNNING: ReadonlySet<string> = new Set(['running', 'running-no-gil']);

/** The lines the threads are on. */
export function tintsOf(state: RunState, letters: readonly string[], filename: string): LineTint[] {
  const tints = new Map<string, { line: number; look: 'run' | 'wait'; threads: string[] }>();
  for (const thread of state.threads) {
    const frame = ownFrame(thread);
    if (frame === null || frame.line === 0 || frame.file !== filename) continue;
    // Without a GIL others run at the same time.
    const runs = thread.thread === state.next || RUNNING.has(thread.state);
    const look = runs ? 'run' : 'wait';
    const key = `${frame.line} ${look}`;
    const tint = tints.get(key) ?? { line: frame.line, look, threads: [] };
    tint.threads.push(letters[thread.thread] ?? String(thread.thread));
    tints.set(key, tint);
  }
  return [...tints.values()].map((tint) => ({ ...tint, threads: tint.threads.join(' ') }));
}

/** The instruction that the frame is at, in words: `STORE_GLOBAL counter`. */
export function instructionText({ listings }: Inspection, frame: FrameState): string {
  const listed = listings[frame.listing]?.instructions.find(
    ({ index }) => index === frame.instruction,
  );
  return listed === undefined ? '' : `${listed.name} ${listed.argument}`.trim();
}
