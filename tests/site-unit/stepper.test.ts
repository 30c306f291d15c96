/** What the stepper shows of a state, and how it talks to its worker. */
import { describe, expect, test } from 'vitest';
import ar from '../../content/ui/ar.json';
import en from '../../content/ui/en.json';
import es from '../../content/ui/es.json';
import zh from '../../content/ui/zh.json';
import { defaultConfig, Trail } from '@inside-the-gil/engine';
import type { Inspection, Move } from '@inside-the-gil/engine';
import type { FromWorker } from '@inside-the-gil/engine/protocol';
import {
  instructionText,
  KEYS,
  lettersOf,
  ownFrame,
  shownThread,
  tintsOf,
  unitOf,
} from '../../src/site/islands/stepper/model.ts';
import { StepClient } from '../../src/site/lib/engine/step-client.ts';
import type { WorkerLike } from '../../src/site/lib/engine/client.ts';

const SOURCE = `import threading
def work():
    n = 0
    while n < 1000:
        n += 1
t = threading.Thread(target=work)
t.start()
t.join()
`;

function at(...moves: Move[]): Inspection {
  const config = defaultConfig({ cores: 2 });
  const trail = new Trail({ source: SOURCE, filename: 'p.py', config });
  for (const move of moves) {
    const work = trail.go(move);
    while (work.next().done !== true);
  }
  return trail.inspection;
}

const line = (n: number): Move => ({ kind: 'forward', unit: { kind: 'breakpoint', lines: [n] } });

describe('a state', () => {
  test('has letters, the next thread and the lines of all threads', () => {
    const inspection = at(line(5));
    const letters = lettersOf(inspection.state, 'main');
    expect(letters).toEqual(['main', 'A']);
    expect(shownThread(inspection.state, null)?.thread).toBe(1);
    expect(shownThread(inspection.state, 0)?.thread).toBe(0);
    expect(tintsOf(inspection.state, letters, 'p.py')).toEqual([
      { line: 7, look: 'wait', threads: 'main' },
      { line: 5, look: 'run', threads: 'A' },
    ]);
  });

  test('names the instruction that is next', () => {
    const inspection = at(line(5));
    const frame = ownFrame(shownThread(inspection.state, null)!)!;
    expect(instructionText(inspection, frame)).toBe('LOAD_FAST_BORROW n');
  });

  test('of a run that is over has no thread to show', () => {
    const { state } = at({ kind: 'to-end' });
    expect(shownThread(state, null)).toBeNull();
    expect(tintsOf(state, ['main', 'A'], 'p.py')).toEqual([]);
  });
});

test('every key is a step that exists', () => {
  for (const [, name] of Object.values(KEYS))
    expect(unitOf(name, { kind: 'line', line: 3 }).kind).toMatch(/bytecode|line|switch/);
  expect(unitOf('event', { kind: 'line', line: 3 })).toEqual({ kind: 'breakpoint', lines: [3] });
});

describe('the client', () => {
  function fake() {
    const sent: Parameters<WorkerLike['postMessage']>[0][] = [];
    const worker: WorkerLike = {
      postMessage: (message) => sent.push(message),
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
    };
    const arrived: boolean[] = [];
    const program = { source: SOURCE, filename: 'p.py', config: defaultConfig() };
    const client = new StepClient(
      program,
      5,
      { arrived: (_, moved) => arrived.push(moved), ended: () => undefined, lost: () => undefined },
      () => worker,
    );
    const { state } = at(line(5));
    const answer = (moveId: number): void => {
      const data: FromWorker = {
        kind: 'stepped',
        version: 1,
        runId: 1,
        moveId,
        moved: true,
        state,
        listings: null,
      };
      worker.onmessage?.({ data } as MessageEvent<FromWorker>);
    };
    return { sent, client, arrived, answer };
  }

  test('sends moves one after the other, and of scrubbing only the last', () => {
    const { sent, client, answer, arrived } = fake();
    client.move(line(2));
    client.move({ kind: 'to-time', ns: 10 });
    client.move({ kind: 'to-time', ns: 20 });
    expect(sent.map(({ kind }) => kind)).toEqual(['step-open']);
    answer(0);
    answer(1);
    expect(sent.slice(1)).toMatchObject([
      { moveId: 1, move: line(2) },
      { moveId: 2, move: { kind: 'to-time', ns: 20 } },
    ]);
    expect(client.isBusy).toBe(true);
    answer(2);
    expect(client.isBusy).toBe(false);
    expect(arrived).toHaveLength(3);
  });

  test('gives up what waits when it is stopped', () => {
    const { sent, client, answer } = fake();
    client.move(line(2));
    client.stop();
    answer(0);
    expect(sent.map(({ kind }) => kind)).toEqual(['step-open', 'step-stop']);
  });
});

test('whoever waits says since when, in every language', () => {
  const moments = [
    'c-call',
    'ended',
    'next',
    'not-started',
    'overhead',
    'running',
    'running-no-gil',
  ];
  for (const record of [ar, en, es, zh]) {
    const said = Object.entries(record).filter(([key]) => key.startsWith('why.'));
    expect(said.length).toBeGreaterThan(15);
    for (const [key, text] of said)
      if (!moments.includes(key.slice('why.'.length))) expect(text, key).toContain('{waited}');
  }
});
