/**
 * Exception types (Objects/exceptions.c) and how natives raise them: `throw typeError('...')`.
 * What is thrown on the host side is a Raise holding the Python exception; nothing else may cross a native.
 */
import { PyObject } from './object.ts';
import { isSubtype, type PyType } from './type.ts';
import { makeBuiltinType, newStr, newTuple, ObjectType, type PyTuple } from './roster.ts';

/** Payload of every exception object. */
export interface ExcData {
  args: PyTuple;
  /** Objects or null; counted. */
  cause: PyObject | null;
  context: PyObject | null;
  suppressContext: boolean;
  /** Innermost entry last; made while unwinding (vm/traceback.ts). */
  traceback: PyObject | null;
  /** Extra fields of some types: StopIteration value, SystemExit code, KeyError none, OSError errno..., NameError name, AttributeError name/obj, SyntaxError fields, ExceptionGroup message/exceptions. */
  fields: Map<string, PyObject> | null;
}

export type PyException = PyObject<ExcData>;

/** The host exception that carries a Python one. Deliberately no Error: no host stack is wanted, and raising is common. */
export class Raise {
  readonly exc: PyException;
  /** Its context is set: a native frame that only lets it through must not set another. */
  onItsWay = false;
  constructor(exc: PyException) {
    this.exc = exc;
  }
}

const define = (name: string, base: PyType): PyType => {
  const type = makeBuiltinType(name, base);
  type.dictKind = 'ext';
  return type;
};

export const BaseExceptionType = define('BaseException', ObjectType);
export const ExceptionType = define('Exception', BaseExceptionType);

/** Every other exception type by name. */
export const excTypes: Record<string, PyType> = {
  BaseException: BaseExceptionType,
  Exception: ExceptionType,
};

const tree: readonly (readonly [string, readonly string[]])[] = [
  ['BaseException', ['BaseExceptionGroup', 'GeneratorExit', 'KeyboardInterrupt', 'SystemExit']],
  [
    'Exception',
    [
      'ArithmeticError',
      'AssertionError',
      'AttributeError',
      'BufferError',
      'EOFError',
      'ImportError',
      'LookupError',
      'MemoryError',
      'NameError',
      'OSError',
      'ReferenceError',
      'RuntimeError',
      'StopAsyncIteration',
      'StopIteration',
      'SyntaxError',
      'SystemError',
      'TypeError',
      'ValueError',
      'Warning',
    ],
  ],
  ['ArithmeticError', ['FloatingPointError', 'OverflowError', 'ZeroDivisionError']],
  ['ImportError', ['ModuleNotFoundError']],
  ['LookupError', ['IndexError', 'KeyError']],
  ['NameError', ['UnboundLocalError']],
  [
    'OSError',
    [
      'BlockingIOError',
      'ChildProcessError',
      'ConnectionError',
      'FileExistsError',
      'FileNotFoundError',
      'InterruptedError',
      'IsADirectoryError',
      'NotADirectoryError',
      'PermissionError',
      'ProcessLookupError',
      'TimeoutError',
    ],
  ],
  [
    'ConnectionError',
    ['BrokenPipeError', 'ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError'],
  ],
  ['RuntimeError', ['NotImplementedError', 'PythonFinalizationError', 'RecursionError']],
  ['SyntaxError', ['IndentationError']],
  ['IndentationError', ['TabError']],
  ['ValueError', ['UnicodeError']],
  ['UnicodeError', ['UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeTranslateError']],
  [
    'Warning',
    [
      'BytesWarning',
      'DeprecationWarning',
      'EncodingWarning',
      'FutureWarning',
      'ImportWarning',
      'PendingDeprecationWarning',
      'ResourceWarning',
      'RuntimeWarning',
      'SyntaxWarning',
      'UnicodeWarning',
      'UserWarning',
    ],
  ],
];
for (const [base, names] of tree)
  for (const name of names) excTypes[name] = define(name, excTypes[base] as PyType);

export const ExceptionGroupType = define(
  'ExceptionGroup',
  excTypes['BaseExceptionGroup'] as PyType,
);
ExceptionGroupType.bases = [excTypes['BaseExceptionGroup'] as PyType, ExceptionType];
ExceptionGroupType.mro = [
  ExceptionGroupType,
  excTypes['BaseExceptionGroup'] as PyType,
  ExceptionType,
  BaseExceptionType,
  ObjectType,
];
excTypes['ExceptionGroup'] = ExceptionGroupType;

export const StopIterationType = excTypes['StopIteration'] as PyType;
export const KeyErrorType = excTypes['KeyError'] as PyType;
export const IndexErrorType = excTypes['IndexError'] as PyType;
export const AttributeErrorType = excTypes['AttributeError'] as PyType;
export const TypeErrorType = excTypes['TypeError'] as PyType;
export const ValueErrorType = excTypes['ValueError'] as PyType;

/** A new exception object; `args` are counted. */
export function newException(type: PyType, args: readonly PyObject[]): PyException {
  const tuple = newTuple(args);
  tuple.refcnt++;
  return new PyObject<ExcData>(type, {
    args: tuple,
    cause: null,
    context: null,
    suppressContext: false,
    traceback: null,
    fields: null,
  });
}

/** `throw raise('TypeError', 'message')`. */
export function raise(type: string | PyType, message: string): Raise {
  return new Raise(
    newException(typeof type === 'string' ? (excTypes[type] as PyType) : type, [newStr(message)]),
  );
}

/** `throw raiseWith(KeyErrorType, key)`: any arguments. */
export function raiseWith(type: PyType, ...args: PyObject[]): Raise {
  return new Raise(newException(type, args));
}

export const typeError = (message: string): Raise => raise(TypeErrorType, message);
/** PyErr_NoMemory: without a message. */
export const memoryError = (): Raise => raiseWith(excTypes['MemoryError'] as PyType);
export const valueError = (message: string): Raise => raise(ValueErrorType, message);
export const indexError = (message: string): Raise => raise(IndexErrorType, message);
export const overflowError = (message: string): Raise => raise('OverflowError', message);
export const zeroDivisionError = (message: string): Raise => raise('ZeroDivisionError', message);
export const runtimeError = (message: string): Raise => raise('RuntimeError', message);

/** AttributeError with its `name` and `obj` fields, as suggestions need them. */
export function attributeError(obj: PyObject, name: string, message: string): Raise {
  const error = raise(AttributeErrorType, message);
  error.exc.v.fields = new Map<string, PyObject>([
    ['name', newStr(name)],
    ['obj', obj],
  ]);
  for (const field of error.exc.v.fields.values()) field.refcnt++;
  return error;
}

/** Does the host exception `e` carry a Python exception of that type? */
export function isRaise(e: unknown, type: PyType): e is Raise {
  return e instanceof Raise && isSubtype(e.exc.type, type);
}

/** Thrown by the host to end the run: no Python code can catch it. */
export class RunEnd {}

/** What kills a real interpreter outright, no matter what the program would have caught: it ends the run, and says why. */
export class Crash extends RunEnd {
  readonly reason: CrashReason;
  /** The generator's name, or the type of the object. */
  readonly what: string;
  readonly why: string;
  constructor(reason: CrashReason, what: string, why: string) {
    super();
    this.reason = reason;
    this.what = what;
    this.why = why;
  }
}

export type CrashReason = 'generator' | 'use-after-free';

/** Something of Python that the simulator does not have: ends the run with status 3, naming it. */
export class Unsupported extends RunEnd {
  readonly feature: string;
  constructor(feature: string) {
    super();
    this.feature = feature;
  }
}
