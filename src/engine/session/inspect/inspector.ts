/** Looks at a machine that stands still and says what it sees (state.ts). It changes nothing. */
import { FAST_CELL, FAST_FREE, type Code } from '../../compile/code.ts';
import { allCode, listingOf, type Listing } from '../../compile/listing.ts';
import type { LoopRegisters } from '../../machine/execution.ts';
import type { Machine } from '../../machine/machine.ts';
import type { SimThread } from '../../machine/sim-thread.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import type { PyObject } from '../../objects/object.ts';
import { FunctionType, ModuleType } from '../../objects/roster.ts';
import { PyType } from '../../objects/type.ts';
import { isOwnFrame, threadName, type Recorder } from '../../trace/recorder.ts';
import { gilHolder, whyNot } from '../../trace/present.ts';
import { visitBorrowed } from '../../vm/borrowed.ts';
import type { PyFrame } from '../../vm/frame.ts';
import { memoryOf, type Holder, type Root } from './memory.ts';
import { showValue, type ShownValue } from './show.ts';
import type { Session } from '../session.ts';
import type { Binding, FrameState, Inspection, RunState, ThreadAtStop } from './state.ts';

const MAX_FRAMES = 40;
const MAX_NAMES = 60;
const MAX_STACK = 24;

/** Where the thread stands whose instruction is the next: the loop's own registers, not yet in its frame. */
export type Registers = LoopRegisters;

/** A session that stands still, as far as it shows itself. */
export interface Standstill {
  readonly machine: Machine;
  readonly recorder: Recorder;
  /** Of `__main__`. */
  readonly globals: DictTable;
  /** Of the program. */
  readonly code: Code;
  /** Where the loop stands in the middle of a slice, else null. */
  readonly registers: Registers | null;
  /** How many pieces of output there are. */
  readonly outputs: number;
  readonly isOver: boolean;
}

const NOTHING_RUNS: RunState = {
  at: { bytecode: 0, event: 0 },
  timeNs: 0,
  next: -1,
  hasGil: true,
  threads: [],
  holder: -1,
  choosesWaiter: false,
  handover: null,
  globals: [],
  memory: [],
  torn: { increments: 0, decrements: 0 },
  outputs: 1,
  isOver: true,
};

/** Listings are numbered by session. */
const inspectors = new WeakMap<Session, Inspector>();

/** What can be seen where a session stands now. */
export function inspect(session: Session): Inspection {
  const { standstill } = session;
  if (standstill === null) return { state: NOTHING_RUNS, listings: [] };
  let inspector = inspectors.get(session);
  if (inspector === undefined) {
    inspectors.set(session, (inspector = new Inspector(standstill)));
    inspector.list(allCode(standstill.code));
  }
  const { registers, outputs, isOver } = standstill;
  return { state: inspector.state(registers, outputs, isOver), listings: inspector.listings };
}

class Inspector {
  readonly listings: Listing[] = [];
  private readonly listed = new Map<Code, number>();
  private readonly machine: Machine;
  private readonly recorder: Recorder;
  private readonly globals: DictTable;

  constructor({ machine, recorder, globals }: Standstill) {
    this.machine = machine;
    this.recorder = recorder;
    this.globals = globals;
  }

  /** Give the code of a program its listings, the outermost first. */
  list(codes: readonly Code[]): void {
    for (const code of codes) this.listingFor(code);
  }

  state(registers: Registers | null, outputs: number, isOver: boolean): RunState {
    const { machine, recorder } = this;
    const { next } = machine;
    const slicePs = registers?.slicePs ?? next?.interpreter.vm.slicePs ?? 0;
    const timeNs = machine.timeInSlice(slicePs);
    const torn = machine.root.interpreter.sharing?.torn ?? null;
    const threads = machine.threads
      .filter((t) => !t.ended || t.process.index === 0)
      .map((t) => this.thread(t, t === next ? registers : null, timeNs));
    return {
      at: { bytecode: registers?.bytecode ?? machine.bytecodes, event: recorder.length },
      timeNs,
      next: isOver ? -1 : (next?.id ?? -1),
      hasGil: machine.gil.executing === 'running',
      threads,
      holder: gilHolder(recorder, 0),
      choosesWaiter: machine.root.interpreter.vm.profile.gil === 'interval',
      handover: recorder.lastHandover,
      globals: bindings(this.globals.map, isVariable),
      memory: memoryOf(this.roots(registers), machine.root.interpreter.vm.profile, torn),
      torn: { increments: torn?.lostIncrements ?? 0, decrements: torn?.lostDecrements ?? 0 },
      outputs,
      isOver,
    };
  }

  private thread(t: SimThread, registers: Registers | null, nowNs: number): ThreadAtStop {
    const { machine, recorder } = this;
    const { interpreter, process } = t;
    return {
      thread: t.id,
      name: threadName(t),
      process: process.index,
      state: t.state,
      sinceNs: t.stateSinceNs,
      ended: t.ended,
      frames: t.ended ? [] : this.frames(t, registers),
      why: whyNot(
        recorder,
        {
          thread: t.id,
          state: t.state,
          sinceNs: t.stateSinceNs,
          ended: t.ended,
          isNext: t === machine.next,
          gil: interpreter.gil === process.interpreter.gil ? 0 : interpreter.id,
        },
        nowNs,
      ),
    };
  }

  private frames(t: SimThread, registers: Registers | null): FrameState[] {
    const out: FrameState[] = [];
    const top = t.vm.frame;
    for (let f = top; f !== null && out.length < MAX_FRAMES; f = f.back) {
      if (f.native) continue;
      const isTop = f === top;
      const { pc, sp } = isTop && registers?.frame === f ? registers : f;
      out.push(this.frame(f, pc, sp, !isTop));
    }
    return out;
  }

  private frame(f: PyFrame, pc: number, sp: number, isInCall: boolean): FrameState {
    const { code } = f.code;
    const isOwn = isOwnFrame(f);
    const instruction = isInCall ? shownBefore(code, pc - 1) : shownAt(code, pc);
    return {
      function: code.qualname,
      file: code.filename,
      line: Math.max(0, f.code.lineAt(Math.max(0, instruction))),
      isOwn,
      listing: isOwn ? this.listingFor(code) : -1,
      instruction,
      isInCall,
      locals: f.locals === null ? localsOf(f) : [],
      stack: stackOf(f, sp),
    };
  }

  // --- memory -----------------------------------------------------------------------------------------

  /** Names of the program's module, then locals and value stacks of its functions, then functions and classes. */
  private roots(registers: Registers | null): Root[] {
    const variables: Root[] = [];
    const others: Root[] = [];
    for (const [name, { value }] of this.globals.map) {
      if (typeof name !== 'string' || name.startsWith('__') || value === undefined) continue;
      const root: Root = { path: name, holder: { kind: 'global', name }, object: value };
      (isVariable(value) ? variables : others).push(root);
    }
    for (const t of this.machine.threads)
      if (!t.ended && t.process.index === 0)
        variables.push(...this.rootsOf(t, t === this.machine.next ? registers : null));
    return [...variables, ...others];
  }

  private rootsOf(t: SimThread, registers: Registers | null): Root[] {
    const top = t.vm.frame;
    const isAt = registers !== null && registers.frame === top;
    const pc = isAt ? registers.pc : top === null || top.native ? 0 : top.pc;
    const sp = isAt ? registers.sp : top === null || top.native ? 0 : top.sp;
    const borrowed = new Map<PyFrame, Set<number>>();
    if (t.interpreter.vm.profile.bytecode === '3.14')
      visitBorrowed(top, pc, sp, (frame, index) => {
        const places = borrowed.get(frame) ?? new Set<number>();
        borrowed.set(frame, places.add(index));
      });
    const roots: Root[] = [];
    for (let f = top; f !== null; f = f.back)
      if (!f.native && isOwnFrame(f))
        roots.push(...rootsOfFrame(t.id, f, f === top ? sp : f.sp, borrowed.get(f)));
    return roots;
  }

  private listingFor(code: Code): number {
    const known = this.listed.get(code);
    if (known !== undefined) return known;
    const index = this.listings.push(listingOf(code)) - 1;
    this.listed.set(code, index);
    return index;
  }
}

function rootsOfFrame(
  thread: number,
  f: PyFrame,
  sp: number,
  borrowed: ReadonlySet<number> | undefined,
): Root[] {
  const { localsPlusNames, localsPlusKinds, name: called } = f.code.code;
  const roots: Root[] = [];
  const stack = { kind: 'stack', thread, function: called } as const;
  for (let i = 0; i < sp; i++) {
    let object = f.slots[i];
    if (object === undefined) continue;
    const isBorrowed = borrowed?.has(i) === true;
    if (i >= f.code.nlocalsplus) {
      const holder: Holder = { ...stack, borrowed: isBorrowed };
      roots.push({ path: `${called}: stack`, holder, object });
      continue;
    }
    const name = localsPlusNames[i] as string;
    if (((localsPlusKinds[i] as number) & (FAST_CELL | FAST_FREE)) !== 0)
      object = (object as PyObject<PyObject | undefined>).v;
    const local = { kind: 'local', thread, function: called, name } as const;
    // An argument that its caller keeps for it: the version does not count it.
    const holder: Holder = isBorrowed ? { ...stack, borrowed: true } : local;
    if (object !== undefined && !name.startsWith('.'))
      roots.push({ path: `${called}: ${name}`, holder, object });
  }
  return roots;
}

/** 3.9 and 3.10 execute instructions that nobody sees. */
function shownAt(code: Code, pc: number): number {
  const { shown } = code;
  let i = pc;
  while (shown !== undefined && 2 * i < shown.length && (shown[2 * i] as number) < 0) i++;
  return i;
}

function shownBefore(code: Code, pc: number): number {
  const { shown } = code;
  let i = pc;
  while (shown !== undefined && i > 0 && (shown[2 * i] as number) < 0) i--;
  return i;
}

function localsOf(f: PyFrame): Binding[] {
  const { localsPlusNames, localsPlusKinds } = f.code.code;
  const out: Binding[] = [];
  for (let i = 0; i < localsPlusNames.length && out.length < MAX_NAMES; i++) {
    const slot = f.slots[i];
    const isCell = ((localsPlusKinds[i] as number) & (FAST_CELL | FAST_FREE)) !== 0;
    const value = isCell ? (slot as PyObject<PyObject | undefined> | undefined)?.v : slot;
    const name = localsPlusNames[i] as string;
    // Names with a dot are the compiler's own.
    if (!name.startsWith('.')) out.push({ name, value: show(value) });
  }
  return out;
}

function stackOf(f: PyFrame, sp: number): (ShownValue | null)[] {
  const bottom = Math.max(f.code.nlocalsplus, sp - MAX_STACK);
  return Array.from({ length: Math.max(0, sp - bottom) }, (_, i) => show(f.slots[bottom + i]));
}

function show(o: PyObject | undefined): ShownValue | null {
  return o === undefined ? null : showValue(o);
}

function isVariable(o: PyObject): boolean {
  return o.type !== FunctionType && o.type !== ModuleType && !(o instanceof PyType);
}

function bindings(map: DictTable['map'], wants: (o: PyObject) => boolean): Binding[] {
  const out: Binding[] = [];
  for (const [name, { value }] of map) {
    if (typeof name !== 'string' || name.startsWith('__') || value === undefined) continue;
    if (wants(value) && out.length < MAX_NAMES) out.push({ name, value: showValue(value) });
  }
  return out;
}
