/**
 * `sys.unraisablehook` (Python/errors.c): what becomes of an exception that nobody can catch, because a
 * finalizer, a callback of a weak reference or a thread raised it. The interpreter hands them to
 * `sys._report_unraisable`, which finds the words and asks the hook.
 */
import { getAttr, repr } from '../objects/abstract.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { Raise, typeError, type PyException } from '../objects/errors.ts';
import { nativeFunction, setIn } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import {
  AsyncGeneratorType,
  CoroutineType,
  GeneratorType,
  newStr,
  None,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { lookup, type PyType } from '../objects/type.ts';
import { structType } from './struct-sequence.ts';

const ARGS = structType('builtins', 'UnraisableHookArgs', [
  'exc_type',
  'exc_value',
  'exc_traceback',
  'err_msg',
  'object',
]);

/** The message and the object of an exception that was raised in `o`; `where` is missing for a finalizer. */
function* wording(rt: Rt, o: PyObject, where: string | null): Gen<readonly [PyObject, PyObject]> {
  const said = function* (words: string, of: PyObject): Gen<readonly [PyObject, PyObject]> {
    return [newStr(`Exception ignored ${words} ${yield* settle(repr(rt, of))}`), None] as const;
  };
  if (where !== null && where !== 'in:') return yield* said(where, o);
  const finalizer = where === null && o.type.isHeap ? lookup(o.type, '__del__') : undefined;
  if (rt.profile.library === '3.14') {
    if (finalizer !== undefined) return yield* said('while calling deallocator', finalizer);
    if ([GeneratorType, CoroutineType, AsyncGeneratorType].includes(o.type))
      return yield* said('while closing generator', o);
  }
  return [None, finalizer ?? o];
}

/** The first line, what the hook of the interpreter writes before the traceback. */
function* heading(rt: Rt, message: PyObject, object: PyObject): Gen<string> {
  const shown = object === None ? '' : yield* settle(repr(rt, object));
  if (message !== None) return `${message.v as string}:${object === None ? '' : ` ${shown}`}\n`;
  return object === None ? '' : `Exception ignored in: ${shown}\n`;
}

export function installUnraisable(
  table: DictTable,
  write: (rt: Rt, text: string) => Gen,
  show: (rt: Rt, exc: PyException) => Gen<string>,
): void {
  const print = function* (rt: Rt, args: readonly PyObject[]): Gen {
    const [type, exc, , message, object] = args as [PyType, PyObject, PyObject, PyObject, PyObject];
    const text = exc === None ? `${type.name}\n` : yield* show(rt, exc as PyException);
    return yield* write(rt, (yield* heading(rt, message, object)) + text);
  };
  const hook = nativeFunction('sys', 'unraisablehook', 'unraisable, /', (rt, args: PyObject) => {
    if (args.type !== ARGS.type)
      throw typeError('sys.unraisablehook argument type must be UnraisableHookArgs');
    return print(rt, args.v as readonly PyObject[]);
  });
  setIn(table, 'unraisablehook', hook);
  setIn(table, '__unraisablehook__', hook);
  setIn(table, 'UnraisableHookArgs', ARGS.type);
  const report = function* (rt: Rt, exc: PyObject, o: PyObject, where?: PyObject<string>): Gen {
    const traceback = (yield* settle(getAttr(rt, exc, '__traceback__'))) as PyObject;
    const words = yield* wording(rt, o, where?.v ?? null);
    const args = ARGS.make([exc.type, exc, traceback, ...words]);
    const own = table.getStr('unraisablehook');
    if (own === undefined || own === None || own === hook)
      return yield* print(rt, args.v as readonly PyObject[]);
    try {
      yield* settle(rt.call(own, [args]));
    } catch (e) {
      if (!(e instanceof Raise)) throw e;
      const head = `Exception ignored in sys.unraisablehook: ${yield* settle(repr(rt, own))}\n`;
      yield* write(rt, head + (yield* show(rt, e.exc as PyException)));
    }
    return None;
  };
  setIn(
    table,
    '_report_unraisable',
    nativeFunction('sys', '_report_unraisable', 'exc, object, where=None, /', report),
  );
}
