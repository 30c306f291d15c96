/** What Python sees of frames and tracebacks (Objects/frameobject.c, Python/traceback.c). Left out: tracing, assignment to f_lineno. */
import { addressOf } from '../objects/abstract.ts';
import { getset, setIn } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { FrameType, newDict, newInt, newStr, None, TracebackType } from '../objects/roster.ts';
import type { PyFunction } from '../objects/code-object.ts';
import type { AnyFrame, PyFrame } from './frame.ts';
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
getset(FrameType, 'f_lasti', (_rt, o: Frame) => newInt(2 * Math.max(0, o.v.pc - 1)));
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
getset(TracebackType, 'tb_lasti', (_rt, o: Traceback) => newInt(2 * o.v.lasti));
getset(TracebackType, 'tb_next', (_rt, o: Traceback) => o.v.next ?? None);
