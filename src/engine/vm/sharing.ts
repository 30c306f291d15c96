/**
 * Threads of one interpreter that execute bytecode at the same time (no GIL): before which instructions one of
 * them has to stop so that memory accesses happen in the order of virtual time, and what it costs that another
 * core has written to the same place. An instruction that only touches the thread's own frame never stops.
 *
 * The unit is the instruction: one reads or writes one place (a name, an attribute, an item, a cell), and a
 * built-in operation on a container is one access, as the per-object locks of the free-threaded builds make
 * it (Python/critical_section.c). So `counter += 1` is a read and a write with time in between.
 *
 * Who has a place in its cache is kept as in the MESI protocol: reading what another core has changed and
 * writing what another core has read both fetch the line. Left out: several places in one line, hyper-threads.
 */
import { OP } from '../compile/opcodes/table.ts';
import {
  BuiltinFunctionType,
  FunctionType,
  IntType,
  FloatType,
  MethodType,
  StrType,
  BoolType,
  NoneType,
} from '../objects/roster.ts';
import type { PyObject } from '../objects/object.ts';
import type { CountKind } from '../objects/profiles.ts';
import type { Mishap } from './mishaps.ts';
import { ObjectLocks } from './object-locks.ts';
import { TornCounts } from './torn-counts.ts';
import type { PyFrame } from './frame.ts';
import { SPECIALIZED } from './ops.ts';

/** What an instruction touches besides its own frame. */
const LOCAL = 0;
const READ_GLOBAL = 1;
const WRITE_GLOBAL = 2;
/** An object on top of the stack, one below it, or in a cell. */
const READ_TOP = 3;
const WRITE_TOP = 4;
const READ_SECOND = 5;
const WRITE_SECOND = 6;
const READ_CELL = 7;
const WRITE_CELL = 8;
/** What is called: Python code is only entered, a native does its work there and then. */
const CALLS = 9;
/** Operands that may be containers or have methods in Python. */
const OPERATES = 10;
/** Somewhere: it stops, and nothing is said about cache lines. */
const ANYWHERE = 11;

const ACCESSES: readonly (readonly [kind: number, ops: readonly number[]])[] = [
  [READ_GLOBAL, [OP.LOAD_GLOBAL, OP.LOAD_NAME, SPECIALIZED.LOAD_GLOBAL_MODULE]],
  [
    WRITE_GLOBAL,
    [
      OP.STORE_GLOBAL,
      OP.STORE_NAME,
      OP.DELETE_GLOBAL,
      OP.DELETE_NAME,
      SPECIALIZED.STORE_GLOBAL_CACHED,
    ],
  ],
  [
    READ_TOP,
    [
      OP.LOAD_ATTR,
      OP.CONTAINS_OP,
      SPECIALIZED.LOAD_ATTR_INSTANCE_VALUE,
      SPECIALIZED.LOAD_ATTR_MODULE,
      SPECIALIZED.CONTAINS_OP_DICT,
      OP.UNPACK_SEQUENCE,
      OP.UNPACK_EX,
      OP.GET_LEN,
    ],
  ],
  [WRITE_TOP, [OP.STORE_ATTR, OP.DELETE_ATTR, SPECIALIZED.STORE_ATTR_INSTANCE_VALUE]],
  [
    READ_SECOND,
    [OP.BINARY_SUBSCR, SPECIALIZED.BINARY_SUBSCR_LIST_INT, SPECIALIZED.BINARY_SUBSCR_DICT],
  ],
  [
    WRITE_SECOND,
    [
      OP.STORE_SUBSCR,
      OP.DELETE_SUBSCR,
      SPECIALIZED.STORE_SUBSCR_LIST_INT,
      SPECIALIZED.STORE_SUBSCR_DICT,
      SPECIALIZED.CALL_LIST_APPEND,
    ],
  ],
  [READ_CELL, [OP.LOAD_DEREF]],
  [WRITE_CELL, [OP.STORE_DEREF, OP.DELETE_DEREF]],
  [
    CALLS,
    [
      OP.CALL,
      OP.CALL_KW,
      SPECIALIZED.CALL_BUILTIN,
      SPECIALIZED.CALL_BUILTIN_DIRECT,
      SPECIALIZED.CALL_BUILTIN_CLASS,
    ],
  ],
  [OPERATES, [OP.BINARY_OP, OP.COMPARE_OP, OP.TO_BOOL]],
  [
    ANYWHERE,
    [
      OP.CALL_FUNCTION_EX,
      OP.CALL_INTRINSIC_1,
      OP.FOR_ITER,
      SPECIALIZED.FOR_ITER_LIST,
      SPECIALIZED.FOR_ITER_GEN,
      OP.SEND,
      OP.YIELD_VALUE,
      OP.GET_ITER,
      OP.LIST_EXTEND,
      OP.SET_UPDATE,
      OP.DICT_UPDATE,
      OP.DICT_MERGE,
      OP.BINARY_SLICE,
      OP.STORE_SLICE,
      OP.IMPORT_NAME,
      OP.IMPORT_FROM,
      OP.BEFORE_WITH,
      OP.LOAD_SPECIAL,
      OP.LOAD_FROM_DICT_OR_DEREF,
      OP.LOAD_FROM_DICT_OR_GLOBALS,
      OP.LOAD_SUPER_ATTR,
      OP.FORMAT_SIMPLE,
      OP.CONVERT_VALUE,
      SPECIALIZED.CALL_LEN,
    ],
  ],
];

const KIND = new Uint8Array(256);
for (const [kind, ops] of ACCESSES) for (const op of ops) KIND[op] = kind;

/** Values without parts that anybody could change. */
const isPlain = (o: PyObject | undefined): boolean => {
  if (o === undefined) return true;
  const { type } = o;
  return (
    type === IntType ||
    type === FloatType ||
    type === StrType ||
    type === BoolType ||
    type === NoneType
  );
};

/** Where a call's callable lies: CALL_KW has the names of its keywords on top. */
const calledAt = (op: number, arg: number, sp: number): number =>
  op === OP.CALL_KW ? sp - arg - 3 : sp - arg - 2;

/** Who has a copy of a place in its cache: the core that changed it, or all that have read it since. */
interface Line {
  owner: number;
  readers: number;
}

/** The slots of a frame as the loop has them. */
type Slots = readonly (PyObject | undefined)[];

export class Sharing {
  /** Stop before the first access to memory at or after this time of the slice, and before anything at that one. */
  memoryPs = Infinity;
  anyPs = Infinity;
  /** Core of the thread that executes now. */
  core = 0;
  /** Do other threads execute bytecode at this moment? Else no line is away. */
  isContended = false;
  /** Number of the thread that executes now. */
  thread = 0;
  /** What to wait before another look, when the thread has to stop. */
  waitPs = 0;
  readonly torn: TornCounts | null;
  readonly locks: ObjectLocks | null;
  private readonly linePs: number;
  private lines = new WeakMap<object, Line>();
  private readonly told: (thread: number, mishap: Mishap) => void;
  /** The instruction that was looked at last. */
  private frame: PyFrame | null = null;
  private pc = 0;
  /** Something has been told: the thread stops before its next instruction, so that it can be looked at. */
  private hasNews = false;

  constructor(
    lineNs: number,
    counts: CountKind,
    choose: (count: number) => number,
    told: (thread: number, mishap: Mishap) => void,
  ) {
    this.linePs = lineNs * 1000;
    this.told = told;
    const tell = (mishap: Mishap): void => this.tell(mishap);
    this.torn = counts === 'torn' ? new TornCounts(choose, tell) : null;
    this.locks = counts === 'locked' ? new ObjectLocks(tell) : null;
  }

  /** With the frame where it really is: the loop keeps that to itself between calls. */
  private tell(mishap: Mishap): void {
    this.hasNews = true;
    const f = this.frame as PyFrame;
    const { pc } = f;
    f.pc = this.pc + 1;
    this.told(this.thread, mishap);
    f.pc = pc;
  }

  /** Something is wrong or held that a thread that runs alone must not overlook. */
  get isDelicate(): boolean {
    return this.torn?.areWrong === true || this.locks?.areHeld === true;
  }

  /**
   * Before instruction `op` at `pc` of the frame, `ps` of the slice: -1 when the thread has to stop there, else what fetching the
   * place it touches costs, picoseconds.
   */
  before(f: PyFrame, pc: number, s: Slots, sp: number, ps: number): number {
    this.waitPs = 0;
    if (ps >= this.anyPs) return -1;
    if (this.hasNews) {
      this.hasNews = false;
      return -1;
    }
    this.frame = f;
    this.pc = pc;
    const { ops } = f.code;
    const op = ops[pc << 1] as number;
    const arg = ops[(pc << 1) + 1] as number;
    this.locks?.next(this.thread);
    const kind = KIND[op] as number;
    if (kind === LOCAL) return 0;
    if (kind === CALLS) {
      const base = calledAt(op, arg, sp);
      const type = (s[base] as PyObject).type;
      if (type === FunctionType || type === MethodType) return 0;
      if (ps >= this.memoryPs) return -1;
      if (!this.takesBoth(s[base + 1], s[base + 2])) return -1;
      const self = s[base + 1] ?? (type === BuiltinFunctionType ? undefined : s[base + 2]);
      return self === undefined || isPlain(self) ? 0 : this.fetch(self, true);
    }
    if (kind === OPERATES && this.isOfPlain(op, s, sp)) return 0;
    if (ps >= this.memoryPs) return -1;
    if (kind === OPERATES && op !== OP.TO_BOOL && !this.takesBoth(s[sp - 2], s[sp - 1])) return -1;
    if (this.torn !== null && kind === READ_GLOBAL) return this.count(this.torn, f, op, arg);
    return this.isContended ? this.touch(f, kind, arg, s, sp) : 0;
  }

  /** Whether `before` would say that the thread has to stop because of the time. Looks only. */
  mustWait(op: number, arg: number, s: Slots, sp: number, ps: number): boolean {
    this.waitPs = 0;
    if (ps >= this.anyPs || this.hasNews) return true;
    const kind = KIND[op] as number;
    if (kind === LOCAL || ps < this.memoryPs) return false;
    if (kind === CALLS) {
      const { type } = s[calledAt(op, arg, sp)] as PyObject;
      return type !== FunctionType && type !== MethodType;
    }
    return kind !== OPERATES || !this.isOfPlain(op, s, sp);
  }

  private isOfPlain(op: number, s: Slots, sp: number): boolean {
    return isPlain(s[sp - 1]) && (op === OP.TO_BOOL || isPlain(s[sp - 2]));
  }

  private takesBoth(first: PyObject | undefined, second: PyObject | undefined): boolean {
    if (this.locks === null || this.locks.takeBoth(this.thread, first, second)) return true;
    this.waitPs = this.linePs;
    return false;
  }

  /** A name is read: what it refers to is counted, by steps that other cores come between. */
  private count(torn: TornCounts, f: PyFrame, op: number, arg: number): number {
    const name = f.code.names[op === OP.LOAD_NAME ? arg : arg >> 1] as string;
    const o = f.globals.map.get(name)?.value;
    let ps = this.isContended ? this.fetch(f.globals, false) : 0;
    if (o === undefined || isPlain(o)) return ps;
    torn.use(o);
    if (!this.isContended) return ps;
    const away = this.fetch(o, true);
    if (away > 0) torn.meet(o);
    ps += away;
    return ps;
  }

  private touch(f: PyFrame, kind: number, arg: number, s: Slots, sp: number): number {
    switch (kind) {
      case READ_GLOBAL:
        return this.fetch(f.globals, false);
      case WRITE_GLOBAL:
        return this.fetch(f.globals, true);
      case READ_TOP:
        return this.fetch(s[sp - 1] as PyObject, false);
      case WRITE_TOP:
        return this.fetch(s[sp - 1] as PyObject, true);
      case READ_SECOND:
        return this.fetch(s[sp - 2] as PyObject, false);
      case WRITE_SECOND:
        return this.fetch(s[sp - 2] as PyObject, true);
      case READ_CELL:
        return this.fetch(s[arg] as PyObject, false);
      case WRITE_CELL:
        return this.fetch(s[arg] as PyObject, true);
      default:
        return 0;
    }
  }

  /** Get a place into this core's cache; writing makes it the only copy. */
  private fetch(place: object, writes: boolean): number {
    const me = 1 << this.core;
    const line = this.lines.get(place);
    if (line === undefined) {
      this.lines.set(place, { owner: writes ? this.core : -1, readers: me });
      return 0;
    }
    if (line.owner === this.core) return 0;
    if (writes) {
      const isHere = line.readers === me;
      line.owner = this.core;
      line.readers = me;
      return isHere ? 0 : this.linePs;
    }
    if ((line.readers & me) !== 0) return 0;
    line.readers |= me;
    line.owner = -1;
    return this.linePs;
  }
}
