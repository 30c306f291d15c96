/**
 * What exception objects can do (Objects/exceptions.c): construction, text, cause and context, notes, and
 * the extra fields of some types. The types themselves stand in errors.ts.
 */
import {
  getOptionalAttr,
  instanceDict,
  listFrom,
  repr,
  setAttr,
  str,
  argumentName,
  typeName,
} from './abstract.ts';
import {
  BaseExceptionType,
  excTypes,
  KeyErrorType,
  newException,
  StopIterationType,
  typeError,
  type ExcData,
  type PyException,
} from './errors.ts';
import { unexpectedKeyword } from './closest.ts';
import { dictGetSet } from './object-type.ts';
import { getset, method, setIn } from './native.ts';
import type { PyObject } from './object.ts';
import { decref, incref } from './object.ts';
import {
  DictType,
  False,
  ListType,
  True,
  newDict,
  newList,
  newStr,
  newTuple,
  None,
  pyBool,
  StrType,
  TracebackType,
  TupleType,
  IntType,
  type PyDict,
} from './roster.ts';
import type { PyType } from './type.ts';
import { isSubtype } from './type.ts';
import { eager } from './maybe.ts';
import { settle, type Gen, type KwArgs, type Rt } from './runtime.ts';

const type = (name: string): PyType => excTypes[name] as PyType;

function exceptionNew(_rt: Rt, cls: PyType, args: readonly PyObject[]): PyObject {
  return newException(cls, args.slice());
}

function exceptionInit(rt: Rt, self: PyObject, args: readonly PyObject[], kw: KwArgs | null): void {
  const e = self as PyException;
  if (kw !== null) {
    const fields = FIELD_KEYWORDS.find(([t]) => isSubtype(e.type, t))?.[1] ?? [];
    for (const [name, value] of kw) {
      if (!fields.includes(name))
        throw typeError(
          fields.length > 0
            ? unexpectedKeyword(`${e.type.name}()`, name, fields, rt.profile.library !== '3.13')
            : `${typeName(self)}() takes no keyword arguments`,
        );
      setField(rt, e, name, value);
    }
  }
  const details = args[1];
  if (
    args.length === 2 &&
    isSubtype(e.type, type('SyntaxError')) &&
    details !== undefined &&
    details.type === TupleType
  ) {
    const given = (details.v as readonly PyObject[]).length;
    if (given < 4 || given > 7)
      throw typeError(
        `function takes at ${given < 4 ? 'least 4' : 'most 7'} arguments (${given} given)`,
      );
  }
  const old = e.v.args;
  e.v.args = incref(newTuple(args.slice()));
  decref(rt, old);
}

/** Keyword arguments that some types take. */
const FIELD_KEYWORDS: readonly (readonly [PyType, readonly string[]])[] = [
  [type('ImportError'), ['name', 'path', 'name_from']],
  [type('AttributeError'), ['name', 'obj']],
  [type('NameError'), ['name']],
];

export function setField(rt: Rt, e: PyException, name: string, value: PyObject): void {
  const fields = (e.v.fields ??= new Map<string, PyObject>());
  const old = fields.get(name);
  fields.set(name, incref(value));
  if (old !== undefined) decref(rt, old);
}

export function* exceptionStr(rt: Rt, o: PyObject): Gen {
  const { args } = (o as PyException).v;
  if (args.v.length === 0) return newStr('');
  if (args.v.length === 1) return newStr(yield* settle(str(rt, args.v[0] as PyObject)));
  return newStr(yield* settle(repr(rt, args)));
}

function* exceptionRepr(rt: Rt, o: PyObject): Gen {
  const { args } = (o as PyException).v;
  if (args.v.length === 1)
    return newStr(`${o.type.name}(${yield* settle(repr(rt, args.v[0] as PyObject))})`);
  return newStr(`${o.type.name}${yield* settle(repr(rt, args))}`);
}

Object.assign(BaseExceptionType.slots, {
  new: exceptionNew,
  init: exceptionInit,
  str: (rt, o) => eager(exceptionStr(rt, o)),
  repr: (rt, o) => eager(exceptionRepr(rt, o)),
  traverse: (o, visit) => {
    const e = (o as PyException).v;
    visit(e.args);
    for (const part of [e.cause, e.context, e.traceback]) if (part !== null) visit(part);
    if (e.fields !== null) for (const v of e.fields.values()) visit(v);
  },
} satisfies typeof BaseExceptionType.slots);
dictGetSet(BaseExceptionType);

getset(
  BaseExceptionType,
  'args',
  (_rt, e: PyException) => e.v.args,
  function* (rt, e: PyException, value): Gen<void> {
    const items = yield* settle(listFrom(rt, value ?? None));
    const old = e.v.args;
    e.v.args = incref(newTuple(items));
    decref(rt, old);
  },
);

/** cause, context, traceback: an object or None. */
function link(
  name: string,
  part: 'cause' | 'context' | 'traceback',
  check: (v: PyObject) => string | null,
): void {
  getset(
    BaseExceptionType,
    name,
    (_rt, e: PyException) => e.v[part] ?? None,
    (rt, e: PyException, value) => {
      if (value === null) throw typeError(`${name} may not be deleted`);
      const wrong = value === None ? null : check(value);
      if (wrong !== null) throw typeError(wrong);
      const old = e.v[part];
      e.v[part] = value === None ? null : incref(value);
      if (part === 'cause') e.v.suppressContext = true;
      if (old !== null) decref(rt, old);
    },
  );
}
const isException = (what: string) => (v: PyObject) =>
  isSubtype(v.type, BaseExceptionType)
    ? null
    : `exception ${what} must be None or derive from BaseException`;
link('__cause__', 'cause', isException('cause'));
link('__context__', 'context', isException('context'));
link('__traceback__', 'traceback', (v) =>
  v.type === TracebackType ? null : '__traceback__ must be a traceback or None',
);
getset(
  BaseExceptionType,
  '__suppress_context__',
  (_rt, e: PyException) => pyBool(e.v.suppressContext),
  (_rt, e: PyException, value) => {
    if (value === null) throw typeError("can't delete numeric/char attribute");
    if (value !== True && value !== False) throw typeError('attribute value type must be bool');
    e.v.suppressContext = value === True;
  },
);
method(BaseExceptionType, 'with_traceback', 'tb, /', (rt, e: PyException, tb: PyObject) => {
  if (tb !== None && tb.type !== TracebackType)
    throw typeError('__traceback__ must be a traceback or None');
  const old = e.v.traceback;
  e.v.traceback = tb === None ? null : incref(tb);
  if (old !== null) decref(rt, old);
  return e;
});
method(
  BaseExceptionType,
  'add_note',
  'note, /',
  function* (rt, e: PyException, note: PyObject): Gen {
    if (!isSubtype(note.type, StrType))
      throw typeError(
        rt.profile.library === '3.13'
          ? `note must be a str, not '${typeName(note)}'`
          : `add_note() argument must be str, not ${argumentName(note)}`,
      );
    yield* appendNote(rt, e, note);
    return None;
  },
);

function* appendNote(rt: Rt, e: PyException, note: PyObject): Gen<void> {
  const notes = yield* getOptionalAttr(rt, e, '__notes__');
  if (notes === undefined) yield* settle(setAttr(rt, e, '__notes__', newList([note])));
  else if (!isSubtype(notes.type, ListType))
    throw typeError('Cannot add note: __notes__ is not a list');
  else (notes as PyObject<PyObject[]>).v.push(incref(note));
}

/** `error.add_note(text)`, for natives that say where something went wrong. */
export function addNote(rt: Rt, e: PyException, note: string): Gen<void> {
  return appendNote(rt, e, newStr(note));
}
method(
  BaseExceptionType,
  '__setstate__',
  'state, /',
  function* (rt, e: PyException, state: PyObject): Gen {
    if (state === None) return None;
    if (!isSubtype(state.type, DictType)) throw typeError('state is not a dictionary');
    for (const { key, value } of [...(state as PyDict).v.map.values()])
      yield* settle(setAttr(rt, e, (key as PyObject<string>).v, value as PyObject));
    return None;
  },
);

/** `(class, args)`, and the state where there is one. */
function reduceException(e: PyException, args: PyObject, state: PyObject | null): PyObject {
  return newTuple(state === null ? [e.type, args] : [e.type, args, state]);
}

/** The attributes together with the fields that are set, for types that keep some of them. */
function stateWith(e: PyException, names: readonly string[], withArgs: boolean): PyObject | null {
  const state = newDict();
  const dict = instanceDict(e) as PyDict | null;
  if (dict !== null)
    for (const [key, entry] of dict.v.map) setIn(state.v, key as string, entry.value as PyObject);
  for (const name of names) {
    const value = e.v.fields?.get(name);
    if (value !== undefined && value !== None) setIn(state.v, name, value);
  }
  if (withArgs) setIn(state.v, 'args', e.v.args);
  return state.v.size > 0 ? state : null;
}

method(BaseExceptionType, '__reduce__', '', (_rt, e: PyException) =>
  reduceException(e, e.v.args, instanceDict(e)),
);
method(type('ImportError'), '__reduce__', '', (_rt, e: PyException) =>
  reduceException(e, e.v.args, stateWith(e, ['name', 'path', 'name_from'], false)),
);
method(
  type('AttributeError'),
  '__getstate__',
  '',
  (_rt, e: PyException) => stateWith(e, ['name'], true) ?? None,
);
method(type('AttributeError'), '__reduce__', '', (_rt, e: PyException) =>
  reduceException(e, e.v.args, stateWith(e, ['name'], true)),
);
method(type('OSError'), '__reduce__', '', (_rt, e: PyException) => {
  const filename = e.v.fields?.get('filename');
  const filename2 = e.v.fields?.get('filename2');
  if (e.v.args.v.length !== 2 || filename === undefined || filename === None)
    return reduceException(e, e.v.args, instanceDict(e));
  const args =
    filename2 === undefined || filename2 === None
      ? [...e.v.args.v, filename]
      : [...e.v.args.v, filename, None, filename2];
  return reduceException(e, newTuple(args), instanceDict(e));
});

// --- fields of some types ------------------------------------------------------------------------------------

/** A field kept in `fields`; absent: None, or what `otherwise` says. */
export function field(
  owner: PyType,
  name: string,
  otherwise: (e: ExcData) => PyObject = () => None,
): void {
  getset(
    owner,
    name,
    (_rt, e: PyException) => e.v.fields?.get(name) ?? otherwise(e.v),
    (rt, e: PyException, value) => setField(rt, e, name, value ?? None),
  );
}
const arg = (index: number) => (e: ExcData) => e.args.v[index] ?? None;
field(StopIterationType, 'value', arg(0));
field(type('SystemExit'), 'code', (e) => (e.args.v.length > 1 ? e.args : (e.args.v[0] ?? None)));
field(type('ImportError'), 'name');
field(type('ImportError'), 'path');
field(type('ImportError'), 'name_from');
field(type('ImportError'), 'msg', arg(0));
field(type('NameError'), 'name');
field(type('AttributeError'), 'name');
field(type('AttributeError'), 'obj');
for (const [i, name] of [
  'filename',
  'lineno',
  'offset',
  'text',
  'end_lineno',
  'end_offset',
].entries()) {
  field(type('SyntaxError'), name, (e) => {
    const details = e.args.v[1];
    return details !== undefined && details.type === TupleType
      ? ((details.v as readonly PyObject[])[i] ?? None)
      : None;
  });
}
field(type('SyntaxError'), 'msg', arg(0));
field(type('SyntaxError'), 'print_file_and_line');

type('SyntaxError').slots.str = function* (rt, o): Gen {
  const e = (o as PyException).v;
  const message = e.args.v[0];
  if (message === undefined) return newStr('None');
  const text = yield* settle(str(rt, message));
  const details = e.args.v[1];
  if (details === undefined || details.type !== TupleType) return newStr(text);
  const [file, line] = details.v as readonly PyObject[];
  const base =
    file !== undefined && file.type === StrType ? (file.v as string).split('/').pop() : undefined;
  const hasLine = line !== undefined && line.type === IntType;
  if (base !== undefined && hasLine) return newStr(`${text} (${base}, line ${line.v as number})`);
  return newStr(
    hasLine
      ? `${text} (line ${line.v as number})`
      : base === undefined
        ? text
        : `${text} (${base})`,
  );
};

KeyErrorType.slots.str = function* (rt, o): Gen {
  const { args } = (o as PyException).v;
  if (args.v.length === 1) return newStr(yield* settle(repr(rt, args.v[0] as PyObject)));
  return yield* exceptionStr(rt, o);
};

// OSError: two to five arguments are errno, strerror, filename; the errno may choose a subclass.
const ERRNO_TYPES: Readonly<Record<number, string>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
  114: 'BlockingIOError',
  115: 'BlockingIOError',
};
const OSErrorType = type('OSError');

/** OSError of (errno, strerror[, filename[, winerror, filename2]]), in the subclass that the number asks for. */
export function oserror(args: readonly PyObject[]): PyException {
  const e = newException(type(ERRNO_TYPES[args[0]?.v as number] ?? 'OSError'), args.slice(0, 2));
  e.v.fields = new Map<string, PyObject>();
  const parts: Record<string, PyObject | undefined> = {
    errno: args[0],
    strerror: args[1],
    filename: args[2],
    filename2: args[4],
  };
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined && value !== None) e.v.fields.set(name, incref(value));
  return e;
}

OSErrorType.slots.new = (rt, cls, args) => {
  const code = args[0];
  const name =
    cls === OSErrorType && args.length >= 2 && code !== undefined && code.type === IntType
      ? ERRNO_TYPES[code.v as number]
      : undefined;
  return exceptionNew(rt, name === undefined ? cls : type(name), args);
};
OSErrorType.slots.init = (rt, self, args, kw) => {
  const e = self as PyException;
  exceptionInit(rt, self, args, kw);
  if (args.length < 2 || args.length > 5) return;
  setField(rt, e, 'errno', args[0] as PyObject);
  setField(rt, e, 'strerror', args[1] as PyObject);
  if (args[2] !== undefined && args[2] !== None) {
    setField(rt, e, 'filename', args[2]);
    if (args[4] !== undefined && args[4] !== None) setField(rt, e, 'filename2', args[4]);
    const old = e.v.args;
    e.v.args = incref(newTuple(args.slice(0, 2)));
    decref(rt, old);
    if (args[4] !== undefined && args[4] !== None) setField(rt, e, 'filename2', args[4]);
  }
};
OSErrorType.slots.str = function* (rt, o): Gen {
  const f = (o as PyException).v.fields;
  const [code, text, file] = [f?.get('errno'), f?.get('strerror'), f?.get('filename')];
  if (file === undefined && (code === undefined || text === undefined))
    return yield* exceptionStr(rt, o);
  const shown = [yield* settle(str(rt, code ?? None)), yield* settle(str(rt, text ?? None))];
  const head = `[Errno ${shown[0]}] ${shown[1]}`;
  if (file === undefined) return newStr(head);
  const second = f?.get('filename2');
  const to = second === undefined ? '' : ` -> ${yield* settle(repr(rt, second))}`;
  return newStr(`${head}: ${yield* settle(repr(rt, file))}${to}`);
};
for (const name of ['errno', 'strerror', 'filename', 'filename2']) field(OSErrorType, name);
excTypes['IOError'] = OSErrorType;
excTypes['EnvironmentError'] = OSErrorType;
