/**
 * Running something in another interpreter and coming back with what came of it (Modules/_interpretersmodule.c
 * _run_in_interpreter, Python/crossinterp.c _PyXI_Enter and _PyXI_Exit).
 */
import { startUpCosts } from '../../machine/cost/start-up.ts';
import type { SimInterpreter } from '../../machine/process.ts';
import { callMethod } from '../../objects/abstract.ts';
import { raise, Raise } from '../../objects/errors.ts';
import { setIn } from '../../objects/native.ts';
import { incref, type PyObject } from '../../objects/object.ts';
import { None } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { mainNamespace } from './current.ts';
import { busy, notesOf } from './life.ts';
import {
  fromShared,
  InterpreterErrorType,
  notShareableType,
  toShared,
  type Shared,
} from './share.ts';

/** How it ended: well, with an exception of which a snapshot is left, or with a value that cannot come back. */
export type Ending =
  | { readonly kind: 'done'; readonly value: Shared }
  | { readonly kind: 'raised'; readonly snapshot: Shared }
  | { readonly kind: 'not-shareable'; readonly text: string };

/** What is to run there: a generator over the interpreter's natives. */
export type Work = (rt: Rt) => Gen;

/** Put values into `__main__` there, before anything runs. */
export type Names = readonly (readonly [string, Shared])[];

function* bindNames(rt: Rt, names: Names): Gen<void> {
  for (const [name, value] of names) setIn(mainNamespace(rt), name, yield* fromShared(rt, value));
}

/** Do it in that interpreter, in this thread. */
export function* runIn(
  rt: Rt,
  interpreter: SimInterpreter,
  names: Names,
  work: Work | null,
): Gen<Ending> {
  const notes = notesOf(interpreter);
  if (notes.running) throw raise(InterpreterErrorType, 'interpreter already running');
  notes.running = true;
  let ending: Ending = { kind: 'done', value: { kind: 'none' } };
  yield* rt.op({
    kind: 'interpreter-enter',
    interpreter,
    body: function* (inner: Rt): Gen {
      yield* busy(inner, startUpCosts(inner.profile).interpreterEnterNs);
      ending = yield* endingOf(inner, names, work);
      return None;
    },
  });
  notes.running = false;
  return ending;
}

function* endingOf(rt: Rt, names: Names, work: Work | null): Gen<Ending> {
  let value: PyObject = None;
  try {
    yield* bindNames(rt, names);
    if (work !== null) value = yield* work(rt);
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    if (e.exc.type === notShareableType(rt)) return { kind: 'not-shareable', text: textOf(e) };
    incref(e.exc);
    const helpers = yield* settle(rt.importModule('_crossinterp'));
    const snapshot = yield* callMethod(rt, helpers, 'snapshot', [e.exc]);
    return { kind: 'raised', snapshot: yield* toShared(rt, snapshot, false) };
  }
  incref(value);
  try {
    return { kind: 'done', value: yield* toShared(rt, value, true) };
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    return { kind: 'not-shareable', text: textOf(e) };
  }
}

const textOf = (e: Raise): string => String((e.exc.v.args.v[0] as PyObject<string>).v);
