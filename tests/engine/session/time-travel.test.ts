/** Going through a run forward and back: wherever one comes, it looks as in a run that has only gone there. */
import { describe, expect, test } from 'vitest';
import {
  createSession,
  defaultConfig,
  inspect,
  PYTHON_VERSIONS,
  restore,
  runProgram,
  Trail,
} from '@inside-the-gil/engine';
import type { Move, PythonVersion, RunConfig, RunState, Unit } from '@inside-the-gil/engine';
import { traceDigest } from '@inside-the-gil/engine/trace';

const PROGRAM = `import threading
counter = 0
lock = threading.Lock()

def add(n):
    global counter
    for i in range(n):
        counter += 1

def careful(n):
    global counter
    for i in range(n):
        with lock:
            counter += 1

threads = [threading.Thread(target=add, args=(4000,)), threading.Thread(target=careful, args=(4000,))]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`;

const configOf = (python: PythonVersion): RunConfig =>
  defaultConfig({ python, cores: 2, seed: 4, switchIntervalNs: 20_000 });

function trailOf(python: PythonVersion, source = PROGRAM): Trail {
  return new Trail({ source, filename: 'program.py', config: configOf(python) });
}

/** Do the move at once. */
function go(trail: Trail, move: Move): RunState {
  const work = trail.go(move);
  while (work.next().done !== true);
  return trail.inspection.state;
}

const BYTECODE: Unit = { kind: 'bytecode', library: false };
const LINE: Unit = { kind: 'line' };
const SWITCH: Unit = { kind: 'switch' };
const forward = (unit: Unit): Move => ({ kind: 'forward', unit });
const back = (unit: Unit): Move => ({ kind: 'back', unit });

/** What somebody sees who has only gone forward to there. */
function fresh(python: PythonVersion, { at, next }: RunState, source = PROGRAM): RunState {
  const session = createSession(source, 'program.py', configOf(python));
  if (next >= 0) session.runTo({ bytecode: at.bytecode });
  else session.runTo({ event: at.event });
  return inspect(session).state;
}

describe.each(PYTHON_VERSIONS)('on %s', (python) => {
  test.each([
    ['bytecode', BYTECODE, 40],
    ['line', LINE, 25],
    ['switch', SWITCH, 3],
  ] as const)('forward by %s and back leads through the same states', (_name, unit, count) => {
    const trail = trailOf(python);
    go(trail, { kind: 'to', bytecode: 6000 });
    // To a place of that kind first.
    const seen = [go(trail, forward(unit))];
    for (let i = 0; i < count; i++) seen.push(go(trail, forward(unit)));
    for (const state of seen.toReversed().slice(1)) {
      expect(go(trail, back(unit))).toEqual(state);
    }
    for (const state of seen.slice(1)) expect(go(trail, forward(unit))).toEqual(state);
    for (const state of [seen[0], seen[count >> 1], seen[count]])
      expect(fresh(python, state as RunState)).toEqual(state);
  });
});

describe('going through a run', () => {
  test('begins at the first instruction of the program', () => {
    const trail = trailOf('3.14');
    const state = go(trail, forward(LINE));
    expect(state.threads[0]?.frames[0]).toMatchObject({
      line: 1,
      isOwn: true,
      function: '<module>',
    });
    expect(state.next).toBe(0);
    go(trail, forward(LINE));
    go(trail, back(LINE));
    expect(trail.inspection.state).toEqual(state);
    const work = trail.go(back(LINE));
    expect(work.next()).toMatchObject({ done: true, value: false });
  });

  test('comes to its end and back', () => {
    const trail = trailOf('3.13');
    const end = go(trail, { kind: 'to-end' });
    expect(end.isOver).toBe(true);
    const last = go(trail, back(LINE));
    expect(last.isOver).toBe(false);
    expect(last.threads[0]?.frames[0]?.line).toBe(19);
    expect(go(trail, { kind: 'to-end' })).toEqual(end);
  });

  test('stops at breakpoints, in whichever thread', () => {
    const trail = trailOf('3.14');
    const at: Unit = { kind: 'breakpoint', lines: [14] };
    const first = go(trail, forward(at));
    expect(first.threads.find((t) => t.thread === first.next)?.frames[0]).toMatchObject({
      line: 14,
      function: 'careful',
    });
    const second = go(trail, forward(at));
    expect(second.at.bytecode).toBeGreaterThan(first.at.bytecode);
    expect(go(trail, back(at))).toEqual(first);
  });

  test('stops after events of a kind, of one thread if asked', () => {
    const trail = trailOf('3.13');
    const unit: Unit = { kind: 'event', events: ['gil.request'], thread: null };
    const first = go(trail, forward(unit));
    const second = go(trail, forward(unit));
    expect(second.timeNs).toBeGreaterThan(first.timeNs);
    const waiting = second.threads.find((t) => t.why.key === 'why.gil-wait.asked');
    expect(waiting?.state).toBe('gil-wait');
    expect(go(trail, back(unit))).toEqual(first);
    expect(fresh('3.13', first)).toEqual(first);
    const start: Unit = { kind: 'event', events: ['thread.start'], thread: 0 };
    go(trail, { kind: 'to-end' });
    const started = go(trail, back(start));
    expect(started.threads).toHaveLength(3);
  });

  test('comes to a time', () => {
    const trail = trailOf('3.14');
    const { trace } = runProgram(PROGRAM, configOf('3.14'));
    for (const part of [0.3, 0.9, 0.5]) {
      const ns = Math.floor(trace.endNs * part);
      const state = go(trail, { kind: 'to-time', ns });
      expect(Math.abs(state.timeNs - ns)).toBeLessThan(40_000);
    }
  });

  test('prepares itself while nobody asks, and changes nothing by that', () => {
    const source = PROGRAM.replaceAll('4000', '20000');
    const trail = trailOf('3.14', source);
    const before = go(trail, { kind: 'to', bytecode: 200_000 });
    while (trail.idle());
    expect(trail.inspection.state).toEqual(before);
    const { trace, report } = runProgram(source, configOf('3.14'));
    expect(traceDigest(trail.result!.trace)).toBe(traceDigest(trace));
    expect(trail.result!.report).toEqual(report);
    for (let i = 0; i < 700; i++) go(trail, back(BYTECODE));
    expect(fresh('3.14', trail.inspection.state, source)).toEqual(trail.inspection.state);
  });

  test('can be left in the middle of a move', () => {
    const trail = trailOf('3.14', PROGRAM.replaceAll('4000', '40000'));
    const before = go(trail, forward(LINE));
    const work = trail.go({ kind: 'to-end' });
    work.next();
    expect(trail.inspection.state).toEqual(before);
    expect(go(trail, forward(LINE)).threads[0]?.frames[0]?.line).toBe(2);
  });

  test('a snapshot is restored to the same state, and the run goes on as it would have', () => {
    const config = configOf('3.14t');
    const session = createSession(PROGRAM, 'program.py', config);
    session.runTo({ bytecode: 9000 });
    const { state } = inspect(session);
    const restored = restore({ source: PROGRAM, filename: 'program.py', config, at: state.at });
    expect(inspect(restored).state).toEqual(state);
    for (const one of [session, restored]) while (one.advance({}) === 'running');
    expect(traceDigest(restored.result(0).trace)).toBe(traceDigest(session.result(0).trace));
  });

  test('a program that does not compile has nothing to go through', () => {
    const trail = trailOf('3.14', 'def f(:\n');
    expect(go(trail, forward(LINE)).isOver).toBe(true);
  });
});

describe('what is seen', () => {
  test('locals, value stack and instruction between load and store', () => {
    const trail = trailOf('3.9');
    go(trail, forward({ kind: 'breakpoint', lines: [8] }));
    const [stacks, names] = [[] as unknown[], [] as string[]];
    for (let i = 0; i < 4; i++) {
      const { state, listings } = trail.inspection;
      const frame = state.threads.find((t) => t.thread === state.next)!.frames[0]!;
      stacks.push(frame.stack.map((v) => v?.text));
      const listed = listings[frame.listing]!.instructions;
      names.push(listed.find((one) => one.index === frame.instruction)!.name);
      go(trail, forward(BYTECODE));
    }
    expect(names).toEqual(['LOAD_GLOBAL', 'LOAD_CONST', 'INPLACE_ADD', 'STORE_GLOBAL']);
    expect(stacks.map((s) => (s as string[]).slice(1))).toEqual([[], ['0'], ['0', '1'], ['1']]);
    const { state } = trail.inspection;
    const frame = state.threads.find((t) => t.thread === state.next)!.frames[0]!;
    expect(frame.locals).toEqual([
      { name: 'n', value: { text: '4000', type: 'int' } },
      { name: 'i', value: { text: '0', type: 'int' } },
    ]);
    expect(state.globals.find((g) => g.name === 'counter')?.value?.text).toBe('1');
  });

  test('values without running code of the program', () => {
    const source = `class Loud:
    def __init__(self): self.n = 3
    def __repr__(self): print('asked'); return 'Loud()'
loud = Loud()
nested = [[1, [2, [3, [4]]]], {'a': (1,), 'b': {2}}, loud]
nested.append(nested)
long = list(range(1000))
text = 'x' * 5000
big = 10 ** 200
def f(): pass
def g(): yield 1
many = (g(), f, Loud, len, range(3), b'ab', bytearray(b'c'), 1.5, 2j, None, ..., frozenset([1]))
print('end')
`;
    const trail = trailOf('3.14', source);
    go(trail, forward({ kind: 'breakpoint', lines: [13] }));
    const { globals, outputs } = trail.inspection.state;
    const shown = Object.fromEntries(globals.map(({ name, value }) => [name, value!.text]));
    expect(outputs).toBe(0);
    expect(shown['loud']).toBe('<Loud n=3>');
    expect(shown['nested']).toBe("[[1, [2, […]]], {'a': (1,), 'b': {2}}, <Loud n=3>, […]]");
    expect(shown['long']).toMatch(/^\[0, 1, 2, .*…\]$/);
    expect(shown['text']!.length).toBeLessThan(125);
    expect(shown['big']!.length).toBeLessThan(70);
    expect(shown['many']).toMatchInlineSnapshot(
      `"(<generator>, <function f>, <class Loud>, <built-in function len>, range(0, 3), b'ab', bytearray(b'c'), 1.5, 2j, None, …"`,
    );
  });

  test('why a thread cannot run', () => {
    const source = `import threading, time
lock = threading.Lock()
def wait():
    with lock:
        pass
def doze():
    time.sleep(0.01)
lock.acquire()
t = threading.Thread(target=wait)
t.start()
d = threading.Thread(target=doze)
d.start()
time.sleep(0.005)
lock.release()
d.join()
`;
    const trail = trailOf('3.14', source);
    go(trail, { kind: 'to-time', ns: 3_000_000 });
    const keys = trail.inspection.state.threads.map(({ why }) => why.key);
    expect(keys).toEqual(['why.sleep', 'why.lock.held', 'why.sleep']);
    go(trail, { kind: 'to-time', ns: 8_000_000 });
    expect(trail.inspection.state.threads.map(({ why }) => why.key)).toEqual([
      'why.join',
      'why.ended',
      'why.sleep',
    ]);
  });
});
