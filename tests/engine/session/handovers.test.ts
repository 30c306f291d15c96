/** Which of several waiting threads the GIL wakes can be decided from outside, a hand-over at a time. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig, inspect, runProgram, Trail } from '@inside-the-gil/engine';
import type { Handover, Move, PythonVersion, RunConfig, RunState } from '@inside-the-gil/engine';
import { traceDigest } from '@inside-the-gil/engine/trace';
import { Handovers } from '../../../src/engine/machine/gil/handovers.ts';
import type { HandedOver } from '../../../src/engine/machine/gil/handovers.ts';
import type { SimThread } from '../../../src/engine/machine/sim-thread.ts';

const PROGRAM = `import threading
def work(n):
    for i in range(n):
        pass
ts = [threading.Thread(target=work, args=(120000,)) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print('done')
`;
const GIL_VERSIONS: readonly PythonVersion[] = ['3.9', '3.11', '3.13', '3.14'];

const configOf = (python: PythonVersion, handovers?: readonly Handover[]): RunConfig =>
  defaultConfig({
    python,
    cores: 4,
    seed: 3,
    switchIntervalNs: 100_000,
    ...(handovers === undefined ? {} : { handovers }),
  });

const digestOf = (config: RunConfig): string =>
  traceDigest(runProgram(PROGRAM, config, 'p.py').trace);

const go = (trail: Trail, move: Move): boolean => {
  const work = trail.go(move);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};

const NEXT: Move = { kind: 'forward', unit: { kind: 'handover' } };

function trailOf(config: RunConfig): Trail {
  return new Trail({ source: PROGRAM, filename: 'p.py', config });
}

/** The state right after each hand-over with a choice. */
function handoversOf(config: RunConfig): RunState[] {
  const trail = trailOf(config);
  const states: RunState[] = [];
  for (;;) {
    go(trail, NEXT);
    const { state } = trail.inspection;
    if (state.isOver) return states;
    states.push(state);
  }
}

const handoverOf = ({ handover }: RunState): NonNullable<RunState['handover']> => {
  if (handover === null) throw new Error('no hand-over');
  return handover;
};

describe.each(GIL_VERSIONS)('a hand-over with a choice, %s', (python) => {
  const states = handoversOf(configOf(python));

  test('is told with who waits for it', () => {
    expect(states.length).toBeGreaterThan(4);
    for (const state of states) {
      const { from, waiters, drawn, woken, timeNs } = handoverOf(state);
      expect(waiters.length).toBeGreaterThan(1);
      expect(waiters).not.toContain(from);
      expect(waiters).toContain(drawn);
      expect(woken).toBe(drawn);
      expect(timeNs).toBe(state.timeNs);
    }
    // Chance draws others than the first, too.
    expect(states.some(({ handover }) => handover?.waiters[0] !== handover?.drawn)).toBe(true);
  });

  test('wakes whichever waiter is named, and is the same up to there', () => {
    const state = states[3]!;
    const { bytecode, nth, waiters, drawn } = handoverOf(state);
    for (const thread of waiters) {
      const trail = trailOf(configOf(python, [{ bytecode, nth, thread }]));
      for (let k = 0; k < 4; k++) go(trail, NEXT);
      const steered = trail.inspection.state;
      expect(steered.at).toEqual(state.at);
      expect(steered.handover).toEqual({ ...state.handover, woken: thread });
      // It takes the GIL, and the one that was drawn waits on.
      go(trail, { kind: 'forward', unit: { kind: 'bytecode', library: true } });
      const { next, threads } = trail.inspection.state;
      expect(next).toBe(thread);
      if (thread !== drawn)
        expect(threads.find((one) => one.thread === drawn)?.state).toBe('gil-wait');
    }
  });

  test('is followed however the run is cut, forward and back', () => {
    const handovers = [states[1]!, states[3]!].map((state, i) => {
      const { bytecode, nth, waiters, drawn } = handoverOf(state);
      // The second one can be another hand-over by then, which is told.
      return { bytecode, nth, thread: i === 0 ? waiters.find((one) => one !== drawn)! : drawn };
    });
    const config = configOf(python, handovers);
    const whole = digestOf(config);
    expect(whole).not.toBe(digestOf(configOf(python)));
    expect(digestOf(config)).toBe(whole);
    const at = handovers[0]!.bytecode;
    const session = createSession(PROGRAM, 'p.py', config);
    for (let n = at - 5; n < at + 5; n++) session.runTo({ bytecode: n });
    const looked = inspect(session).state;
    expect(looked.handover?.woken).toBe(handovers[0]!.thread);
    while (session.advance({ bytecodes: 1000 }) === 'running');
    expect(traceDigest(session.result(0).trace)).toBe(whole);

    const trail = trailOf(config);
    go(trail, NEXT);
    go(trail, NEXT);
    const there = trail.inspection.state;
    go(trail, { kind: 'to-end' });
    go(trail, { kind: 'to-handover', place: handovers[0]! });
    const behind = trail.inspection.state;
    expect(behind.handover).toEqual(there.handover);
    expect(behind.next).toBeGreaterThanOrEqual(0);
    expect(behind.at.bytecode).toBe(at);
    expect(go(trail, { kind: 'back', unit: { kind: 'handover' } })).toBe(true);
    expect(trail.inspection.state).toEqual(there);
  });

  test('keeps to what was drawn where the named thread does not wait, and says so', () => {
    const { bytecode, nth, from } = handoverOf(states[2]!);
    const nowhere = { bytecode: bytecode + 1, nth: 0, thread: 1 };
    const handovers = [{ bytecode, nth, thread: from }, nowhere, { ...nowhere, nth: 7 }];
    const { trace, report } = runProgram(PROGRAM, configOf(python, handovers), 'p.py');
    expect(traceDigest(trace)).toBe(digestOf(configOf(python)));
    expect(report.missedHandovers).toEqual(handovers);
  });

  test('is as it was drawn where nobody decides', () => {
    const plain = runProgram(PROGRAM, configOf(python), 'p.py');
    expect(digestOf(configOf(python, []))).toBe(traceDigest(plain.trace));
    expect('missedHandovers' in plain.report).toBe(false);
    const asDrawn = states.map((state) => {
      const { bytecode, nth, drawn } = handoverOf(state);
      return { bytecode, nth, thread: drawn };
    });
    const confirmed = runProgram(PROGRAM, configOf(python, asDrawn), 'p.py');
    expect(traceDigest(confirmed.trace)).toBe(traceDigest(plain.trace));
    expect('missedHandovers' in confirmed.report).toBe(false);
  });
});

test.each(['2.7-gil', '3.14t', 'no-gil-naive'] as const)(
  'there is no such choice in %s, and a decision is told to be missed',
  (python) => {
    const decision = { bytecode: 900, nth: 0, thread: 2 };
    const trail = trailOf(configOf(python));
    go(trail, NEXT);
    const { isOver, choosesWaiter, handover } = trail.inspection.state;
    expect({ isOver, choosesWaiter, handover }).toEqual({
      isOver: true,
      choosesWaiter: false,
      handover: null,
    });
    const { trace, report } = runProgram(PROGRAM, configOf(python, [decision]), 'p.py');
    expect(traceDigest(trace)).toBe(digestOf(configOf(python)));
    expect(report.missedHandovers).toEqual([decision]);
  },
);

describe('Handovers', () => {
  const thread = (id: number): SimThread => ({ id }) as SimThread;
  const waiting = (...ids: readonly number[]): { thread: SimThread }[] =>
    ids.map((id) => ({ thread: thread(id) }));

  function drawing(decisions: readonly Handover[]): {
    readonly handovers: Handovers;
    readonly drawn: number[];
    readonly told: HandedOver[];
  } {
    const drawn: number[] = [];
    const told: HandedOver[] = [];
    const chooser = { choose: (_: string, count: number) => (drawn.push(count), count - 1) };
    return { handovers: new Handovers(chooser, decisions, (one) => told.push(one)), drawn, told };
  }

  test('draws although somebody has decided, and counts only where there is a choice', () => {
    const { handovers, drawn, told } = drawing([{ bytecode: 40, nth: 1, thread: 5 }]);
    expect(handovers.choose(thread(1), waiting(5, 6, 7), 40)).toBe(2);
    expect(handovers.choose(thread(7), waiting(5), 40)).toBe(0);
    expect(handovers.missed).toHaveLength(1);
    expect(handovers.choose(thread(7), waiting(8, 5, 6), 40)).toBe(1);
    expect(handovers.missed).toEqual([]);
    expect(handovers.choose(thread(5), waiting(8, 6), 41)).toBe(1);
    expect(drawn).toEqual([3, 1, 3, 2]);
    expect(told.map(({ bytecode, nth, drawn: by, woken }) => [bytecode, nth, by, woken])).toEqual([
      [40, 0, 7, 7],
      [40, 1, 6, 5],
      [41, 0, 6, 6],
    ]);
  });

  test.each([
    [[{ bytecode: -1, nth: 0, thread: 0 }], 'bytecode is -1'],
    [[{ bytecode: 3, nth: 0.5, thread: 0 }], 'nth is 0.5'],
    [[{ bytecode: 3, nth: 0, thread: NaN }], 'thread is NaN'],
    [
      [
        { bytecode: 3, nth: 1, thread: 0 },
        { bytecode: 3, nth: 1, thread: 2 },
      ],
      'hand-over 1 at bytecode 3 stands behind 1 at 3',
    ],
  ])('says what is wrong with %j', (decisions, message) => {
    expect(() =>
      createSession('print(1)', 'p.py', defaultConfig({ handovers: decisions })),
    ).toThrow(message);
  });
});
