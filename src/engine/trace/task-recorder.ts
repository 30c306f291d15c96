/**
 * Records what becomes of the tasks of event loops: when each is made, has its turns, and is done. It stands beside the
 * events, so a trace of events is the same whether somebody asks for tasks or not.
 */
import { Column } from '../base/columns.ts';
import type { TaskTurns, Trace, TraceTask } from './trace.ts';

/** As many turns as a picture of tasks is worth. */
const MAX_TURNS = 200_000;
/** What a column of task numbers holds. */
const MAX_TASKS = 0xffff;

const shorts = (n: number): Uint16Array => new Uint16Array(n);
const ints = (n: number): Int32Array => new Int32Array(n);
const doubles = (n: number): Float64Array => new Float64Array(n);

/** Tasks that asyncio.run makes to clean up after every program. */
const HOUSEKEEPING: ReadonlySet<string> = new Set([
  'shutdown_asyncgens',
  'shutdown_default_executor',
]);

export interface TaskFacts {
  readonly name: string;
  readonly coroutine: string;
  readonly done: boolean;
  /** Where its coroutine stands in the program; 0 for nowhere. */
  readonly line: number;
}

interface OpenTurn {
  readonly task: number;
  sinceNs: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class TaskRecorder {
  private readonly all: Mutable<TraceTask>[] = [];
  private readonly numbers = new WeakMap<object, number>();
  /** By thread: the turn that is on and, below it, those that it interrupts. */
  private readonly open = new Map<number, OpenTurn[]>();
  private readonly task = new Column(shorts);
  private readonly fromNs = new Column(doubles);
  private readonly toNs = new Column(doubles);
  private readonly line = new Column(ints);

  made(atNs: number, thread: number, task: object, facts: TaskFacts): void {
    const { name, coroutine } = facts;
    if (this.all.length >= MAX_TASKS || HOUSEKEEPING.has(coroutine)) return;
    this.numbers.set(task, this.all.length);
    this.all.push({ name, coroutine, thread, madeNs: atNs, doneNs: Infinity });
  }

  begins(atNs: number, thread: number, task: object): void {
    const number = this.numbers.get(task);
    if (number === undefined) return;
    const turns = this.open.get(thread) ?? [];
    this.open.set(thread, turns);
    const interrupted = turns.at(-1);
    if (interrupted !== undefined) this.push(interrupted, atNs, 0);
    turns.push({ task: number, sinceNs: atNs });
  }

  ends(atNs: number, thread: number, task: object, facts: TaskFacts): void {
    const number = this.numbers.get(task);
    const turns = this.open.get(thread);
    if (number === undefined || turns?.at(-1)?.task !== number) return;
    this.push(turns.pop() as OpenTurn, atNs, facts.line);
    const known = this.all[number] as Mutable<TraceTask>;
    // Its thread is that of the loop that ran it, its name the last one.
    known.thread = thread;
    known.name = facts.name;
    if (facts.done) known.doneNs = atNs;
    const before = turns.at(-1);
    if (before !== undefined) before.sinceNs = atNs;
  }

  private push({ task, sinceNs }: OpenTurn, atNs: number, line: number): void {
    if (this.task.length >= MAX_TURNS) return;
    this.task.push(task);
    this.fromNs.push(sinceNs);
    this.toNs.push(atNs);
    this.line.push(line);
  }

  /** The part of a trace. A turn that is on, in a run that stands still or was stopped, lasts until now. */
  part(endNs: number): Pick<Trace, 'tasks'> {
    if (this.all.length === 0) return {};
    const columns = [this.task, this.fromNs, this.toNs, this.line];
    const { length } = this.task;
    for (const turns of this.open.values())
      for (const turn of turns.slice(-1)) this.push(turn, endNs, 0);
    const turns: TaskTurns = {
      length: this.task.length,
      task: this.task.copy(),
      fromNs: this.fromNs.copy(),
      toNs: this.toNs.copy(),
      line: this.line.copy(),
    };
    for (const column of columns) column.truncate(length);
    return { tasks: { all: this.all.map((one) => ({ ...one })), turns } };
  }
}
