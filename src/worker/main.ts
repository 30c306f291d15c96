/**
 * The engine behind `self`: runs one program at a time in slices short enough that a stop arrives within a few hundredths
 * of a second, reports progress about ten times a second, and now and then what there is of the result. The messages are
 * those of the engine's protocol, and a few of our own (messages.ts). A run may begin before anybody asks for it
 * (ahead.ts). Beside that it can go through one run (stepping.ts) and list what a program compiles to (listing.ts), both
 * fetched when somebody does. What a program takes of the library is fetched before it runs (supplies.ts).
 */
import { checkSource } from '@inside-the-gil/engine';
import type { RunResult, Session } from '@inside-the-gil/engine';
import { PROTOCOL_VERSION, transferables } from '@inside-the-gil/engine/protocol';
import type { FromWorker, ToWorker } from '@inside-the-gil/engine/protocol';
import { giveUpAhead, runAhead, takeAhead } from './ahead.ts';
import type { AheadRequest, ListAnswer, ListRequest, SoFar } from './messages.ts';
import { yieldToMessages } from './pace.ts';
import { Running } from './running.ts';
import type { Stepping } from './stepping.ts';
import { fetchFor, supplied, Unreachable } from './supplies.ts';

/** The part of DedicatedWorkerGlobalScope that is used. */
interface WorkerScope {
  postMessage(message: FromWorker | ListAnswer | SoFar, transfer?: Transferable[]): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<ToWorker | ListRequest | AheadRequest>) => void,
  ): void;
}

type RunRequest = Extract<ToWorker, { kind: 'run' }>;
type CheckRequest = Extract<ToWorker, { kind: 'check' }>;
type OpenRequest = Extract<ToWorker, { kind: 'step-open' }>;
type StepRequest = Extract<ToWorker, { kind: 'step' }>;

const scope = globalThis as unknown as WorkerScope;

const PROGRESS_MS = 100;

/**
 * After so long a run shows what there is of its result, and again each time it has gone on for so many times as long:
 * soon at first, and seldom enough that showing it takes next to nothing of the run.
 */
const SO_FAR_MS = 60;
const SO_FAR_FACTOR = 3;
/** More events than this take the page too long to draw again and again; they are drawn once. */
const SO_FAR_EVENTS = 20_000;

/** The run that is on, and whether it has been asked to stop. */
let current: RunOn | null = null;

/** The run that is gone through. */
let stepping: Stepping | null = null;

/** Moves that came while it was not there yet. */
let waitingSteps: StepRequest[] = [];

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Output is told once, also when a run is begun again because it took something that was not there. */
interface RunOn {
  readonly runId: number;
  stopping: boolean;
  toldChunks: number;
  /** The page was told that something is being fetched, and not yet that the program runs. */
  isFetching: boolean;
}

function fail(runId: number, error: unknown): void {
  const version = PROTOCOL_VERSION;
  if (error instanceof Unreachable) scope.postMessage({ kind: 'unreachable', version, runId });
  else scope.postMessage({ kind: 'fault', version, runId, message: describe(error) });
}

function tellProgress(session: Session, state: RunOn): void {
  const output = session.output.slice(state.toldChunks);
  state.toldChunks += output.length;
  state.isFetching = false;
  scope.postMessage({
    kind: 'progress',
    version: PROTOCOL_VERSION,
    runId: state.runId,
    virtualNs: session.virtualNs,
    bytecodes: session.bytecodes,
    output,
  });
}

function tellSoFar(running: Running, runId: number): void {
  const result = running.result();
  scope.postMessage(
    { kind: 'so-far', version: PROTOCOL_VERSION, runId, result },
    transferables(result),
  );
}

async function execute(request: RunRequest, state: RunOn): Promise<RunResult> {
  const started = performance.now();
  const running = takeAhead(request) ?? new Running(request);
  const { session } = running;
  let told = started;
  // A run that has begun before has something to show at once.
  let showAt = running.workedMs >= SO_FAR_MS ? 0 : SO_FAR_MS;
  while (running.status === 'running') {
    running.slice();
    const now = performance.now();
    if (running.status === 'running') {
      if (now - told >= PROGRESS_MS || state.isFetching) {
        told = now;
        tellProgress(session, state);
      }
      if (now - started >= showAt && session.events <= SO_FAR_EVENTS) {
        showAt = (now - started) * SO_FAR_FACTOR;
        tellSoFar(running, state.runId);
      }
    }
    await yieldToMessages();
    if (state.stopping && running.status === 'running') {
      session.stop();
      break;
    }
  }
  return running.result();
}

async function run(request: RunRequest): Promise<void> {
  const { runId, source, filename, config } = request;
  const state: RunOn = { runId, stopping: false, toldChunks: 0, isFetching: false };
  const isFetching = (): void => {
    state.isFetching = true;
    scope.postMessage({ kind: 'fetching', version: PROTOCOL_VERSION, runId });
  };
  current = state;
  try {
    await fetchFor(source, filename, config, isFetching);
    const result = await supplied(() => execute(request, state), isFetching);
    scope.postMessage(
      { kind: 'done', version: PROTOCOL_VERSION, runId, result },
      transferables(result),
    );
  } catch (error) {
    fail(runId, error);
  } finally {
    if (current === state) current = null;
  }
}

/** Fetches what the program is going to take as well, so that Run has it at hand. */
async function check({ runId, source, filename, config }: CheckRequest): Promise<void> {
  try {
    const error = await supplied(() => checkSource(source, filename, config.python));
    scope.postMessage({ kind: 'checked', version: PROTOCOL_VERSION, runId, error });
    if (error === null) await fetchFor(source, filename, config).catch(() => undefined);
  } catch (error) {
    fail(runId, error);
  }
}

/** What could not be fetched is told as such. */
async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

async function list(request: ListRequest): Promise<void> {
  const { runId } = request;
  try {
    const { listProgram } = await fetched(import('./listing.ts'));
    const program = await supplied(() => listProgram(request));
    scope.postMessage({ kind: 'listed', version: PROTOCOL_VERSION, runId, program });
  } catch (error) {
    fail(runId, error);
  }
}

async function openSteps(request: OpenRequest): Promise<void> {
  stepping?.close();
  stepping = null;
  waitingSteps = [];
  const { runId } = request;
  try {
    await fetchFor(request.source, request.filename, request.config);
    const { Stepping: Steps } = await fetched(import('./stepping.ts'));
    stepping = await supplied(
      () => new Steps(request, (message, transfer) => scope.postMessage(message, transfer)),
    );
    for (const { moveId, move } of waitingSteps) stepping.add(moveId, move);
    waitingSteps = [];
  } catch (error) {
    fail(runId, error);
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.version !== PROTOCOL_VERSION) return;
  switch (data.kind) {
    case 'run':
      if (current !== null) current.stopping = true;
      void run(data);
      break;
    case 'stop':
      if (current?.runId === data.runId) current.stopping = true;
      break;
    case 'ahead':
      if (current === null) void runAhead(data);
      break;
    case 'step-open':
      giveUpAhead();
      void openSteps(data);
      break;
    case 'step':
      if (stepping === null) waitingSteps.push(data);
      else if (stepping.id === data.runId) stepping.add(data.moveId, data.move);
      break;
    case 'step-stop':
      stepping?.stop(data.runId);
      break;
    case 'check':
      void check(data);
      break;
    case 'list':
      void list(data);
      break;
  }
});

scope.postMessage({ kind: 'ready', version: PROTOCOL_VERSION });
