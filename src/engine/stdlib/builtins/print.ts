/** print and input (Python/bltinmodule.c) on the streams of sys. */
import { callMethod, getOptionalAttr, isTrue, str, typeName } from '../../objects/abstract.ts';
import { decref, incref, type PyObject } from '../../objects/object.ts';
import {
  isGen,
  settle,
  type Gen,
  type Maybe,
  type Result,
  type Rt,
} from '../../objects/runtime.ts';
import { newStr, None, StrType } from '../../objects/roster.ts';
import { raise, runtimeError, typeError } from '../../objects/errors.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { isTextStream, writeText } from '../io/text.ts';
import { isSubtype } from '../../objects/type.ts';
import { andThen, eager } from '../../objects/maybe.ts';

/** A stream of sys, as the program has set it. */
function sysStream(rt: Rt, name: string): Maybe<PyObject> {
  return andThen(rt.importModule('sys'), (sys) => {
    const stream = (sys.v as DictTable).getStr(name);
    if (stream === undefined) throw runtimeError(`lost sys.${name}`);
    return stream;
  });
}

function textOption(name: string, o: PyObject | undefined, otherwise: string): string {
  if (o === undefined || o === None) return otherwise;
  if (!isSubtype(o.type, StrType))
    throw typeError(`${name} must be None or a string, not ${typeName(o)}`);
  return o.v as string;
}

/** One piece of output: at once when it stays in the stream's buffer. */
function write(rt: Rt, file: PyObject, text: string): Result {
  return isTextStream(file)
    ? writeText(rt, file, text)
    : callMethod(rt, file, 'write', [newStr(text)]);
}

export function* print(
  rt: Rt,
  args: readonly PyObject[],
  sepArg: PyObject | undefined,
  endArg: PyObject | undefined,
  fileArg: PyObject | undefined,
  flush: PyObject | undefined,
): Gen {
  const file =
    fileArg === undefined || fileArg === None ? yield* settle(sysStream(rt, 'stdout')) : fileArg;
  const sep = textOption('sep', sepArg, ' ');
  const end = textOption('end', endArg, '\n');
  if (file === None) return None;
  incref(file);
  try {
    for (let i = 0; i < args.length; i++) {
      if (i > 0) {
        const w = write(rt, file, sep);
        if (isGen(w)) yield* w;
      }
      const s = str(rt, args[i] as PyObject);
      const w = write(rt, file, isGen(s) ? yield* s : s);
      if (isGen(w)) yield* w;
    }
    const w = write(rt, file, end);
    if (isGen(w)) yield* w;
    if (flush !== undefined && (yield* settle(isTrue(rt, flush))))
      yield* callMethod(rt, file, 'flush');
  } finally {
    decref(rt, file);
  }
  return None;
}

export function* input(rt: Rt, prompt: PyObject | undefined): Gen {
  const stdin = yield* settle(sysStream(rt, 'stdin'));
  const stdout = yield* settle(sysStream(rt, 'stdout'));
  for (const [name, stream] of [
    ['stdin', stdin],
    ['stdout', stdout],
  ] as const)
    if (stream === None) throw runtimeError(`lost sys.${name}`);
  if (prompt !== undefined) yield* settle(write(rt, stdout, yield* settle(str(rt, prompt))));
  if ((yield* getOptionalAttr(rt, stdout, 'flush')) !== undefined)
    yield* callMethod(rt, stdout, 'flush');
  const line = yield* callMethod(rt, stdin, 'readline');
  if (!isSubtype(line.type, StrType)) throw typeError('object.readline() returned non-string');
  const text = line.v as string;
  if (text === '') throw raise('EOFError', 'EOF when reading a line');
  return newStr(text.endsWith('\n') ? text.slice(0, -1) : text);
}

/** print(...) as it is called most: at once if nothing has to be waited for. */
export function printNow(
  rt: Rt,
  args: readonly PyObject[],
  sep?: PyObject,
  end?: PyObject,
  file?: PyObject,
  flush?: PyObject,
): Result {
  return eager(print(rt, args, sep, end, file, flush));
}
