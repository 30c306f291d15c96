/** What Python sees of frames and tracebacks (Objects/frameobject.c, Python/traceback.c). Left out: tracing, assignment to f_lineno. */
import { addressOf, typeName } from '../objects/abstract.ts';
import { offsetOf } from '../objects/code-attributes.ts';
import { runtimeError, typeError, valueError } from '../objects/errors.ts';
import { constructorArgs } from '../objects/maybe.ts';
import { getset, method, setIn } from '../objects/native.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import {
  FrameType,
  newDict,
  newInt,
  newStr,
  None,
  TracebackType,
  type PyInt,
} from '../objects/roster.ts';
import type { PyFunction } from '../objects/code-object.ts';
import type { AnyFrame, GeneratorData, PyFrame } from './frame.ts';
import { frameObject, type TracebackData } from './unwind.ts';

type Frame = PyObject<PyFrame>;
type Traceback = PyObject<TracebackData>;

/** `locals()`: the namespace of a module or class, a snapshot of a function's variables. */
export function localsOf(f: PyFrame): PyObject {
  if (f.locals !== null) return f.locals;
  const dict = newDict();
  const { localsPlusNames, localsPlusKinds } = f.code.code;
  for (let i = 0; i < localsPlusNames.length; i++) {
    const slot = f.slots[i];
    const isCell = ((localsPlusKinds[i] as number) & 0xc0) !== 0;
    const value = isCell ? (slot as PyObject<PyObject | undefined> | undefined)?.v : slot;
    if (value !== undefined) setIn(dict.v, localsPlusNames[i] as string, value);
  }
  return dict;
}

/** The nearest Python frame from `f` on. */
function pythonFrame(f: AnyFrame | null): PyFrame | null {
  for (let g = f; g !== null; g = g.back) if (!g.native) return g;
  return null;
}

const lineOf = (f: PyFrame): number => f.code.lineAt(Math.max(0, f.pc - 1));

Object.assign(FrameType.slots, {
  repr: (rt, o) => {
    const f = o.v as PyFrame;
    const { code } = f.code;
    return newStr(
      `<frame at ${addressOf(rt, o)}, file '${code.filename}', line ${lineOf(f)}, code ${code.name}>`,
    );
  },
} satisfies typeof FrameType.slots);
getset(FrameType, 'f_code', (_rt, o: Frame) =>
  o.v.func === null ? None : (o.v.func as PyFunction).v.codeObject,
);
getset(FrameType, 'f_lineno', (_rt, o: Frame) => newInt(lineOf(o.v)));
getset(FrameType, 'f_lasti', (rt, o: Frame) =>
  newInt(o.v.pc === 0 ? -1 : offsetOf(rt, o.v.code, o.v.pc - 1)),
);
getset(FrameType, 'f_builtins', (rt, o: Frame) =>
  (rt.state.get('globals.object') as (table: unknown) => PyObject)(o.v.builtins),
);
method(FrameType, 'clear', '', (rt, o: Frame) => {
  const f = o.v;
  if (!f.done) {
    const running = f.generator === null || (f.generator.v as GeneratorData).state === 'running';
    if (running) throw runtimeError('cannot clear an executing frame');
    if (rt.profile.library === '3.13' || (f.generator?.v as GeneratorData).state === 'suspended')
      throw runtimeError('cannot clear a suspended frame');
  }
  for (let i = 0; i < f.sp; i++) {
    const v = f.slots[i];
    f.slots[i] = undefined;
    if (v !== undefined) decref(rt, v);
  }
  return None;
});
getset(FrameType, 'f_locals', (_rt, o: Frame) => localsOf(o.v));
getset(FrameType, 'f_globals', (_rt, o: Frame) =>
  o.v.func === null ? newDict() : (o.v.func as PyFunction).v.globalsObject,
);
getset(FrameType, 'f_back', (_rt, o: Frame) => {
  const back = pythonFrame(o.v.back);
  return back === null ? None : frameObject(back);
});

getset(TracebackType, 'tb_frame', (_rt, o: Traceback) => o.v.frame);
getset(TracebackType, 'tb_lineno', (_rt, o: Traceback) => newInt(o.v.lineno));
getset(TracebackType, 'tb_lasti', (rt, o: Traceback) =>
  newInt(offsetOf(rt, o.v.frame.v.code, o.v.lasti)),
);
getset(
  TracebackType,
  'tb_next',
  (_rt, o: Traceback) => o.v.next ?? None,
  (rt, o: Traceback, value) => {
    if (value === null) throw typeError("can't delete tb_next attribute");
    if (value !== None && value.type !== TracebackType)
      throw typeError(`expected traceback object or None, got '${typeName(value)}'`);
    const next = value === None ? null : (value as Traceback);
    for (let t = next; t !== null; t = t.v.next)
      if (t === o) throw valueError('traceback loop detected');
    const old = o.v.next;
    if (next !== null) incref(next);
    o.v.next = next;
    if (old !== null) decref(rt, old);
  },
);
const bindTraceback = constructorArgs('traceback', 'tb_next, tb_frame, tb_lasti, tb_lineno');
TracebackType.slots.new = (_rt, _type, args, kw) => {
  const [next, frame, lasti, lineno] = bindTraceback(args, kw) as PyObject[];
  if (next !== None && next?.type !== TracebackType)
    throw typeError(`expected traceback object or None, got '${typeName(next as PyObject)}'`);
  if (frame?.type !== FrameType)
    throw typeError(
      `traceback() argument 'tb_frame' must be frame, not ${typeName(frame as PyObject)}`,
    );
  const data: TracebackData = {
    frame: incref(frame as Frame),
    lasti: (lasti as PyInt).v as number,
    lineno: (lineno as PyInt).v as number,
    next: next === None ? null : (incref(next) as Traceback),
  };
  return new PyObject(TracebackType, data);
};
