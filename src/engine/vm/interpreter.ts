/**
 * The interpreter of one session: what the evaluation loop and natives share. It owns frames, calls,
 * unwinding, freeing and modules; it knows nothing of other threads, the GIL or time beyond the clock
 * that the machine lends it. Mirrors parts of Python/ceval.c, pystate.c and Objects/object.c.
 */
import type { VersionProfile } from '../objects/profiles.ts';
import { assert, EngineFault } from '../base/assert.ts';
import { atLeast } from '../compile/version.ts';
import type { FunctionData, PyFunction } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { Raise, RunEnd, memoryError, raise, typeError } from '../objects/errors.ts';
import { type PyModule } from '../objects/native.ts';
import { FREE_LIST, WORK, type Work } from '../objects/native-work.ts';
import { decref, incref, PyObject, unhold } from '../objects/object.ts';
import { DictType, FrameType, None, newInt } from '../objects/roster.ts';
import {
  isGen,
  type Gen,
  type KwArgs,
  type LockState,
  type MachineOp,
  type Result,
  type Rt,
  type RtThread,
  type Suspend,
  type TaskNews,
} from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { typeName } from '../objects/abstract.ts';
import { bindArguments, callObject } from './calls.ts';
import {
  DISCARD,
  FOR_ITER,
  INIT,
  NativeFrameState,
  PUSH,
  PyFrame,
  type AnyFrame,
  type Deliver,
  type GeneratorData,
} from './frame.ts';
import { deliver, finishSend, leaveLoop } from './deliver.ts';
import { closeGenerator, enterGenerator, startRunning } from './generators.ts';
import { anyOpName } from './ops.ts';
import { Identities } from './identities.ts';
import { importFrom, importModule, importName, type ModuleLoader } from './import.ts';
import { clearWeakrefs, queueFinalizer, runFinalizers } from './finalize.ts';
import { MemoryBudget } from './memory.ts';
import { handleSignalsHere } from './signal-handlers.ts';
import { clearSlots, dropOperands } from './operands.ts';
import type { Sharing } from './sharing.ts';
import { ModuleLocks } from './module-locks.ts';
import { Ticks } from './ticks.ts';
import { unwind } from './unwind.ts';
import type { Watch } from './watch.ts';
import type { VmThread } from './thread.ts';

/** What the machine and the session lend to the interpreter; importNs: reading a module, on top of running it. */
export interface Host {
  /** Nanoseconds since the process began, `slicePs` into the present slice. */
  nowNs(slicePs: number): number;
  newLock(kind: string): LockState;
  tellTask(task: PyObject, what: TaskNews, atNs: number): void;
  importNs(name: string): number;
  readonly loader: ModuleLoader;
}

/** More than any text or list a lesson needs; beyond it MemoryError instead of a dead page. */
const MAX_TEXT = 1 << 27;
export const MAX_ITEMS = 1 << 24;

export class Interpreter implements Rt {
  readonly profile: VersionProfile;
  readonly hashSeed: number;
  /** Picoseconds by opcode, specialised forms included. */
  readonly cost: Float64Array;
  readonly host: Host;
  readonly state = new Map<string, unknown>();
  readonly modules: PyObject<DictTable>;
  builtins!: PyModule;

  /** The thread that runs now. */
  thread!: VmThread & RtThread;
  /** Clock of the present slice. */
  slicePs = 0;
  private chargedPs = 0;
  bytecodes = 0;
  pendingOp: MachineOp | null = null;
  /** RERAISE is throwing: no new traceback entry, no new context. */
  reraising = false;
  recursionLimit = 1000;
  sharing: Sharing | null = null;
  watch: Watch | null = null;
  readonly memory: MemoryBudget;
  /** Objects whose `__del__` has to run before the next bytecode, oldest first. */
  finalizers: PyObject[] = [];
  /** Functions that specialised calls recognise. */
  lenFunction: PyObject | null = null;
  isinstanceFunction: PyObject | null = null;
  listAppend: PyObject | null = null;

  /** Who calls a Python function keeps callable and arguments on its stack until that one returns (up to 3.10). */
  readonly keepsOperands: boolean;
  /** Python 2 counts instructions. */
  readonly ticks: Ticks | null;
  readonly identities = new Identities();
  readonly moduleLocks = new ModuleLocks(this);
  private nativeDepth = 0;
  private readonly subclasses = new Map<PyType, PyType[]>();

  constructor(
    profile: VersionProfile,
    hashSeed: number,
    cost: Float64Array,
    host: Host,
    modules: PyObject<DictTable>,
  ) {
    this.profile = profile;
    this.hashSeed = hashSeed;
    this.cost = cost;
    this.host = host;
    this.modules = incref(modules);
    this.memory = new MemoryBudget(this);
    this.ticks = profile.gil === 'ticks' ? new Ticks() : null;
    this.keepsOperands = !atLeast(profile.bytecode, '3.11');
  }

  // --- Rt ---------------------------------------------------------------------------------------------

  call(func: PyObject, args: readonly PyObject[], kw: KwArgs | null = null): Result {
    return callObject(this, func, args, kw);
  }

  *resume(gen: PyObject, value: PyObject | null, error: PyObject | null): Gen<PyObject | null> {
    return (yield { kind: 'resume', gen, value, error }) as PyObject | null;
  }

  *op(op: MachineOp): Gen {
    return yield { kind: 'op', op };
  }

  charge(ns: number): void {
    this.chargedPs += Math.round(ns * 1000);
  }

  work(place: Work): void {
    this.chargedPs += this.cost[place] as number;
  }

  takeCharge(): number {
    const ps = this.chargedPs;
    if (ps !== 0) this.chargedPs = 0;
    return ps;
  }

  nowNs(): number {
    return this.host.nowNs(this.slicePs + this.chargedPs);
  }

  newLock(kind: string): LockState {
    return this.host.newLock(kind);
  }

  tellTask(task: PyObject, what: TaskNews): void {
    this.host.tellTask(task, what, this.nowNs());
  }

  idOf(o: PyObject): number {
    return this.identities.of(o);
  }

  enter(where: string): void {
    if (++this.nativeDepth + this.thread.depth > this.recursionLimit) {
      this.nativeDepth--;
      throw raise('RecursionError', `maximum recursion depth exceeded${where}`);
    }
  }

  leave(): void {
    this.nativeDepth--;
  }

  subclassesOf(type: PyType): PyType[] {
    return this.subclasses.get(type) ?? [];
  }

  registerSubclass(base: PyType, sub: PyType): void {
    const known = this.subclasses.get(base);
    if (known === undefined) this.subclasses.set(base, [sub]);
    else known.push(sub);
  }

  forgetSubclass(base: PyType, sub: PyType): void {
    const left = this.subclassesOf(base).filter((known) => known !== sub);
    this.subclasses.set(base, left);
  }

  importModule(name: string): Result {
    return importModule(this, name);
  }

  importName(f: PyFrame, name: string, fromList: PyObject, level: PyObject): Result {
    return importName(this, f, name, fromList, level);
  }

  importFrom(module: PyObject, name: string): Result {
    return importFrom(this, module, name);
  }

  /** MemoryError for a text of more UTF-16 units, or a list of more items, than fit. */
  checkLength(length: number, most = MAX_TEXT): void {
    if (length > most) throw memoryError();
    this.memory.ask(length);
  }

  allocate(bytes: number): void {
    this.memory.ask(bytes);
  }

  // --- freeing ----------------------------------------------------------------------------------------

  private readonly release = (child: PyObject): void => {
    if (--child.refcnt !== 0) return;
    if (++this.buried > FREE_LIST) this.work(WORK.KEPT);
    this.dealloc(child);
  };
  /** Objects that died with the container that is being freed. */
  private buried = 0;
  private deallocDepth = 0;
  private deallocLater: PyObject[] = [];

  dealloc(o: PyObject): void {
    this.sharing?.torn?.free(o);
    const { traverse, finalize } = o.type.slots;
    if (finalize !== undefined) {
      if (this.profile.unsafeFinalizers === true) clearWeakrefs(this, o);
      if (queueFinalizer(this, o)) return;
    }
    if (o.ext !== null && o.ext.weakrefs !== null) clearWeakrefs(this, o);
    if (traverse === undefined && o.ext === null) return;
    // Deep chains are flattened, as CPython's trashcan does.
    if (this.deallocDepth > 100) {
      this.deallocLater.push(o);
      return;
    }
    this.deallocDepth++;
    if (o.type === FrameType && (o.v as PyFrame).done) clearSlots(this, o.v as PyFrame);
    if (traverse !== undefined) traverse(o, this.release);
    const ext = o.ext;
    if (ext !== null) {
      if (ext.dict !== null) {
        const dict = ext.dict;
        ext.dict = null;
        this.release(dict);
      }
      if (ext.slots !== null) for (const v of ext.slots) if (v !== undefined) this.release(v);
    }
    this.deallocDepth--;
    if (this.deallocDepth === 0) {
      this.buried = 0;
      for (let next = this.deallocLater.pop(); next !== undefined; next = this.deallocLater.pop())
        this.dealloc(next);
    }
  }

  takeFinalizers(): PyObject[] {
    const queue = this.finalizers;
    this.finalizers = [];
    return queue;
  }

  /** Run queued `__del__` methods on top of the thread's present frame. */
  enterFinalizers(th: VmThread): void {
    this.pushNative(
      th,
      runFinalizers(this, this.takeFinalizers()) as Gen<unknown> as Result,
      DISCARD,
      0,
    );
  }

  // --- frames and calls -------------------------------------------------------------------------------

  /** A frame for a function's code: one that was used before, if there is one. */
  takeFrame(data: FunctionData): PyFrame {
    const code = data.code;
    const f = code.free as PyFrame | null;
    if (f === null) return new PyFrame(code, data.globals, data.builtins);
    code.free = f.back as PyFrame | null;
    return f;
  }

  /** Put a Python frame on top of the thread; its parameters are bound already. */
  pushFrame(th: VmThread, frame: PyFrame, deliver: Deliver): void {
    if (th.depth >= this.recursionLimit)
      throw raise('RecursionError', 'maximum recursion depth exceeded');
    frame.back = th.frame;
    frame.deliver = deliver;
    th.frame = frame;
    th.depth++;
  }

  /** Enter a Python function from a native frame. */
  pushCall(
    th: VmThread,
    func: PyFunction,
    args: readonly PyObject[],
    kw: KwArgs | null,
    locals: PyObject | null,
  ): void {
    const data = func.v;
    const frame = this.takeFrame(data);
    bindArguments(this, frame.slots, data, args, kw);
    frame.globals = data.globals;
    frame.builtins = data.builtins;
    frame.func = incref(func);
    frame.pc = 0;
    frame.sp = data.code.nlocalsplus;
    frame.locals = locals === null ? null : incref(locals);
    this.pushFrame(th, frame, PUSH);
  }

  /** The base frame of a new thread: a native frame that calls `func`. */
  pushThreadCall(th: VmThread, func: PyObject, args: readonly PyObject[], kw: KwArgs | null): void {
    incref(func);
    for (const arg of args) incref(arg);
    this.pushNative(th, this.threadBody(func, args, kw), PUSH, 0);
  }

  private *threadBody(func: PyObject, args: readonly PyObject[], kw: KwArgs | null): Gen {
    const r = this.call(func, args, kw);
    const value = isGen(r) ? yield* r : r;
    incref(value);
    for (const arg of args) decref(this, arg);
    decref(this, func);
    return unhold(value);
  }

  pushNative(th: VmThread, gen: Result, deliver: Deliver, pops: number, isCall = false): void {
    const state = new NativeFrameState(gen as Gen<unknown>, deliver, pops);
    state.isCall = isCall;
    state.back = th.frame;
    th.frame = state;
  }

  /** What a sub-iterator returned: the value of the StopIteration that slow-ops caught. */
  stopValue: PyObject | null = null;
  takeStopValue(): PyObject {
    const v = this.stopValue ?? None;
    this.stopValue = null;
    return v;
  }

  /** A Python frame returns `value` (counted). */
  finishFrame(th: VmThread, f: PyFrame, value: PyObject): void {
    const { deliver: how, back, pops } = f;
    const generator = f.generator as PyObject<GeneratorData> | null;
    if (how === INIT) {
      if (value !== None)
        throw typeError(`__init__() should return None, not '${typeName(value)}'`);
      const self = f.self as PyObject;
      f.self = null;
      this.popFrame(th, f);
      this.giveTo(th, back, self, pops);
      return;
    }
    this.popFrame(th, f);
    if (generator === null) {
      this.giveTo(th, back, value, pops);
      return;
    }
    closeGenerator(th, generator);
    if (back === null || back.native) {
      generator.v.result = value;
      if (back !== null) back.input = null;
      return;
    }
    if (how === FOR_ITER) {
      decref(this, value);
      leaveLoop(this, back);
    } else finishSend(this, back, value);
  }

  /** Take a frame off the thread and free what it holds. */
  popFrame(th: VmThread, f: PyFrame): void {
    th.frame = f.back;
    th.depth--;
    f.back = null;
    f.pops = 0;
    f.done = true;
    if (f.object !== null && f.object.refcnt > 0) return; // The frame object owns the rest now.
    this.clearFrame(f);
  }

  clearFrame(f: PyFrame): void {
    const { code } = f;
    clearSlots(this, f);
    if (f.locals !== null) this.releaseLocals(f);
    if (f.self !== null) {
      const self = f.self;
      f.self = null;
      decref(this, self);
    }
    const func = f.func;
    f.func = null;
    if (func !== null) decref(this, func);
    if (f.generator === null && f.object === null) {
      f.pc = 0;
      f.sp = code.nlocalsplus;
      f.done = false;
      f.deliver = PUSH;
      f.back = code.free as PyFrame | null;
      code.free = f;
    }
  }

  releaseLocals(f: PyFrame): void {
    const locals = f.locals as PyObject;
    f.locals = null;
    decref(this, locals);
  }

  /** A counted value for whatever is below, in the place of its `pops` operands. */
  private giveTo(th: VmThread, back: AnyFrame | null, value: PyObject, pops: number): void {
    if (back === null) th.result = value;
    else if (back.native) back.input = unhold(value);
    else {
      if (pops !== 0) {
        dropOperands(this, back.slots, back.sp - pops, back.sp);
        back.sp -= pops;
      }
      back.slots[back.sp++] = value;
    }
  }

  /** RETURN_GENERATOR: the frame stays with its generator; `value` (counted) goes to the caller. */
  leaveFrame(th: VmThread, f: PyFrame, value: PyObject): void {
    const back = f.back;
    th.frame = back;
    th.depth--;
    f.back = null;
    this.giveTo(th, back, value, f.pops);
    f.pops = 0;
  }

  // --- native frames ----------------------------------------------------------------------------------

  /**
   * Run the native frame on top until it delivers ('called' when it was a call, else 'ready'), pushes
   * a frame ('switch') or asks the machine for something ('op').
   */
  stepNative(th: VmThread, state: NativeFrameState): 'ready' | 'called' | 'switch' | 'op' {
    let step: IteratorResult<unknown, unknown>;
    try {
      if (state.hasError) {
        state.hasError = false;
        const error = state.error;
        state.error = undefined;
        step = state.gen.throw(error);
      } else {
        const input = state.input;
        state.input = undefined;
        step = state.gen.next(input as never);
      }
      this.slicePs += this.takeCharge();
      if (step.done !== true) return this.suspendNative(th, state, step.value as Suspend);
    } catch (e) {
      if (th.frame === state) th.frame = state.back;
      unwind(this, th, this.asRaise(e));
      return 'switch';
    }
    const back = state.back;
    th.frame = back;
    if (back === null) {
      if (state.deliver !== DISCARD) th.result = incref(step.value as PyObject);
      return 'switch';
    }
    if (back.native) {
      if (state.deliver !== DISCARD) back.input = step.value;
      return 'switch';
    }
    deliver(this, back, state.deliver, state.pops, step.value);
    if (this.finalizers.length > 0) this.enterFinalizers(th);
    return state.isCall ? 'called' : 'ready';
  }

  private suspendNative(th: VmThread, state: NativeFrameState, wish: Suspend): 'switch' | 'op' {
    switch (wish.kind) {
      case 'call':
        this.work(WORK.ENTER);
        // Arguments that do not fit are an error of the call: whoever calls may handle it.
        try {
          this.pushCall(th, wish.func as PyFunction, wish.args, wish.kw, wish.locals);
        } catch (e) {
          state.hasError = true;
          state.error = this.asRaise(e);
        }
        return 'switch';
      case 'resume': {
        const gen = wish.gen as PyObject<GeneratorData>;
        if (wish.error !== null) {
          const f = gen.v.frame as PyFrame;
          this.pushFrame(th, f, PUSH);
          startRunning(th, gen.v);
          // The place of the value that `send` would have given: handlers count on it (gen_send_ex).
          f.slots[f.sp++] = incref(None);
          const error = new Raise(wish.error as Raise['exc']);
          // Only what the generator itself handles is a context; what its caller handles is none.
          error.onItsWay = gen.v.handled === null;
          unwind(this, th, error);
        } else enterGenerator(this, th, gen, wish.value ?? None, PUSH);
        return 'switch';
      }
      case 'op':
        this.pendingOp = wish.op;
        state.input = None;
        return 'op';
    }
  }

  /** The machine's answer to an operation. */
  answer(th: VmThread, value: PyObject): void {
    const top = th.frame;
    assert(top !== null && top.native, 'an answer for a thread that asked nothing');
    top.input = value;
  }

  answerInt(th: VmThread, value: number): void {
    this.answer(th, newInt(value));
  }

  /** What runs the handlers of signals that have arrived; the session sets it. */
  signalHandlers: ((vm: Interpreter) => Gen<void>) | null = null;
  /** Status of the process once its main thread has ended. */
  exitStatus = 0;

  /** Run handlers of signals on top of the thread's present frame. */
  enterSignalHandlers(th: VmThread): void {
    if (this.signalHandlers !== null)
      this.pushNative(th, handleSignalsHere(th, this.signalHandlers(this)), DISCARD, 0);
  }

  /** A wait that a signal has interrupted (PEP 475): the handlers run, then the thread waits on. */
  enterInterrupted(th: VmThread, op: MachineOp): void {
    this.pushNative(th, this.interrupted(op), PUSH, 0);
  }

  private *interrupted(op: MachineOp): Gen {
    if (this.signalHandlers !== null) yield* this.signalHandlers(this);
    return yield { kind: 'op', op };
  }

  answerError(th: VmThread, error: Raise): void {
    const top = th.frame;
    assert(top !== null && top.native, 'an answer for a thread that asked nothing');
    top.hasError = true;
    top.error = error;
  }

  // --- namespaces -------------------------------------------------------------------------------------

  private readonly globalsObjects = new Map<DictTable, PyObject<DictTable>>();

  /** The dict object of a table of globals: one for each, so that `globals()` is always the same object. */
  globalsObjectOf(f: { readonly globals: DictTable }): PyObject<DictTable> {
    let o = this.globalsObjects.get(f.globals);
    if (o === undefined) {
      o = incref(new PyObject(DictType, f.globals));
      this.globalsObjects.set(f.globals, o);
    }
    return o;
  }

  /** The dict that a program gave as globals (exec, FunctionType) is what `globals()` gives there. */
  ownGlobals(globals: PyObject<DictTable>): void {
    if (!this.globalsObjects.has(globals.v)) this.globalsObjects.set(globals.v, incref(globals));
  }

  // --- errors -----------------------------------------------------------------------------------------

  unwind(th: VmThread, error: Raise): void {
    unwind(this, th, error);
  }

  /** Host exceptions that mean a Python one; anything else is a fault of the engine and goes on. */
  asRaise(e: unknown): Raise {
    if (e instanceof Raise) return e;
    if (e instanceof RunEnd || e instanceof EngineFault) throw e;
    if (e instanceof RangeError) {
      if (/call stack/i.test(e.message))
        return raise('RecursionError', 'maximum recursion depth exceeded');
      return memoryError();
    }
    throw e;
  }

  unknownOpcode(op: number): EngineFault {
    return new EngineFault(`opcode ${op} (${anyOpName(op)}) is not in the evaluation loop`);
  }
}
