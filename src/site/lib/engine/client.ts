/**
 * The page's end of the engine's worker. One client belongs to one playground: it starts the worker on
 * the first run, passes on progress, stops runs, and replaces a worker that no longer answers.
 */
import { PROTOCOL_VERSION } from '@inside-the-gil/engine/protocol';
import type { FromWorker, ToWorker } from '@inside-the-gil/engine/protocol';
import type {
  OutputChunk,
  PythonVersion,
  RunConfig,
  RunResult,
  SourceError,
} from '@inside-the-gil/engine';
import type {
  AheadRequest,
  ListAnswer,
  ListedProgram,
  ListRequest,
  SoFar,
} from '../../../worker/messages.ts';
import { spareOrNewWorker } from './spare.ts';

type Question = Extract<ToWorker, { kind: 'check' }> | ListRequest;
/** What comes from the worker. */
export type Answer = FromWorker | ListAnswer | SoFar;
/** What is asked, but for what every question has. */
type Asked<Q extends Question> = Q extends Question ? Omit<Q, 'version' | 'runId'> : never;

export interface RunProgress {
  readonly virtualNs: number;
  readonly bytecodes: number;
  /** New since the last progress. */
  readonly output: readonly OutputChunk[];
}

/** How a run is told of while it goes on. */
export interface RunListener {
  readonly onProgress?: (progress: RunProgress) => void;
  /** What there is of the result; the next one, or the end, takes its place. */
  readonly onSoFar?: (result: RunResult) => void;
}

export type RunEnd =
  | { readonly kind: 'result'; readonly result: RunResult }
  /** The engine failed, which is a mistake of ours. */
  | { readonly kind: 'fault'; readonly message: string }
  /** The worker could not be started, as when the connection is lost. */
  | { readonly kind: 'unreachable' }
  /** The worker gave no sign of life and was replaced; nothing of the run is left but its progress. */
  | { readonly kind: 'hung' };

/** What is needed of a Worker; tests give their own. */
export interface WorkerLike {
  postMessage(message: ToWorker | ListRequest | AheadRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ClientTimes {
  /** A worker that has not said `ready` by then is unreachable. */
  readonly startMs: number;
  /** A run without progress for so long hangs. */
  readonly silenceMs: number;
  /** A run that has not ended so long after a stop hangs. */
  readonly stopMs: number;
}

const TIMES: ClientTimes = { startMs: 30_000, silenceMs: 10_000, stopMs: 3_000 };

interface Pending {
  readonly runId: number;
  readonly request: ToWorker;
  readonly listener: RunListener;
  readonly end: (end: RunEnd) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
  stopping: boolean;
  /** The worker waits for something from the network. */
  fetching: boolean;
}

export class EngineClient {
  private worker: WorkerLike | null = null;
  private ready = false;
  private lastId = 0;
  private pending: Pending | null = null;
  /** Questions that are no runs. */
  private readonly asked = new Map<number, (answer: Answer | null) => void>();
  private readonly startWorker: () => WorkerLike;
  private readonly times: ClientTimes;

  constructor(startWorker: () => WorkerLike = spareOrNewWorker, times: ClientTimes = TIMES) {
    this.startWorker = startWorker;
    this.times = times;
  }

  /** Starts the worker ahead of the first run and has it fetch what the program takes, so that Run answers at once. */
  warmUp(source: string, filename: string, config: RunConfig): void {
    if (this.worker === null) void this.check(source, filename, config);
  }

  /** ... and begin with it. Nothing is told of that; a run of the same program and settings then finds it begun. */
  runAhead(source: string, filename: string, config: RunConfig): void {
    if (this.pending !== null) return;
    const runId = ++this.lastId;
    this.send({ kind: 'ahead', version: PROTOCOL_VERSION, runId, source, filename, config });
  }

  /** Runs a program; a run that is still on is stopped first and its end is told as usual. */
  run(
    source: string,
    filename: string,
    config: RunConfig,
    listener: RunListener = {},
  ): Promise<RunEnd> {
    if (this.pending !== null) this.replaceWorker('hung');
    const runId = ++this.lastId;
    return new Promise((resolve) => {
      const request: ToWorker = {
        kind: 'run',
        version: PROTOCOL_VERSION,
        runId,
        source,
        filename,
        config,
      };
      this.pending = {
        runId,
        request,
        listener,
        end: resolve,
        timer: undefined,
        stopping: false,
        fetching: false,
      };
      this.send(request);
      this.watch(this.pending);
    });
  }

  /** Asks the run to stop; its promise then ends with what was done so far. */
  stop(): void {
    const { pending } = this;
    if (pending === null || pending.stopping) return;
    pending.stopping = true;
    if (!this.ready) {
      // The program has not begun: there is nothing to keep.
      this.replaceWorker('hung');
      return;
    }
    this.send({ kind: 'stop', version: PROTOCOL_VERSION, runId: pending.runId });
    this.watch(pending);
  }

  /** The program's syntax error, or null. Also null when the answer is overtaken by a new worker. */
  async check(source: string, filename: string, config: RunConfig): Promise<SourceError | null> {
    const answer = await this.ask({ kind: 'check', source, filename, config });
    return answer?.kind === 'checked' ? answer.error : null;
  }

  /** What the program compiles to; null when that cannot be had, or the answer is overtaken by a new worker. */
  async list(
    source: string,
    filename: string,
    python: PythonVersion,
  ): Promise<ListedProgram | null> {
    const answer = await this.ask({ kind: 'list', source, filename, python });
    return answer?.kind === 'listed' ? answer.program : null;
  }

  dispose(): void {
    this.replaceWorker('hung');
  }

  private ask(question: Asked<Question>): Promise<Answer | null> {
    const runId = ++this.lastId;
    return new Promise((resolve) => {
      this.asked.set(runId, resolve);
      this.send({ version: PROTOCOL_VERSION, runId, ...question });
    });
  }

  private ensureWorker(): WorkerLike {
    if (this.worker !== null) return this.worker;
    const worker = this.startWorker();
    this.worker = worker;
    this.ready = false;
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = () => this.replaceWorker(this.ready ? 'hung' : 'unreachable');
    return worker;
  }

  private send(message: ToWorker | ListRequest | AheadRequest): void {
    this.ensureWorker().postMessage(message);
  }

  private receive(message: Answer): void {
    if (message.version !== PROTOCOL_VERSION) return;
    if (message.kind === 'ready') {
      this.ready = true;
      if (this.pending !== null) this.watch(this.pending);
      return;
    }
    const answer = this.asked.get(message.runId);
    if (answer !== undefined) {
      if (message.kind === 'fetching') return;
      this.asked.delete(message.runId);
      answer(message);
      return;
    }
    const { pending } = this;
    if (pending === null || message.runId !== pending.runId) return;
    switch (message.kind) {
      case 'fetching':
        pending.fetching = true;
        this.watch(pending);
        break;
      case 'progress':
        pending.fetching = false;
        pending.listener.onProgress?.(message);
        if (!pending.stopping) this.watch(pending);
        break;
      case 'so-far':
        pending.listener.onSoFar?.(message.result);
        break;
      case 'done':
        this.finish({ kind: 'result', result: message.result });
        break;
      case 'unreachable':
        this.finish({ kind: 'unreachable' });
        break;
      case 'fault':
        this.finish({ kind: 'fault', message: message.message });
        break;
    }
  }

  /** Starts the clock by which the run must give its next sign of life. */
  private watch(pending: Pending): void {
    clearTimeout(pending.timer);
    const { startMs, silenceMs, stopMs } = this.times;
    const isWaiting = !this.ready || (pending.fetching && !pending.stopping);
    const ms = isWaiting ? startMs : pending.stopping ? stopMs : silenceMs;
    const end = isWaiting ? 'unreachable' : 'hung';
    pending.timer = setTimeout(() => this.replaceWorker(end), ms);
  }

  private finish(end: RunEnd): void {
    const { pending } = this;
    if (pending === null) return;
    clearTimeout(pending.timer);
    this.pending = null;
    pending.end(end);
  }

  /** Ends the worker; the next message starts a new one. */
  private replaceWorker(end: 'hung' | 'unreachable'): void {
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    for (const answer of this.asked.values()) answer(null);
    this.asked.clear();
    this.finish({ kind: end });
  }
}
