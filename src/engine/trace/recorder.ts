/**
 * Records what the machine reports into columns. It stops at a budget of events and says so; the run goes
 * on without it.
 */
import { Column } from '../base/columns.ts';
import type { HandedOver } from '../machine/gil/handovers.ts';
import type { EventSink, MachineEvent } from '../machine/sink.ts';
import type { SimState, SimThread } from '../machine/sim-thread.ts';
import type { AnyFrame, PyFrame } from '../vm/frame.ts';
import { CRASH_REASONS, DROP_REASONS, eventCode, THREAD_STATES, type EventKind } from './events.ts';
import type { EventsSoFar } from './present.ts';
import { TaskRecorder } from './task-recorder.ts';
import type { Trace, TraceThread } from './trace.ts';

/** Files of the simulator's own library: readers care for the line of their own program that led there. */
const OWN_LIBRARY = '<frozen ';

/** Events kept at most: what a browser tab shows smoothly. */
const MAX_EVENTS = 2_000_000;

/** A hand-over with a choice, and when it was. */
export interface HandoverAt extends HandedOver {
  readonly timeNs: number;
}

const bytes = (n: number): Uint8Array => new Uint8Array(n);
const shorts = (n: number): Uint16Array => new Uint16Array(n);
const ints = (n: number): Int32Array => new Int32Array(n);
const doubles = (n: number): Float64Array => new Float64Array(n);

export class Recorder implements EventSink, EventsSoFar {
  private readonly kind = new Column(bytes);
  private readonly timeNs = new Column(doubles);
  private readonly thread = new Column(shorts);
  private readonly a = new Column(ints);
  private readonly b = new Column(ints);
  private readonly line = new Column(ints);
  private readonly file = new Column(shorts);
  private readonly files: string[];
  private readonly fileIndex = new Map<string, number>();
  readonly labels: string[] = [];
  /** By thread: its last event that says what it is about. */
  private readonly last: number[] = [];
  private readonly labelIndex = new Map<string, number>();
  readonly locks: { kind: string; line: number }[] = [];
  private readonly threads = new Map<
    number,
    { startNs: number; endNs: number; daemon: boolean; thread: SimThread }
  >();
  readonly tasks = new TaskRecorder();
  /** The last hand-over with a choice, and the events that all of them are. Beside the trace, and no part of it. */
  lastHandover: HandoverAt | null = null;
  private readonly handovers = new Set<number>();
  private truncated = false;
  /** How many chunks of output there are: `output` events refer to them. */
  outputs = 0;

  constructor(filename: string) {
    this.files = [filename];
    this.fileIndex.set(filename, 0);
  }

  state(atNs: number, thread: SimThread, state: SimState): void {
    const known = this.threads.get(thread.id);
    if (known === undefined)
      this.threads.set(thread.id, {
        startNs: atNs,
        endNs: Infinity,
        daemon: thread.daemon,
        thread,
      });
    else if (state === 'off') known.endNs = atNs;
    this.push('state', atNs, thread, THREAD_STATES.indexOf(state), thread.core + 1);
  }

  event(atNs: number, thread: SimThread, event: MachineEvent): void {
    switch (event.kind) {
      case 'gil.wait':
      case 'gil.request':
        this.push(event.kind, atNs, thread, event.holder, gilOf(thread));
        return;
      case 'gil.drop':
        this.push(event.kind, atNs, thread, DROP_REASONS.indexOf(event.reason), gilOf(thread));
        return;
      case 'gil.take':
        this.push(
          event.kind,
          atNs,
          thread,
          event.last,
          (event.isSwitch ? 1 : 0) | (gilOf(thread) << 1),
        );
        return;
      case 'thread.start':
        this.push(event.kind, atNs, thread, event.child, 0);
        return;
      case 'thread.end':
        this.push(event.kind, atNs, thread, event.raised ? 1 : 0, 0);
        return;
      case 'lock.block':
        this.push(event.kind, atNs, thread, event.lock, event.owner);
        return;
      case 'lock.acquire':
      case 'lock.timeout':
        this.push(event.kind, atNs, thread, event.lock, 0);
        return;
      case 'lock.release':
        this.push(event.kind, atNs, thread, event.lock, event.woken);
        return;
      case 'sleep.begin':
        this.push(event.kind, atNs, thread, Math.min(0x7fffffff, Math.floor(event.ns / 1000)), 0);
        return;
      case 'join.block':
        this.push(event.kind, atNs, thread, event.target, 0);
        return;
      case 'c-call.begin':
      case 'c-call.end':
        this.push(event.kind, atNs, thread, this.label(event.label), 0);
        return;
      case 'os.preempt':
        this.push(event.kind, atNs, thread, event.core, 0);
        return;
      case 'output':
        this.push(event.kind, atNs, thread, this.outputs++, 0);
        return;
      case 'count.lost-increment':
      case 'count.lost-decrement':
        this.push(event.kind, atNs, thread, this.label(event.type), event.count);
        return;
      case 'count.freed-in-use':
        this.push(event.kind, atNs, thread, this.label(event.type), event.references);
        return;
      case 'object-lock.block':
        this.push(event.kind, atNs, thread, this.label(event.type), event.owner);
        return;
      case 'object-lock.acquire':
        this.push(event.kind, atNs, thread, this.label(event.type), 0);
        return;
      case 'object-lock.deadlock':
        this.push(event.kind, atNs, thread, event.waiter, 0);
        return;
      case 'crash':
        this.push(
          event.kind,
          atNs,
          thread,
          CRASH_REASONS.indexOf(event.reason),
          this.label(event.what),
        );
        return;
      case 'sleep.end':
      case 'exit':
        this.push(event.kind, atNs, thread, 0, 0);
    }
  }

  // --- what is true now (present.ts) ------------------------------------------------------------------

  get length(): number {
    return this.kind.length;
  }

  kindAt(index: number): number {
    return this.kind.at(index);
  }

  timeAt(index: number): number {
    return this.timeNs.at(index);
  }

  threadAt(index: number): number {
    return this.thread.at(index);
  }

  aAt(index: number): number {
    return this.a.at(index);
  }

  bAt(index: number): number {
    return this.b.at(index);
  }

  lastOf(thread: number): number {
    return this.last[thread] ?? -1;
  }

  isHandover(index: number): boolean {
    return this.handovers.has(index);
  }

  /** The GIL was let go while several waited: right after its `gil.drop`. */
  handedOver(handover: HandedOver): void {
    if (this.truncated) return;
    const index = this.length - 1;
    this.handovers.add(index);
    this.lastHandover = { ...handover, timeNs: this.timeAt(index) };
  }

  /** An exception that ended a thread: a label such as 'ValueError: no'. */
  exception(atNs: number, thread: SimThread, text: string): void {
    this.push('exception', atNs, thread, this.label(text), 0);
  }

  private label(text: string): number {
    let index = this.labelIndex.get(text);
    if (index === undefined) {
      index = this.labels.length;
      this.labels.push(text);
      this.labelIndex.set(text, index);
    }
    return index;
  }

  private push(kind: EventKind, atNs: number, thread: SimThread, a: number, b: number): void {
    if (this.kind.length >= MAX_EVENTS) {
      this.truncated = true;
      return;
    }
    const frame = frameOf(thread);
    if (kind !== 'state' && kind !== 'gil.drop') this.last[thread.id] = this.kind.length;
    this.kind.push(eventCode(kind));
    this.timeNs.push(atNs);
    this.thread.push(thread.id);
    this.a.push(a);
    this.b.push(b);
    this.line.push(frame === null ? 0 : lineNow(thread, frame));
    this.file.push(frame === null ? 0 : this.fileOf(frame));
  }

  private fileOf(f: PyFrame): number {
    const code = f.code;
    if (code.fileIndex >= 0) return code.fileIndex;
    const name = code.code.filename;
    let index = this.fileIndex.get(name);
    if (index === undefined) {
      index = this.files.length;
      this.files.push(name);
      this.fileIndex.set(name, index);
    }
    code.fileIndex = index;
    return index;
  }

  /** Everything so far, as plain data of its own. */
  trace(endNs: number): Trace {
    const threads: TraceThread[] = [...this.threads.values()]
      .sort((x, y) => x.thread.id - y.thread.id)
      .map((t) => ({
        name: threadName(t.thread),
        daemon: t.daemon,
        startNs: t.startNs,
        endNs: t.endNs,
        ...processPart(t.thread),
      }));
    return {
      length: this.kind.length,
      columns: {
        kind: this.kind.copy(),
        timeNs: this.timeNs.copy(),
        thread: this.thread.copy(),
        a: this.a.copy(),
        b: this.b.copy(),
        line: this.line.copy(),
        file: this.file.copy(),
      },
      threads,
      files: this.files.slice(),
      locks: this.locks.map((l) => ({ ...l })),
      labels: this.labels.slice(),
      ...this.tasks.part(endNs),
      endNs,
      truncated: this.truncated,
    };
  }
}

/** A process that has one thread gives that its name. */
export function threadName(thread: SimThread): string {
  const { process, vm } = thread;
  if (process.index === 0) return vm.name;
  const name = process.name === '' ? `pid ${process.pid}` : process.name;
  return thread === process.main ? name : `${name}: ${vm.name}`;
}

function processPart({ process }: SimThread): Pick<TraceThread, 'process'> {
  const { index, pid, name } = process;
  return index === 0 ? {} : { process: { index, pid, name } };
}

/** The interpreter whose GIL the thread takes and lets go where it is now; 0 for the main one's. */
function gilOf({ interpreter, process }: SimThread): number {
  return interpreter.gil === process.interpreter.gil ? 0 : interpreter.id;
}

/** Where the thread is in the program; in an interpreter where it runs nothing yet, what it has come from. */
function frameOf(thread: SimThread): PyFrame | null {
  let frame = programFrame(thread.vm.frame);
  for (let vm = thread.vm.outer; frame === null && vm !== null; vm = vm.outer)
    frame = programFrame(vm.frame);
  return frame;
}

/** Whether it runs code of the program itself. */
export function isOwnFrame(f: PyFrame): boolean {
  return !f.code.code.filename.startsWith(OWN_LIBRARY);
}

/** The innermost frame of the program itself, below frames of the library and of natives. */
export function programFrame(top: AnyFrame | null): PyFrame | null {
  let outermost: PyFrame | null = null;
  for (let f = top; f !== null; f = f.back) {
    if (f.native) continue;
    if (isOwnFrame(f)) return f;
    outermost = f;
  }
  return outermost;
}

/** The line a thread is on: at a check point that of the instruction that looked, not of the one it jumps to. */
function lineNow(thread: SimThread, frame: PyFrame): number {
  const at = thread.vm.checkedAt;
  return at >= 0 && frame === thread.vm.frame ? frame.code.lineAt(at) : lineOf(frame);
}

/** The line a frame is on. */
export function lineOf(f: PyFrame): number {
  return f.code.lineAt(Math.max(0, f.pc - 1));
}
