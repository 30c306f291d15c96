/** The reader's decisions on who goes next: what each new one keeps of those before, and taking them back. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig, inspect, Trail } from '@inside-the-gil/engine';
import type { HandoverAt, Move, RunState } from '@inside-the-gil/engine';
import {
  asked,
  countOf,
  decisionsOf,
  takenBack,
  woken,
} from '../../src/site/islands/stepper/decisions.ts';
import type { Decisions, Turn } from '../../src/site/islands/stepper/decisions.ts';

const PROGRAM = `import threading
def work(n):
    for i in range(n):
        pass
ts = [threading.Thread(target=work, args=(120000,)) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
`;

const at = (bytecode: number, nth = 0): HandoverAt => ({
  bytecode,
  nth,
  from: 1,
  waiters: [2, 3],
  drawn: 2,
  woken: 2,
  timeNs: 0,
});
const standing = (bytecode: number, handover: HandoverAt | null): RunState =>
  ({ at: { bytecode, event: 0 }, handover }) as RunState;
const decided = (requests: number[], ...handovers: [number, number, number][]): Decisions => ({
  requests,
  handovers: handovers.map(([bytecode, nth, thread]) => ({ bytecode, nth, thread })),
});

describe('a decision', () => {
  test('on whom to wake drops what lies behind it, and the one it replaces', () => {
    const before = decided([10, 40, 50, 90], [20, 0, 3], [50, 0, 3], [50, 1, 2], [80, 0, 2]);
    expect(woken(before, at(50), 3).decisions).toEqual(decided([10, 40], [20, 0, 3], [50, 0, 3]));
    expect(woken(before, at(50, 1), 3).decisions).toEqual(
      decided([10, 40], [20, 0, 3], [50, 0, 3], [50, 1, 3]),
    );
  });

  test('for the one that was drawn is none', () => {
    expect(woken(decided([], [50, 0, 3]), at(50), 2).decisions).toEqual(decided([]));
  });

  test('on where to ask keeps the hand-over that it stands behind', () => {
    const before = decided([10, 90], [50, 0, 3], [50, 1, 3], [80, 0, 2]);
    expect(asked(before, standing(50, at(50))).decisions).toEqual(decided([10, 50], [50, 0, 3]));
    expect(asked(before, standing(50, at(20))).decisions).toEqual(decided([10, 50]));
    expect(asked(before, standing(50, null)).decisions).toEqual(decided([10, 50]));
  });

  test('is taken back from the end', () => {
    let left: Decisions = decided([10, 50], [20, 0, 3], [50, 1, 2]);
    const order: number[] = [];
    for (let turn = takenBack(left); turn !== null; turn = takenBack(left)) {
      expect(countOf(turn.decisions)).toBe(countOf(left) - 1);
      order.push(turn.bytecode);
      left = turn.decisions;
    }
    // To a request itself, and to right before a hand-over, which is gone to from there.
    expect(order).toEqual([50, 49, 19, 10]);
    expect(takenBack(decisionsOf({}))).toBeNull();
  });
});

test('the way that a decision goes leads to where it tells, and back', () => {
  const configOf = (decisions: Decisions): ReturnType<typeof defaultConfig> =>
    defaultConfig({ cores: 4, seed: 3, switchIntervalNs: 100_000, ...decisions });
  const go = (trail: Trail, moves: readonly Move[]): RunState => {
    for (const move of moves) for (const _ of trail.go(move));
    return trail.inspection.state;
  };
  const follow = ({ decisions, bytecode, moves }: Turn): RunState => {
    const config = configOf(decisions);
    const trail = new Trail({ source: PROGRAM, filename: 'p.py', config });
    return go(trail, [{ kind: 'to', bytecode }, ...moves]);
  };
  const plain = new Trail({
    source: PROGRAM,
    filename: 'p.py',
    config: configOf(decisionsOf({})),
  });
  const next: Move = { kind: 'forward', unit: { kind: 'handover' } };
  const { handover } = go(plain, [next, next]);
  const other = handover!.waiters.find((thread) => thread !== handover!.drawn)!;

  const turn = woken(decisionsOf({}), handover!, other);
  const there = follow(turn);
  expect(there.handover).toEqual({ ...handover, woken: other });
  expect(there.next).toBe(other);

  // The thread that was chosen is made to let go at once: another decision behind the first.
  const further = asked(turn.decisions, there);
  expect(further.decisions.handovers).toEqual(turn.decisions.handovers);
  const later = follow(further);
  expect(later.at.bytecode).toBeGreaterThan(there.at.bytecode);
  expect(later.next).not.toBe(other);

  const backOnce = takenBack(further.decisions)!;
  expect(follow(backOnce).at).toEqual(there.at);
  const backTwice = follow(takenBack(backOnce.decisions)!);
  expect(backTwice.handover).toEqual(handover);
  expect(backTwice.next).toBe(handover!.drawn);

  // Runs are the same up to where they part.
  const looks = [turn.decisions, decisionsOf({})].map((decisions) => {
    const session = createSession(PROGRAM, 'p.py', configOf(decisions));
    session.runTo({ bytecode: handover!.bytecode - 1 });
    return inspect(session).state;
  });
  expect(looks[0]).toEqual(looks[1]);
});
