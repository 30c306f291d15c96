/** The page's end of the worker: progress, stopping, and workers that do not answer. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PROTOCOL_VERSION } from '../../src/engine/protocol/messages.ts';
import type { RunConfig, RunResult } from '../../src/engine/session/result.ts';
import { EngineClient } from '../../src/site/lib/engine/client.ts';
import type { Answer, RunProgress, WorkerLike } from '../../src/site/lib/engine/client.ts';
import { spareOrNewWorker, startSpareWorker } from '../../src/site/lib/engine/spare.ts';

class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly received: Parameters<WorkerLike['postMessage']>[0][] = [];
  terminated = false;

  postMessage(message: Parameters<WorkerLike['postMessage']>[0]): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: Record<string, unknown>): void {
    this.onmessage?.({
      data: { version: PROTOCOL_VERSION, ...message },
    } as unknown as MessageEvent<Answer>);
  }

  get lastRunId(): number {
    return this.received.at(-1)!.runId;
  }
}

const config = { python: '3.14' } as RunConfig;
const result = { report: {} } as RunResult;
const times = { startMs: 1000, silenceMs: 500, stopMs: 200 };

describe('EngineClient', () => {
  let workers: FakeWorker[];
  let client: EngineClient;

  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    client = new EngineClient(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    }, times);
  });
  afterEach(() => {
    client.dispose();
    vi.useRealTimers();
  });

  test('is warmed up once: the worker starts and looks at the program, and the run finds it', async () => {
    client.warmUp('pass', 'program.py', config);
    client.warmUp('pass', 'program.py', config);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.received.map(({ kind }) => kind)).toEqual(['check']);
    workers[0]!.say({ kind: 'ready' });
    const { worker, end } = start();
    expect(worker).toBe(workers[0]);
    worker.say({ kind: 'checked', runId: worker.received[0]!.runId, error: null });
    worker.say({ kind: 'done', runId: worker.lastRunId, result });
    expect(await end).toEqual({ kind: 'result', result });
  });

  test('that cannot be reached while it is warmed up is tried again by the run', async () => {
    client.warmUp('pass', 'program.py', config);
    workers[0]!.onerror?.({} as ErrorEvent);
    const { worker, end } = start();
    expect(workers).toHaveLength(2);
    worker.say({ kind: 'ready' });
    worker.say({ kind: 'done', runId: worker.lastRunId, result });
    expect(await end).toEqual({ kind: 'result', result });
  });

  test('begins with a program ahead of its run, but not beside another one', async () => {
    client.warmUp('pass', 'program.py', config);
    client.runAhead('pass', 'program.py', config);
    const { worker, end } = start();
    client.runAhead('1 + 1', 'program.py', config);
    expect(worker.received.map(({ kind }) => kind)).toEqual(['check', 'ahead', 'run']);
    worker.say({ kind: 'done', runId: worker.lastRunId, result });
    expect(await end).toEqual({ kind: 'result', result });
    client.runAhead('1 + 1', 'program.py', config);
    expect(worker.received.at(-1)).toMatchObject({ kind: 'ahead', source: '1 + 1', config });
  });

  test('what there is of a result is passed on, and ends nothing', async () => {
    const soFar: RunResult[] = [];
    const end = client.run('pass', 'program.py', config, { onSoFar: (one) => soFar.push(one) });
    const worker = workers[0]!;
    worker.say({ kind: 'ready' });
    const part = { report: { virtualNs: 1 } } as RunResult;
    worker.say({ kind: 'so-far', runId: worker.lastRunId, result: part });
    worker.say({ kind: 'so-far', runId: worker.lastRunId - 1, result });
    expect(soFar).toEqual([part]);
    worker.say({ kind: 'done', runId: worker.lastRunId, result });
    expect(await end).toEqual({ kind: 'result', result });
  });

  function start(): { worker: FakeWorker; end: Promise<unknown>; progress: RunProgress[] } {
    const progress: RunProgress[] = [];
    const end = client.run('pass', 'program.py', config, {
      onProgress: (one) => progress.push(one),
    });
    return { worker: workers.at(-1)!, end, progress };
  }

  test('no worker is started before it is needed, and one serves many runs', async () => {
    expect(workers).toHaveLength(0);
    const first = start();
    first.worker.say({ kind: 'ready' });
    first.worker.say({ kind: 'done', runId: first.worker.lastRunId, result });
    expect(await first.end).toEqual({ kind: 'result', result });
    const second = start();
    second.worker.say({ kind: 'done', runId: second.worker.lastRunId, result });
    await second.end;
    expect(workers).toHaveLength(1);
  });

  test('progress is passed on and keeps a long run alive', async () => {
    const { worker, end, progress } = start();
    worker.say({ kind: 'ready' });
    for (let k = 0; k < 20; k++) {
      vi.advanceTimersByTime(times.silenceMs - 1);
      worker.say({
        kind: 'progress',
        runId: worker.lastRunId,
        virtualNs: k,
        bytecodes: k,
        output: [],
      });
    }
    worker.say({ kind: 'done', runId: worker.lastRunId, result });
    expect(await end).toMatchObject({ kind: 'result' });
    expect(progress.map((one) => one.virtualNs)).toHaveLength(20);
  });

  test('a stop reaches the worker, and the partial result is the end of the run', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    const runId = worker.lastRunId;
    client.stop();
    expect(worker.received.at(-1)).toEqual({ kind: 'stop', version: PROTOCOL_VERSION, runId });
    worker.say({ kind: 'done', runId, result });
    expect(await end).toEqual({ kind: 'result', result });
    expect(worker.terminated).toBe(false);
  });

  test('a worker that does not stop is ended, and the next run gets a new one', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    client.stop();
    vi.advanceTimersByTime(times.stopMs);
    expect(await end).toEqual({ kind: 'hung' });
    expect(worker.terminated).toBe(true);
    const next = start();
    expect(next.worker).not.toBe(worker);
    next.worker.say({ kind: 'ready' });
    next.worker.say({ kind: 'done', runId: next.worker.lastRunId, result });
    expect(await next.end).toMatchObject({ kind: 'result' });
  });

  test('progress does not grant a stopped run more time', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    client.stop();
    const runId = worker.received[0]!.runId;
    for (let k = 0; k < 10; k++) {
      vi.advanceTimersByTime(times.stopMs / 4);
      worker.say({ kind: 'progress', runId, virtualNs: k, bytecodes: k, output: [] });
    }
    expect(await end).toEqual({ kind: 'hung' });
  });

  test('silence during a run means that it hangs', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    vi.advanceTimersByTime(times.silenceMs);
    expect(await end).toEqual({ kind: 'hung' });
    expect(worker.terminated).toBe(true);
  });

  test('a worker that never starts is unreachable, one that fails to load at once', async () => {
    const slow = start();
    vi.advanceTimersByTime(times.startMs);
    expect(await slow.end).toEqual({ kind: 'unreachable' });
    const broken = start();
    broken.worker.onerror?.({} as ErrorEvent);
    expect(await broken.end).toEqual({ kind: 'unreachable' });
  });

  test('what a program takes may be long on its way; when it does not come, the simulator is unreachable', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    worker.say({ kind: 'fetching', runId: worker.lastRunId });
    vi.advanceTimersByTime(times.silenceMs + 1);
    expect(worker.terminated).toBe(false);
    worker.say({ kind: 'unreachable', runId: worker.lastRunId });
    expect(await end).toEqual({ kind: 'unreachable' });
  });

  test('once the program runs, silence counts again', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    const { lastRunId: runId } = worker;
    worker.say({ kind: 'fetching', runId });
    worker.say({ kind: 'progress', runId, virtualNs: 0, bytecodes: 0, output: [] });
    vi.advanceTimersByTime(times.silenceMs + 1);
    expect(await end).toEqual({ kind: 'hung' });
  });

  test('a fault of the engine is told with what is known', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    worker.say({ kind: 'fault', runId: worker.lastRunId, message: 'EngineFault: x' });
    expect(await end).toEqual({ kind: 'fault', message: 'EngineFault: x' });
  });

  test('messages of an older run or of another version are not taken for this one', async () => {
    const { worker, end, progress } = start();
    worker.say({ kind: 'ready' });
    worker.say({ kind: 'done', runId: worker.lastRunId - 1, result });
    worker.say({ kind: 'done', version: 2, runId: worker.lastRunId, result });
    worker.say({ kind: 'progress', runId: 99, virtualNs: 1, bytecodes: 1, output: [] });
    expect(progress).toEqual([]);
    worker.say({ kind: 'done', runId: worker.lastRunId, result });
    expect(await end).toMatchObject({ kind: 'result' });
  });

  test('what a program compiles to is told beside a run, and null without an answer', async () => {
    const { worker } = start();
    worker.say({ kind: 'ready' });
    const listed = client.list('x = 1', 'program.py', '3.9');
    expect(worker.received.at(-1)).toMatchObject({ kind: 'list', source: 'x = 1', python: '3.9' });
    const program = { hasGil: true, error: null, code: [] };
    worker.say({ kind: 'listed', runId: worker.lastRunId, program });
    expect(await listed).toEqual(program);
    const lost = client.list('x = 1', 'program.py', '3.9');
    worker.say({ kind: 'unreachable', runId: worker.lastRunId });
    expect(await lost).toBeNull();
    const overtaken = client.list('x = 1', 'program.py', '3.9');
    client.dispose();
    expect(await overtaken).toBeNull();
  });

  test('checks answer beside a run, and end with their worker', async () => {
    const { worker, end } = start();
    worker.say({ kind: 'ready' });
    const checked = client.check('x =', 'program.py', config);
    const error = { type: 'SyntaxError', msg: 'invalid syntax' };
    worker.say({ kind: 'checked', runId: worker.lastRunId, error });
    expect(await checked).toEqual(error);
    const lost = client.check('x =', 'program.py', config);
    vi.advanceTimersByTime(times.silenceMs);
    expect(await lost).toBeNull();
    expect(await end).toEqual({ kind: 'hung' });
  });
});

describe('a worker started before its client', () => {
  test('is taken by the next client, which hears what it has said', async () => {
    const worker = new FakeWorker();
    startSpareWorker(() => worker);
    startSpareWorker(() => {
      throw new Error('there is one already');
    });
    worker.say({ kind: 'ready' });
    const heard: string[] = [];
    const taken = spareOrNewWorker();
    taken.onmessage = ({ data }) => heard.push(data.kind);
    await Promise.resolve();
    worker.say({ kind: 'fetching', runId: 1 });
    expect(taken).toBe(worker);
    expect(heard).toEqual(['ready', 'fetching']);
    const another = new FakeWorker();
    expect(spareOrNewWorker(() => another)).toBe(another);
  });

  test('that could not be fetched is forgotten', () => {
    const worker = new FakeWorker();
    startSpareWorker(() => worker);
    worker.onerror?.({} as ErrorEvent);
    const another = new FakeWorker();
    expect(spareOrNewWorker(() => another)).toBe(another);
  });
});
