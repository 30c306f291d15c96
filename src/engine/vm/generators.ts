/**
 * Generators as the evaluation loop handles them (Objects/genobject.c, gen_send_ex): a frame that leaves
 * the thread at every yield and comes back. Their methods are in generator-type.ts.
 */
import type { PyFunction } from '../objects/code-object.ts';
import { Crash, raise, typeError } from '../objects/errors.ts';
import { incref, PyObject, unhold } from '../objects/object.ts';
import { AsyncGeneratorType, CoroutineType, GeneratorType, None } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import type { AnyFrame, Deliver, GeneratorData, PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import type { VmThread } from './thread.ts';

export function makeGenerator(f: PyFrame): PyObject {
  const kind = f.code.kindOfFrame;
  const type =
    kind === 'coroutine'
      ? CoroutineType
      : kind === 'async_generator'
        ? AsyncGeneratorType
        : GeneratorType;
  const func = (f.func as PyFunction).v;
  const data: GeneratorData = {
    frame: f,
    state: 'created',
    name: func.name,
    qualname: func.qualname,
    code: f.code,
    result: null,
    handled: null,
    callerHandled: null,
    runningAsync: false,
    asyncClosed: false,
    hooked: false,
    finalizer: null,
  };
  const gen = new PyObject(type, data);
  f.generator = gen;
  return gen;
}

/** Resume a generator on top of the thread with a value. */
export function enterGenerator(
  vm: Interpreter,
  th: VmThread,
  gen: PyObject<GeneratorData>,
  value: PyObject,
  deliver: Deliver,
): PyFrame {
  const data = gen.v;
  const f = data.frame as PyFrame;
  if (data.state === 'created' && value !== None) {
    throw typeError(
      `can't send non-None value to a just-started ${gen.type === CoroutineType ? 'coroutine' : gen.type === AsyncGeneratorType ? 'async generator' : 'generator'}`,
    );
  }
  vm.pushFrame(th, f, deliver);
  f.slots[f.sp++] = incref(value);
  startRunning(th, data);
  return f;
}

/**
 * Somebody asks a generator for a value that is busy with the last one: an error of the program's, unless a thread
 * without a GIL does it to another one. Nothing locks gi_frame_state, so both run the same frame (measured: 3.13t dies).
 */
export function alreadyExecuting(rt: Rt, data: GeneratorData, kind: string): unknown {
  const message = `${kind} already executing`;
  if (rt.profile.gil !== 'none') return raise('ValueError', message);
  for (let f: AnyFrame | null = (rt as Interpreter).thread.frame; f !== null; f = f.back)
    if (f === data.frame) return raise('ValueError', message);
  return new Crash(
    'generator',
    data.name,
    `two threads ask the ${kind} '${data.name}' for its next value at the same time`,
  );
}

/** Generators handle exceptions on a stack of their own (gi_exc_state). */
export function startRunning(th: VmThread, data: GeneratorData): void {
  data.state = 'running';
  data.callerHandled = th.handled;
  if (data.handled !== null) th.handled = data.handled;
}

function stopRunning(th: VmThread, data: GeneratorData): void {
  data.handled = th.handled === data.callerHandled ? null : th.handled;
  th.handled = data.callerHandled;
  data.callerHandled = null;
}

/** YIELD_VALUE: `value` (counted) goes to whoever resumed the generator. */
export function suspendGenerator(th: VmThread, f: PyFrame, value: PyObject): void {
  const data = (f.generator as PyObject<GeneratorData>).v;
  stopRunning(th, data);
  data.state = 'suspended';
  const back = f.back;
  f.back = null;
  th.frame = back;
  th.depth--;
  if (back === null) th.result = value;
  else if (back.native) back.input = unhold(value);
  else back.slots[back.sp++] = value;
}

export function closeGenerator(th: VmThread, gen: PyObject<GeneratorData>): void {
  if (gen.v.state === 'running') stopRunning(th, gen.v);
  gen.v.state = 'closed';
  gen.v.frame = null;
}
