/** The playground's pure parts: its state, how runs end, moments, comparisons, figures. */
import { describe, expect, test } from 'vitest';
import record from '../../content/ui/en.json';
import type {
  RunOutcome,
  RunReport,
  RunResult,
  ThreadReport,
} from '../../src/engine/session/result.ts';
import { narrate } from '../../src/engine/trace/narrate.ts';
import { createMessages } from '../../src/site/i18n/format.ts';
import {
  otherSettings,
  preparedVariants,
  settingsLabels,
  verdict,
} from '../../src/site/islands/playground/comparison.ts';
import { runFigures } from '../../src/site/islands/playground/figures.ts';
import { itemAt, tintsAt } from '../../src/site/islands/playground/moment.ts';
import { dialsFor } from '../../src/site/islands/playground/props.ts';
import { outcomeMarkers, outcomeSentences } from '../../src/site/islands/playground/outcome.ts';
import {
  initialState,
  isClosed,
  isEdited,
  isStale,
  reduce,
  toStored,
} from '../../src/site/islands/playground/state.ts';
import type { PlayAction, PlayState, Setup } from '../../src/site/islands/playground/state.ts';
import { stepTime } from '../../src/site/islands/playground/steps.ts';
import { playgroundSchema } from '../../src/site/lib/storage.ts';
import { narrationHtml, narrationParts } from '../../src/site/lib/narration.ts';
import { EVENT_KINDS } from '../../src/engine/trace/events.ts';
import { TraceBuilder, countdownTrace } from '../support/trace-builder.ts';

const messages = createMessages('en', record);
const settings = { python: '3.14', cores: 2, switchIntervalNs: 5_000_000, seed: 0 } as const;
const original: Setup = { source: 'print(1)\n', settings };
const LETTERS = ['main', 'A', 'B'];

function resultOf(outcome: RunOutcome, virtualNs = 1e6): RunResult {
  return { report: { outcome, virtualNs } as RunReport, output: [], trace: countdownTrace() };
}
const finished = resultOf({ kind: 'finished', status: 0 });

function play(state: PlayState, ...actions: PlayAction[]): PlayState {
  return actions.reduce(reduce, state);
}

describe('the playground', () => {
  const fresh = initialState(original, true, null);

  test('the answer stays closed until a run or a skip, and choosing alone does not open it', () => {
    expect(isClosed(fresh)).toBe(true);
    const chosen = play(
      fresh,
      { kind: 'choose', choice: 'half' },
      { kind: 'choose', choice: 'same' },
    );
    expect(isClosed(chosen)).toBe(true);
    expect(play(chosen, { kind: 'run-started' }).prediction).toEqual({
      kind: 'made',
      choice: 'same',
    });
    expect(play(fresh, { kind: 'run-started' }).prediction).toEqual({ kind: 'skipped' });
    expect(isClosed(play(fresh, { kind: 'skip' }))).toBe(false);
  });

  test('a made prediction cannot be changed afterwards', () => {
    const made = play(
      fresh,
      { kind: 'choose', choice: 'half' },
      { kind: 'run-started' },
      { kind: 'choose', choice: 'same' },
    );
    expect(made.prediction).toEqual({ kind: 'made', choice: 'half' });
  });

  test('output of a run gathers piece by piece, and the result takes its place', () => {
    const chunk = (text: string) => ({ stream: 'stdout', text, atNs: 0, thread: 0 }) as const;
    const running = play(
      fresh,
      { kind: 'run-started' },
      { kind: 'run-progress', progress: { virtualNs: 5, bytecodes: 9, output: [chunk('a')] } },
      { kind: 'run-progress', progress: { virtualNs: 6, bytecodes: 10, output: [chunk('b')] } },
    );
    expect(running.progress).toMatchObject({ virtualNs: 6, bytecodes: 10 });
    expect(running.progress!.output.map((one) => one.text).join('')).toBe('ab');
    const done = play(running, { kind: 'run-ended', result: finished });
    expect(done.progress).toBeNull();
    expect(done.run).toMatchObject({ kind: 'ended', setup: original });
  });

  test('what there is of a result is shown as such while the run goes on, and goes with it', () => {
    const part = { ...finished, output: [] };
    const running = play(fresh, { kind: 'run-started' }, { kind: 'run-so-far', result: part });
    expect(running.progress!.soFar).toEqual({
      kind: 'ended',
      setup: original,
      result: part,
      goesOn: true,
    });
    expect(running.run.kind).toBe('first');
    const done = play(running, { kind: 'run-ended', result: finished });
    expect(done.progress).toBeNull();
    expect(done.run).toEqual({ kind: 'ended', setup: original, result: finished });
    expect(play(done, { kind: 'run-so-far', result: part })).toBe(done);
  });

  test('edits during a run make its result stale, not wrong', () => {
    const done = play(
      fresh,
      { kind: 'run-started' },
      { kind: 'edit', source: 'x\n' },
      { kind: 'run-ended', result: finished },
    );
    expect(done.run.setup).toEqual(original);
    expect(isStale(done)).toBe(true);
    expect(isStale(play(done, { kind: 'edit', source: original.source }))).toBe(false);
  });

  test('what a lost run printed is kept', () => {
    const output = [{ stream: 'stdout', text: 'so far', atNs: 0, thread: 0 }] as const;
    const lost = play(
      fresh,
      { kind: 'run-started' },
      { kind: 'run-progress', progress: { virtualNs: 1, bytecodes: 1, output } },
      { kind: 'run-lost', why: 'hung', detail: '' },
    );
    expect(lost.run).toMatchObject({ kind: 'lost', why: 'hung', output });
    expect(lost.tab).toBe('output');
  });

  test('reset can be undone until something else is changed', () => {
    const edited = play(
      fresh,
      { kind: 'edit', source: 'mine\n' },
      { kind: 'set', settings: { cores: 8 } },
    );
    const reset = play(edited, { kind: 'reset' });
    expect(isEdited(reset)).toBe(false);
    expect(play(reset, { kind: 'undo-reset' }).setup).toEqual(edited.setup);
    expect(play(reset, { kind: 'reset' }, { kind: 'undo-reset' }).setup).toEqual(edited.setup);
    expect(
      play(reset, { kind: 'edit', source: 'new\n' }, { kind: 'undo-reset' }).setup.source,
    ).toBe('new\n');
  });

  test('only what differs is kept, and it comes back', () => {
    expect(toStored(fresh)).toEqual({});
    const edited = play(
      fresh,
      { kind: 'edit', source: 'mine\n' },
      { kind: 'choose', choice: 'half' },
      { kind: 'run-started' },
    );
    const stored = toStored(edited);
    expect(stored).toEqual({ source: 'mine\n', prediction: 'half' });
    const back = initialState(original, true, stored);
    expect(back.setup).toEqual({ source: 'mine\n', settings });
    expect(isClosed(back)).toBe(false);
  });

  test('a link shows its program over the stored one, runs nothing, and the own version can come back', () => {
    const own = { source: 'mine\n', settings };
    const linked = play(initialState(original, true, { source: own.source }), {
      kind: 'link',
      shared: { ...settings, cores: 1, source: 'theirs\n' },
      own,
    });
    expect(linked.setup).toEqual({ source: 'theirs\n', settings: { ...settings, cores: 1 } });
    expect(linked.progress).toBeNull();
    expect(linked.run.kind).toBe('first');
    expect(play(linked, { kind: 'take-own' })).toMatchObject({ setup: own, notice: null });
    expect(play(linked, { kind: 'edit', source: 'changed\n' }).notice).toBeNull();
  });

  test('a changed program of a link puts the own one on the shelf, and nothing on it is lost', () => {
    const own = { source: 'mine\n', settings };
    const changed = play(
      initialState(original, true, { source: own.source }),
      { kind: 'link', shared: { ...settings, source: 'theirs\n' }, own },
      { kind: 'edit', source: 'theirs, changed\n' },
      { kind: 'edit', source: 'theirs, changed again\n' },
    );
    expect(changed.shelved).toEqual([own]);
    const stored = playgroundSchema.parse(JSON.parse(JSON.stringify(toStored(changed))));
    const back = initialState(original, true, stored);
    expect(back.setup.source).toBe('theirs, changed again\n');
    const mine = play(back, { kind: 'take-own' });
    expect(mine.setup).toEqual(own);
    expect(play(mine, { kind: 'take-own' }).setup.source).toBe('theirs, changed again\n');
    // A second link: the shelf grows, and each comes back in turn.
    const second = play(
      mine,
      { kind: 'link', shared: { ...settings, source: 'others\n' }, own },
      { kind: 'set', settings: { cores: 7 } },
    );
    const seen = [second];
    for (let i = 0; i < 3; i++) seen.push(play(seen.at(-1) as PlayState, { kind: 'take-own' }));
    expect(seen.map(({ setup }) => setup.source)).toEqual([
      'others\n',
      'mine\n',
      'theirs, changed again\n',
      'others\n',
    ]);
    // A program that is the page's own needs no place.
    expect(play(second, { kind: 'reset' }, { kind: 'take-own' }).shelved).toHaveLength(1);
  });

  test('the dial for how processes start is there for programs that start some', () => {
    const dials = { python: [], cores: [], switchIntervalNs: [], startMethod: ['spawn'] as const };
    const offered = (source: string): boolean => 'startMethod' in dialsFor(dials, { source });
    expect(offered('import threading\n')).toBe(false);
    expect(offered('from multiprocessing import Pool\n')).toBe(true);
    expect(offered('from concurrent.futures import ProcessPoolExecutor\n')).toBe(true);
    const files = [{ name: 'work.py', text: 'import multiprocessing as mp\n' }];
    expect('startMethod' in dialsFor(dials, { source: 'import work\n', files })).toBe(true);
  });
});

describe('how a run ended', () => {
  const source = 'def f():\n    return 1 / 0\nf()\n';
  const outcomes: RunOutcome[] = [
    { kind: 'finished', status: 0 },
    { kind: 'raised', status: 1, type: 'ZeroDivisionError', message: 'division by zero', line: 2 },
    { kind: 'raised', status: 1, type: 'KeyboardInterrupt', message: '', line: 2 },
    {
      kind: 'deadlock',
      status: 124,
      waits: [
        { thread: 1, what: 'Lock', line: 1, holder: 2 },
        { thread: 2, what: 'Lock', line: 3, holder: 1 },
      ],
    },
    ...(['virtual', 'bytecodes', 'output', 'wall'] as const).map(
      (limit) => ({ kind: 'limit', status: 124, limit, line: 2 }) as const,
    ),
    { kind: 'stopped', status: 130, line: 2 },
    { kind: 'unsupported', status: 3, feature: 'async def', line: 1 },
    {
      kind: 'syntax-error',
      status: 1,
      error: {
        type: 'SyntaxError',
        msg: "expected ':'",
        filename: 'p.py',
        lineno: 1,
        offset: 8,
        endLineno: 1,
        endOffset: 9,
        text: 'def f()',
      },
    },
  ];

  test('every ending but the plain one has a sentence, names its line and marks it', () => {
    for (const outcome of outcomes) {
      const sentences = outcomeSentences(outcome, messages, LETTERS);
      const markers = outcomeMarkers(outcome, source, messages, LETTERS);
      expect(sentences.length > 0, outcome.kind).toBe(outcome.kind !== 'finished');
      expect(markers.length > 0, outcome.kind).toBe(outcome.kind !== 'finished');
      for (const marker of markers) {
        expect(marker.endLine * 1000 + marker.endColumn).toBeGreaterThan(
          marker.line * 1000 + marker.column,
        );
        expect(marker.message).not.toBe('');
      }
    }
  });

  test('the mark covers the words of the line, not its indentation', () => {
    expect(outcomeMarkers(outcomes[1]!, source, messages, LETTERS)[0]).toMatchObject({
      line: 2,
      column: 5,
      endColumn: 17,
      severity: 'error',
    });
  });

  test('a line that is not in the program marks nothing', () => {
    expect(
      outcomeMarkers({ kind: 'stopped', status: 130, line: 0 }, source, messages, LETTERS),
    ).toEqual([]);
  });

  test('a deadlock says who waits where', () => {
    const text = outcomeSentences(outcomes[3]!, messages, LETTERS).join(' ');
    expect(text).toContain('A');
    expect(text).toContain('B');
    expect(text).toContain('3');
  });
});

describe('a moment of a run', () => {
  const trace = countdownTrace();

  test('the runner and the waiter are tinted on their lines', () => {
    expect(tintsAt(trace, 2e6, LETTERS)).toEqual([
      { line: 12, look: 'wait', threads: 'main' },
      { line: 6, look: 'run', threads: 'A' },
      { line: 5, look: 'wait', threads: 'B' },
    ]);
  });

  test('threads on one line share its tint', () => {
    const build = new TraceBuilder();
    for (const name of ['MainThread', 'T1', 'T2'])
      build.state(0, build.thread(name), 'gil-wait', 4);
    expect(tintsAt(build.build(10), 5, LETTERS)).toEqual([
      { line: 4, look: 'wait', threads: 'main A B' },
    ]);
  });

  test('steps go from event to event and stop at the ends', () => {
    const state = EVENT_KINDS.indexOf('state');
    expect(stepTime(trace, 0, 1, state)).toBe(50_000);
    expect(stepTime(trace, 50_000, 1, state)).toBe(100_000);
    expect(stepTime(trace, 100_000, -1, state)).toBe(50_000);
    expect(stepTime(trace, 0, -1, state)).toBe(0);
    expect(stepTime(trace, trace.endNs, 1, state)).toBe(trace.endNs);
  });

  test('the sentence of a moment is the last one before it', () => {
    const items = narrate(trace);
    expect(itemAt(items, -1)).toBe(-1);
    const index = itemAt(items, 150_000);
    expect(items[index]!.timeNs).toBe(150_000);
    expect(itemAt(items, Infinity)).toBe(items.length - 1);
  });
});

describe('narration', () => {
  test('threads stay apart from the text, to become chips', () => {
    const request = narrate(countdownTrace()).find((item) => item.key === 'event.gil.request')!;
    const parts = narrationParts(request, messages, LETTERS);
    expect(parts).toContainEqual({ letter: 'B', look: 'wait' });
    expect(parts.filter((part) => typeof part === 'string').join('')).toContain('5');
    expect(narrationHtml(request, messages, LETTERS)).toContain('<span class="th wait">B</span>');
  });

  test('names from the program are text in HTML', () => {
    const build = new TraceBuilder();
    build.thread('MainThread');
    build.labels.push('<b>boom</b>');
    build.event(0, 0, 'exception', 0);
    expect(narrationHtml(narrate(build.build(1))[0]!, messages, LETTERS)).toContain(
      '&lt;b&gt;boom',
    );
  });
});

describe('comparisons', () => {
  const compare = [
    { id: 'one', label: '1 core', program: null, profile: { python: '3.14', cores: 1 } },
    { id: 'four', label: '4 cores', program: null, profile: { python: '3.14', cores: 4 } },
  ] as const;

  test('fix what they compare; all else follows the learner', () => {
    const setup: Setup = {
      source: 'edited\n',
      settings: { ...settings, python: '3.13', cores: 8, seed: 7 },
    };
    expect(preparedVariants(compare, setup, 'p.py').map((one) => one.setup)).toEqual([
      { source: 'edited\n', settings: { ...setup.settings, cores: 1 } },
      { source: 'edited\n', settings: { ...setup.settings, cores: 4 } },
    ]);
  });

  test('labels name what differs', () => {
    expect(settingsLabels([settings, { ...settings, cores: 1 }], messages)).toEqual([
      '2 cores',
      '1 core',
    ]);
    expect(
      settingsLabels([settings, { ...settings, python: '3.13', seed: 1234 }], messages),
    ).toEqual(['Python 3.14, seed 0', 'Python 3.13, seed 1234']);
    expect(settingsLabels([settings, settings], messages)[0]).toBe('Python 3.14, 2 cores');
    expect(otherSettings({ ...settings, cores: 1 }).cores).not.toBe(1);
    expect(otherSettings(settings).cores).not.toBe(settings.cores);
  });

  test('the verdict says the ratio, and nothing when a run did not end', () => {
    const run = (
      label: string,
      virtualNs: number,
      outcome: RunOutcome = { kind: 'finished', status: 0 },
    ) => ({
      label,
      setup: original,
      result: resultOf(outcome, virtualNs),
    });
    expect(verdict([run('one', 100), run('two', 201)], messages)).toContain('2.01');
    expect(verdict([run('one', 1000), run('two', 1004)], messages)).toBe(
      messages.text('playground.compareSame', { first: 'one', second: 'two' }),
    );
    expect(
      verdict(
        [run('one', 100), run('two', 50, { kind: 'stopped', status: 130, line: 1 })],
        messages,
      ),
    ).toBe(messages.text('playground.compareUnfinished', { run: 'two' }));
  });
});

test('figures add up over threads', () => {
  const thread: ThreadReport = {
    name: 'T',
    runningNs: 5,
    runningNoGilNs: 2,
    gilWaitNs: 3,
    blockedNs: 100,
    sleepingNs: 100,
    runnableNs: 100,
    overheadNs: 1,
  };
  const report = {
    virtualNs: 9,
    gilSwitches: 4,
    threads: [thread, thread],
  } as unknown as RunReport;
  expect(runFigures(report)).toEqual({ virtualNs: 9, cpuNs: 16, gilWaitNs: 6, gilSwitches: 4 });
});
