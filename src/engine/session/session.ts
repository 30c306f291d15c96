/**
 * A session: one program, one configuration, one run. It builds the process (interpreter, machine, modules),
 * runs it in slices and says at any moment what has happened so far. The result does not depend on how the
 * run is cut into slices.
 */
import { importNs } from '../machine/cost/start-up.ts';
import type { SimProcess } from '../machine/process.ts';
import { profileOf, type MachineProfile } from '../machine/profile.ts';
import type { Code } from '../compile/code.ts';
import { compileModule } from '../compile/compile.ts';
import { profileNamed, type PythonVersion, type VersionProfile } from '../objects/profiles.ts';
import type { SyntaxErrorInfo } from '../syntax/errors.ts';
import { suggestKeyword } from '../syntax/suggest.ts';
import type { Disk } from '../machine/files/nodes.ts';
import { Machine, type MachineStop } from '../machine/machine.ts';
import type { NetClock, Network } from '../machine/net/network.ts';
import { lendNetwork } from '../machine/net/process-network.ts';
import { EPOCH_START_S } from '../stdlib/time.ts';
import { SeededChooser } from '../machine/chooser.ts';
import { Handovers } from '../machine/gil/handovers.ts';
import type { SimThread } from '../machine/sim-thread.ts';
import type { EventSink, MachineEvent } from '../machine/sink.ts';
import type { SimState } from '../machine/sim-thread.ts';
import { Crash, Unsupported } from '../objects/errors.ts';
import type { DictTable } from '../objects/dict-table.ts';
import type { PyObject } from '../objects/object.ts';
import type { LockState, TaskNews } from '../objects/runtime.ts';
import { factsOfTask } from '../stdlib/task-facts.ts';
import type { ModuleLoader } from '../vm/import.ts';
import { Interpreter } from '../vm/interpreter.ts';
import { ObjectDeadlock } from '../vm/object-locks.ts';
import { formatSyntaxError } from '../vm/syntax-error-text.ts';
import { parse } from '../syntax/parser.ts';
import type { EventsSoFar } from '../trace/present.ts';
import { isOwnFrame, lineOf, programFrame, Recorder, threadName } from '../trace/recorder.ts';
import { openWaits } from '../trace/waits.ts';
import { adoptProcess, makerOf } from './fork/maker.ts';
import { buildProcess, enterMain, outcomeOf, type Process, type ProcessParts } from './process.ts';
import { filesBeside } from './files-beside.ts';
import type { Registers, Standstill } from './inspect/inspector.ts';
import type {
  DeadlockWait,
  OutputChunk,
  RunConfig,
  RunOutcome,
  RunReport,
  RunResult,
  SourceError,
  ThreadReport,
} from './result.ts';

export type CompiledSource =
  | {
      readonly kind: 'ok';
      readonly code: Code;
      readonly warnings: readonly { readonly message: string; readonly lineno: number }[];
    }
  | { readonly kind: 'error'; readonly error: SyntaxErrorInfo };

/** Parse and compile one file. */
export function compileSource(
  source: string,
  filename: string,
  python: PythonVersion,
  mode: 'exec' | 'eval' | 'single' = 'exec',
  futureAnnotations = false,
): CompiledSource {
  const parsed = parse(source, filename, mode);
  if (parsed.kind === 'error') return parsed;
  const { bytecode } = profileNamed(python);
  const compiled = compileModule(parsed.module, filename, bytecode, source, futureAnnotations);
  return compiled.kind === 'error' ? compiled : { ...compiled, warnings: parsed.warnings };
}

/** 3.14 looks for a misspelt keyword when it prints the error. */
function asShown(source: string, error: SyntaxErrorInfo, python: PythonVersion): SyntaxErrorInfo {
  const { bytecode, library } = profileNamed(python);
  if (library === '3.13') return error;
  return suggestKeyword(
    source,
    error,
    (module) => compileModule(module, '<input>', bytecode).kind === 'ok',
  );
}

export interface Session {
  /** Run a slice: until so many more bytecodes or so much more virtual time have passed, at about. */
  advance(budget: { readonly bytecodes?: number; readonly virtualNs?: number }): 'running' | 'done';
  /**
   * Run until the run stands exactly where `stop` says: right before a bytecode, or right after an event. Where it stops
   * changes nothing of what comes after.
   */
  runTo(stop: StopAt): 'stopped' | 'done';
  /** What can be looked at where it stands now (inspect/inspector.ts); null: nothing runs. */
  readonly standstill: Standstill | null;
  /** How many events the trace has so far. */
  readonly events: number;
  /** End the run from outside; trace and output so far are kept. */
  stop(): void;
  readonly virtualNs: number;
  readonly bytecodes: number;
  /** Grows while the session runs. */
  readonly output: readonly OutputChunk[];
  /** What is known at this moment; `wallMs` only goes into the report. */
  result(wallMs: number): RunResult;
}

/** A moment right before a bytecode: whose, where, and how many bytecodes came before it. */
export interface Moment extends Registers {
  readonly thread: number;
}

/** Where to stand still: at whichever of these comes first. */
export interface StopAt {
  /** Right before this bytecode, counted from 0 over all threads and processes. */
  readonly bytecode?: number;
  /** As soon as the trace has so many events. */
  readonly event?: number;
  /** Right before the bytecode for which this gives true. It is asked before every one, and must not change anything. */
  readonly watch?: (moment: Moment) => boolean;
  /** When this gives true; it is asked after everything that happens between bytecodes. */
  readonly happened?: (events: EventsSoFar) => boolean;
}

/** What a run may read: modules beside the program, and its input. */
export interface SessionFiles {
  /** Standard input, read when the program first asks; without it `config.stdin` is the input. */
  readonly stdin?: () => string;
  /** Folders that the file system of the run shows, read only. */
  readonly disk?: Disk;
  /** Told of output when it is written, in the middle of a slice. */
  readonly written?: (chunk: OutputChunk) => void;
  /** Source of a module that lies in the program's folder or on the path; null when there is none. */
  find(
    name: string,
  ): { readonly filename: string; readonly source: string; readonly isPackage: boolean } | null;
}

/** @param profile the machine to run on, where it is not the measured one (calibration, tests) */
export function createSession(
  source: string,
  filename: string,
  config: RunConfig,
  files: SessionFiles = filesBeside(config.files ?? []),
  profile: MachineProfile = profileOf(config.python),
): Session {
  const compiled = compileSource(source, filename, config.python);
  return compiled.kind === 'error'
    ? new FailedSession(filename, config, asShown(source, compiled.error, config.python))
    : new RunningSession(source, filename, config, compiled, files, profile);
}

/** Records output besides handing every event on. */
class OutputSink implements EventSink {
  readonly output: OutputChunk[] = [];
  private chars = 0;
  private readonly recorder: Recorder;
  private readonly limit: number;
  private readonly onFull: () => void;
  private readonly written: ((chunk: OutputChunk) => void) | undefined;

  constructor(
    recorder: Recorder,
    limit: number,
    onFull: () => void,
    written: ((chunk: OutputChunk) => void) | undefined,
  ) {
    this.recorder = recorder;
    this.limit = limit;
    this.onFull = onFull;
    this.written = written;
  }

  event(atNs: number, thread: SimThread, event: MachineEvent): void {
    if (event.kind === 'output') {
      const chunk = { stream: event.stream, text: event.text, atNs, thread: thread.id };
      this.output.push(chunk);
      this.written?.(chunk);
      this.chars += event.text.length;
      if (this.chars > this.limit) this.onFull();
    }
    this.recorder.event(atNs, thread, event);
  }

  state(atNs: number, thread: SimThread, state: SimState): void {
    this.recorder.state(atNs, thread, state);
  }
}

class RunningSession implements Session {
  private readonly config: RunConfig;
  private readonly version: VersionProfile;
  private readonly recorder: Recorder;
  private readonly sink: OutputSink;
  private readonly vm: Interpreter;
  private readonly handovers: Handovers;
  private readonly machine: Machine;
  private readonly process: Process;
  private outcome: RunOutcome | null = null;
  private nextLock = 0;

  constructor(
    source: string,
    filename: string,
    config: RunConfig,
    compiled: Extract<CompiledSource, { kind: 'ok' }>,
    files: SessionFiles,
    profile: MachineProfile,
  ) {
    this.config = config;
    this.version = profileNamed(config.python);
    this.recorder = new Recorder(filename);
    this.sink = new OutputSink(
      this.recorder,
      config.limits.outputChars,
      () => this.machine.stopForOutput(),
      files.written,
    );
    const chooser = new SeededChooser(config.seed);
    const hashSeed = chooser.choose('hash-seed', 0x100000000);
    const parts: ProcessParts = {
      source,
      filename,
      config,
      code: compiled.code,
      warnings: compiled.warnings,
      files,
      makeInterpreter: (loader, modules) =>
        this.newInterpreter(hashSeed, profile.costs, loader, modules),
      nonDaemonHandles: (interpreter) => this.machine.nonDaemonHandles(interpreter),
      reportException: (process, text) =>
        this.recorder.exception(this.machine.nowNs, process.main, text),
    };
    this.process = buildProcess(parts);
    this.vm = this.process.vm;
    this.handovers = new Handovers(chooser, config.handovers, (handedOver) =>
      this.recorder.handedOver(handedOver),
    );
    this.machine = new Machine(this.vm, {
      cores: config.cores,
      switchIntervalNs: config.switchIntervalNs,
      os: profile.os,
      chooser,
      sink: this.sink,
      limits: { virtualNs: config.limits.virtualNs, bytecodes: config.limits.bytecodes },
      processes: makerOf(this.process),
      handovers: this.handovers,
      ...(config.requests === undefined ? {} : { requests: config.requests }),
    });
    let network: Network | null = null;
    lendNetwork(this.vm, (make) => (network ??= make(this.config.network, this.networkClock())));
    adoptProcess(this.process, this.machine.root);
    const main = this.machine.startMain('MainThread');
    enterMain(this.process, main.vm);
  }

  private networkClock(): NetClock {
    const { machine } = this;
    return {
      nowNs: () => machine.nowNs,
      wallSeconds: () => EPOCH_START_S + machine.nowNs / 1e9,
      later: (delayNs: number, run: () => void) => void machine.timer(delayNs, run),
    };
  }

  private newInterpreter(
    hashSeed: number,
    costs: Float64Array,
    loader: ModuleLoader,
    modules: PyObject<DictTable>,
  ): Interpreter {
    const vm: Interpreter = new Interpreter(
      this.version,
      hashSeed,
      costs,
      {
        nowNs: (ps) => this.machine.timeInSlice(ps),
        newLock: (kind) => this.newLock(vm, kind),
        tellTask: (task, what, atNs) => this.tellTask(vm, task, what, atNs),
        importNs: (name) => importNs(this.version, name, this.isChild(vm)),
        loader,
      },
      modules,
    );
    return vm;
  }

  private isChild(vm: Interpreter): boolean {
    const process = vm.state.get('process') as SimProcess | undefined;
    return process !== undefined && process.index > 0;
  }

  private tellTask(vm: Interpreter, task: PyObject, what: TaskNews, atNs: number): void {
    const process = vm.state.get('process') as SimProcess | undefined;
    const who = process?.threads.find((thread) => thread.vm === vm.thread);
    if (who === undefined) return;
    if (what === 'begins') {
      this.recorder.tasks.begins(atNs, who.id, task);
      return;
    }
    const { frame, ...facts } = factsOfTask(vm, task);
    const line = frame !== null && isOwnFrame(frame) ? lineOf(frame) : 0;
    this.recorder.tasks[what](atNs, who.id, task, { ...facts, line });
  }

  private newLock(vm: Interpreter, kind: string): LockState {
    const id = this.nextLock++;
    const frame = vm.thread === undefined ? null : programFrame(vm.thread.frame);
    // A lock that the library made for itself, with nothing of the program below, has no line of it.
    this.recorder.locks.push({
      kind,
      line: frame !== null && isOwnFrame(frame) ? lineOf(frame) : 0,
    });
    return {
      id,
      kind: kind === 'RLock' ? this.version.rlock : this.version.lock,
      locked: false,
      owner: -1,
      count: 0,
      waiters: [],
      woken: 0,
    };
  }

  get virtualNs(): number {
    return this.machine.nowNs;
  }

  get bytecodes(): number {
    return this.machine.bytecodes;
  }

  get output(): readonly OutputChunk[] {
    return this.sink.output;
  }

  advance(budget: {
    readonly bytecodes?: number;
    readonly virtualNs?: number;
  }): 'running' | 'done' {
    const untilNs = this.machine.nowNs + (budget.virtualNs ?? Infinity);
    return this.guarded(() => this.machine.advance(untilNs, budget.bytecodes ?? Infinity));
  }

  runTo(stop: StopAt): 'stopped' | 'done' {
    const { machine, recorder } = this;
    const { watch } = stop;
    const status = this.guarded(() =>
      machine.advanceTo(stop.bytecode ?? Infinity, {
        watch:
          watch === undefined
            ? null
            : (thread, registers) => {
                this.registers = registers;
                const stops = watch({ thread: thread.id, ...registers });
                this.registers = null;
                return stops;
              },
        happened: () =>
          recorder.length >= (stop.event ?? Infinity) || stop.happened?.(recorder) === true,
      }),
    );
    return status === 'done' ? 'done' : 'stopped';
  }

  private registers: Registers | null = null;

  get standstill(): Standstill {
    const { machine, recorder, registers } = this;
    const { globals, parts } = this.process;
    const outputs = this.sink.output.length;
    const isOver = this.outcome !== null;
    return { machine, recorder, globals, code: parts.code, registers, outputs, isOver };
  }

  get events(): number {
    return this.recorder.length;
  }

  /** Let the machine go on; what ends it without its doing becomes an outcome. */
  private guarded(goOn: () => boolean): 'running' | 'done' {
    if (this.outcome !== null) return 'done';
    try {
      if (!goOn()) this.outcome = this.outcomeOf(this.machine.stop as MachineStop);
    } catch (e) {
      if (e instanceof Crash) {
        this.outcome = { kind: 'crashed', status: 139, why: e.why, line: this.currentLine() };
        const { reason, what } = e;
        const dying = this.machine.threads.find((t) => t.vm === this.vm.thread);
        if (dying !== undefined) this.machine.emit(dying, { kind: 'crash', reason, what });
        return 'done';
      }
      if (e instanceof ObjectDeadlock) {
        this.outcome = this.outcomeOf({ kind: 'deadlock' });
        return 'done';
      }
      if (!(e instanceof Unsupported)) throw e;
      this.outcome = {
        kind: 'unsupported',
        status: 3,
        feature: e.feature,
        line: this.currentLine(),
      };
    }
    return this.outcome === null ? 'running' : 'done';
  }

  stop(): void {
    this.outcome ??= { kind: 'stopped', status: 130, line: this.currentLine() };
  }

  /** Line of the program that the thread is on which ran last. */
  private currentLine(): number {
    const frame = this.vm.thread === undefined ? null : programFrame(this.vm.thread.frame);
    return frame === null ? 0 : lineOf(frame);
  }

  private outcomeOf(stop: MachineStop): RunOutcome {
    switch (stop.kind) {
      case 'exit':
        return outcomeOf(this.process);
      case 'deadlock':
        return { kind: 'deadlock', status: 124, waits: this.waits() };
      case 'limit':
        return { kind: 'limit', status: 124, limit: stop.limit, line: this.currentLine() };
    }
  }

  private tornCounts(): Pick<RunReport, 'tornCounts'> {
    const torn = this.machine.root.interpreter.sharing?.torn;
    if (torn?.areWrong !== true) return {};
    const { lostIncrements, lostDecrements } = torn;
    return { tornCounts: { lostIncrements, lostDecrements } };
  }

  private missedHandovers(): Pick<RunReport, 'missedHandovers'> {
    const { missed } = this.handovers;
    return missed.length === 0 ? {} : { missedHandovers: missed };
  }

  private waits(): DeadlockWait[] {
    const trace = this.recorder.trace(this.machine.nowNs);
    const held = openWaits(trace).filter(({ on }) => on >= 0);
    const holders = new Map(held.map(({ thread, on }) => [thread, on]));
    return this.machine.alive().map((t) => {
      const frame = programFrame(t.vm.frame);
      return {
        thread: t.id,
        what: t.state,
        line: frame === null ? 0 : lineOf(frame),
        holder: holders.get(t.id) ?? null,
      };
    });
  }

  result(wallMs: number): RunResult {
    const { machine, config } = this;
    const threads = machine.threads
      .filter((t) => t.state !== 'off' || t.ended)
      .map((t) => threadReport(t, machine.nowNs));
    const report: RunReport = {
      version: 1,
      python: config.python,
      cores: config.cores,
      switchIntervalNs: config.switchIntervalNs,
      seed: config.seed,
      virtualNs: machine.nowNs,
      wallMs,
      bytecodes: machine.bytecodes,
      gilSwitches: machine.gilSwitches(),
      ...this.missedHandovers(),
      ...this.tornCounts(),
      threads,
      outcome: this.outcome ?? { kind: 'stopped', status: 130, line: this.currentLine() },
    };
    return { report, output: this.sink.output.slice(), trace: this.recorder.trace(machine.nowNs) };
  }
}

function threadReport(t: SimThread, nowNs: number): ThreadReport {
  const spent = { ...t.spentNs };
  if (!t.ended) spent[t.state] += nowNs - t.stateSinceNs;
  return {
    name: threadName(t),
    runningNs: spent.running,
    runningNoGilNs: spent['running-no-gil'],
    gilWaitNs: spent['gil-wait'],
    blockedNs: spent.blocked,
    sleepingNs: spent.sleeping,
    runnableNs: spent.runnable,
    overheadNs: spent.overhead,
  };
}

/** A program that does not compile: CPython prints the error and exits with 1. */
class FailedSession implements Session {
  readonly standstill = null;
  readonly virtualNs = 0;
  readonly bytecodes = 0;
  readonly output: readonly OutputChunk[];
  private readonly filename: string;
  private readonly config: RunConfig;
  private readonly error: SourceError;

  constructor(filename: string, config: RunConfig, error: SourceError) {
    this.filename = filename;
    this.config = config;
    this.error = error;
    this.output = [{ stream: 'stderr', text: syntaxErrorText(error), atNs: 0, thread: 0 }];
  }

  readonly events = 0;

  advance(): 'done' {
    return 'done';
  }

  runTo(): 'done' {
    return 'done';
  }

  stop(): void {
    // Nothing runs.
  }

  result(wallMs: number): RunResult {
    const { config } = this;
    const report: RunReport = {
      version: 1,
      python: config.python,
      cores: config.cores,
      switchIntervalNs: config.switchIntervalNs,
      seed: config.seed,
      virtualNs: 0,
      wallMs,
      bytecodes: 0,
      gilSwitches: 0,
      threads: [],
      outcome: { kind: 'syntax-error', status: 1, error: this.error },
    };
    return { report, output: this.output.slice(), trace: new Recorder(this.filename).trace(0) };
  }
}

/** As CPython prints a SyntaxError of the program itself. */
export function syntaxErrorText(error: SourceError): string {
  return formatSyntaxError({
    type: error.type,
    message: error.msg,
    filename: error.filename,
    line: String(error.lineno),
    endLine: error.endLineno === 0 ? null : String(error.endLineno),
    offset: error.offset === 0 ? null : error.offset,
    endOffset: error.endOffset,
    source: error.text === '' ? null : error.text,
  });
}
