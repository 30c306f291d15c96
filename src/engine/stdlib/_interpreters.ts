/**
 * `_interpreters` (Modules/_interpretersmodule.c of 3.13 and 3.14): making interpreters and running code in
 * them. What concurrent.interpreters and InterpreterPoolExecutor stand on. Left out: capture_exception(),
 * an error of a call kept as an object (preserve_exc).
 */
import { asIndex, isTrue, repr, typeName } from '../objects/abstract.ts';
import type { CodeData, FunctionData } from '../objects/code-object.ts';
import type { Code } from '../compile/code.ts';
import type { SimInterpreter } from '../machine/process.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { overflowError, raise, typeError, valueError } from '../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import {
  CodeType,
  DictType,
  FunctionType,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  pyBool,
  StrType,
} from '../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../objects/runtime.ts';
import { isSubtype } from '../objects/type.ts';
import { runModule } from '../vm/import.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { compileText } from './builtins/execute.ts';
import { interpreterOf, mainNamespace } from './interpreters/current.ts';
import {
  type Config,
  CONFIGS,
  createInterpreter,
  destroyInterpreter,
  endInterpreters,
  notesOf,
  WHENCE,
} from './interpreters/life.ts';
import { runIn, type Ending, type Names, type Work } from './interpreters/run.ts';
import {
  BufferViewType,
  fromShared,
  InterpreterErrorType,
  isShareable,
  NotFoundType,
  notShareableType,
  toShared,
  type Shared,
} from './interpreters/share.ts';
import { END_INTERPRETERS, processOf } from './own-process.ts';

const isNew = (rt: Rt): boolean => rt.profile.library !== '3.13';

// --- arguments -----------------------------------------------------------------------------------------------

function* numberOf(rt: Rt, id: PyObject): Gen<number> {
  if (id.type.slots.index === undefined)
    throw typeError(`interpreter ID must be an int, got ${typeName(id)}`);
  const n = BigInt(yield* settle(asIndex(rt, id)));
  if (n >= 1n << 63n) throw overflowError('int too big to convert');
  if (n < 0n) throw valueError(`interpreter ID must be a non-negative int, got ${n}`);
  return Number(n);
}

/** The interpreter of a number; with `restrict` only one that this module has made. */
function* find(rt: Rt, id: PyObject, what: string, restrict?: PyObject): Gen<SimInterpreter> {
  const n = yield* numberOf(rt, id);
  const found = processOf(rt).interpreters.find((i) => i.id === n);
  if (found === undefined) throw raise(NotFoundType, `unrecognized interpreter ID ${n}`);
  const restricted = restrict !== undefined && (yield* settle(isTrue(rt, restrict)));
  if (restricted && notesOf(found).whence !== WHENCE.stdlib)
    throw raise(InterpreterErrorType, `cannot ${what} unrecognized interpreter ${n}`);
  return found;
}

function* configOf(rt: Rt, config: PyObject | undefined): Gen<Config> {
  if (config === undefined || config === None) return CONFIGS.get('isolated') as Config;
  if (isSubtype(config.type, StrType)) {
    const found = CONFIGS.get(config.v as string);
    if (found === undefined) throw valueError(`unsupported config name '${config.v as string}'`);
    return found;
  }
  const dict = (yield* settle(
    rt.call(yield* helper(rt, 'fields'), [config]),
  )) as PyObject<DictTable>;
  return yield* changed(rt, CONFIGS.get('isolated') as Config, dict.v);
}

/** A configuration with some of its fields replaced. */
function* changed(rt: Rt, from: Config, fields: DictTable): Gen<Config> {
  const made = new Map(from);
  const extra: string[] = [];
  for (const [name, entry] of fields.map) {
    const value = entry.value as PyObject;
    if (!made.has(name as string))
      extra.push(`'${name as string}': ${yield* settle(repr(rt, value))}`);
    else if (name !== 'gil') made.set(name as string, yield* settle(isTrue(rt, value)));
    else {
      const gil = String(value.v);
      if (!['own', 'shared', 'default'].includes(gil))
        throw valueError(`unsupported interpreter config .gil value '${gil}'`);
      made.set('gil', gil);
    }
  }
  if (extra.length > 0)
    throw valueError(
      `config dict has ${extra.length} extra item${extra.length === 1 ? '' : 's'} ({${extra.join(', ')}})`,
    );
  return made;
}

function* helper(rt: Rt, name: string): Gen {
  const module = (yield* settle(rt.importModule('_crossinterp'))) as PyModule;
  return module.v.getStr(name) as PyObject;
}

function* namespace(rt: Rt, config: Config): Gen {
  const types = (yield* settle(rt.importModule('types'))) as PyModule;
  const fields = new Map<string, PyObject>();
  for (const [name, value] of config)
    fields.set(name, typeof value === 'string' ? newStr(value) : pyBool(value));
  return yield* settle(rt.call(types.v.getStr('SimpleNamespace') as PyObject, [], fields));
}

function* namesOf(rt: Rt, given: PyObject | undefined): Gen<Names> {
  if (given === undefined || given === None) return [];
  if (!isSubtype(given.type, DictType))
    throw typeError(`object of type '${typeName(given)}' has no len()`);
  const names: [string, Shared][] = [];
  for (const entry of (given.v as DictTable).map.values()) {
    if (entry.value === undefined) continue;
    if (!isSubtype(entry.key.type, StrType))
      throw typeError('bad argument type for built-in operation');
    names.push([entry.key.v as string, yield* toShared(rt, entry.value, isNew(rt))]);
  }
  return names;
}

// --- running ---------------------------------------------------------------------------------------------------

/** None, or the snapshot of an exception. */
function* excInfo(rt: Rt, ending: Ending): Gen {
  if (ending.kind === 'not-shareable') throw raise(notShareableType(rt), ending.text);
  if (ending.kind === 'done') return None;
  const make = yield* helper(rt, 'excinfo');
  return yield* settle(rt.call(make, [yield* fromShared(rt, ending.snapshot)]));
}

/** Run code of the host in `__main__`. */
const codeWork = (code: Code): Work =>
  function* (rt: Rt): Gen {
    return yield* runModule(rt as Interpreter, code, mainNamespace(rt));
  };

/** Compile a text there; 3.14 does it before it goes there. */
const textWork = (text: string): Work =>
  function* (rt: Rt): Gen {
    return yield* codeWork((yield* compileText(rt, text, '<string>', 'exec', false)).v.code)(rt);
  };

function checkFunction(f: FunctionData, where: string): Code {
  const { code } = f.code;
  if (f.closure !== null) throw valueError(`${where}: bad func (closures not supported)`);
  if (code.argcount + code.kwonlyArgcount > 0 || (code.flags & 0x0c) !== 0)
    throw valueError(`${where}: bad func (arguments not supported)`);
  return code;
}

function* workOf(rt: Rt, o: PyObject, which: 'exec' | 'run_string' | 'run_func'): Gen<Work> {
  const where = `_interpreters.${which === 'run_func' ? 'exec' : which}()`;
  if (o.type === StrType && which !== 'run_func') {
    if (!isNew(rt)) return textWork(o.v as string);
    const compiled = yield* compileText(rt, o.v as string, '<script>', 'exec', false);
    return codeWork(compiled.v.code);
  }
  if (which !== 'run_string') {
    if (o.type === FunctionType) return codeWork(checkFunction(o.v as FunctionData, where));
    if (o.type === CodeType) return codeWork((o.v as CodeData).code);
  }
  const wanted = {
    exec: 'a string, a function, or a code object',
    run_func: 'a function or a code object',
    run_string: 'str',
  };
  throw typeError(`${where} argument 2 must be ${wanted[which]}, not ${typeName(o)}`);
}

const runner = (which: 'exec' | 'run_string' | 'run_func', what: string): HostFunction =>
  function* (rt, id: PyObject, code: PyObject, shared?: PyObject, restrict?: PyObject): Gen {
    const interpreter = yield* find(rt, id, what, restrict);
    const work = yield* workOf(rt, code, which);
    const names = yield* namesOf(rt, shared);
    return yield* excInfo(rt, yield* runIn(rt, interpreter, names, work));
  };

/** 3.13: a function without parameters; its value is thrown away. */
function* callOld(rt: Rt, interpreter: SimInterpreter, callable: PyObject): Gen {
  if (callable.type !== FunctionType)
    throw typeError(
      `_interpreters.call() argument 2 must be a function, not ${typeName(callable)}`,
    );
  const code = checkFunction(callable.v as FunctionData, '_interpreters.call()');
  return yield* excInfo(rt, yield* runIn(rt, interpreter, [], codeWork(code)));
}

/** 3.14: anything that can be sent there, with arguments; what it returns, and the snapshot of what it raised. */
function* callNew(
  rt: Rt,
  interpreter: SimInterpreter,
  callable: PyObject,
  args?: PyObject,
  kwargs?: PyObject,
): Gen {
  const given: Shared[] = [];
  for (const o of [callable, args ?? newTuple([]), kwargs ?? None])
    given.push(yield* toShared(rt, o, true));
  const ending = yield* runIn(rt, interpreter, [], function* (inner: Rt): Gen {
    const parts: PyObject[] = [];
    for (const one of given) parts.push(yield* fromShared(inner, one));
    const [f, positional, named] = parts as [PyObject, PyObject<PyObject[]>, PyObject];
    const kw: KwArgs | null =
      named === None
        ? null
        : new Map(
            [...(named.v as DictTable).map.values()].map((entry) => [
              entry.key.v as string,
              entry.value as PyObject,
            ]),
          );
    return yield* settle(inner.call(f, positional.v, kw));
  });
  if (ending.kind === 'done') return newTuple([yield* fromShared(rt, ending.value), None]);
  return newTuple([None, yield* excInfo(rt, ending)]);
}

// --- the module ------------------------------------------------------------------------------------------------

const pair = (i: SimInterpreter): PyObject => newTuple([newInt(i.id), newInt(notesOf(i).whence)]);

function* destroyUnreferenced(rt: Rt, interpreter: SimInterpreter): Gen<void> {
  const notes = notesOf(interpreter);
  if (
    notes.needsReferences &&
    notes.references <= 0 &&
    !notes.running &&
    interpreterOf(rt) !== interpreter
  )
    yield* destroyInterpreter(rt, interpreter);
}

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, signature: string, host: HostFunction])[] = [
  ['create', "config='isolated', *, reqrefs=False", function* (rt, config?: PyObject, reqrefs?: PyObject): Gen {
    const needs = reqrefs !== undefined && (yield* settle(isTrue(rt, reqrefs)));
    return newInt((yield* createInterpreter(rt, yield* configOf(rt, config), needs)).id);
  }],
  ['destroy', 'id, *, restrict=False', function* (rt, id: PyObject, restrict?: PyObject): Gen {
    yield* destroyInterpreter(rt, yield* find(rt, id, 'destroy', restrict));
    return None;
  }],
  ['list_all', '*, require_ready=False', (rt) => newList(processOf(rt).interpreters.map(pair))],
  ['get_current', '', (rt) => pair(interpreterOf(rt))],
  ['get_main', '', (rt) => pair(processOf(rt).interpreter)],
  ['whence', 'id', function* (rt, id: PyObject): Gen { return newInt(notesOf(yield* find(rt, id, '')).whence); }],
  ['is_running', 'id, *, restrict=False', function* (rt, id: PyObject, restrict?: PyObject): Gen {
    return pyBool(notesOf(yield* find(rt, id, 'check if running for', restrict)).running);
  }],
  ['get_config', 'id, *, restrict=False', function* (rt, id: PyObject, restrict?: PyObject): Gen {
    return yield* namespace(rt, notesOf(yield* find(rt, id, 'get the config of', restrict)).config);
  }],
  ['new_config', "name='isolated', /, **overrides", function* (rt, name: PyObject | undefined, overrides: KwArgs | null): Gen {
    const base = yield* configOf(rt, name);
    if (overrides === null || overrides.size === 0) return yield* namespace(rt, base);
    const dict = (yield* settle(rt.call(DictType, [], overrides))) as PyObject<DictTable>;
    return yield* namespace(rt, yield* changed(rt, base, dict.v));
  }],
  ['set___main___attrs', 'id, updates, *, restrict=False', function* (rt, id: PyObject, updates: PyObject, restrict?: PyObject): Gen {
    const interpreter = yield* find(rt, id, 'update __main__ for', restrict);
    const names = yield* namesOf(rt, updates);
    if (notesOf(interpreter).running) throw raise(InterpreterErrorType, 'interpreter already running');
    if (names.length > 0) yield* excInfo(rt, yield* runIn(rt, interpreter, names, null));
    return None;
  }],
  ['run_string', 'id, script, shared=None, *, restrict=False', runner('run_string', 'run a string in')],
  ['exec', 'id, code, shared=None, *, restrict=False', runner('exec', 'exec code for')],
  ['run_func', 'id, func, shared=None, *, restrict=False', runner('run_func', 'run a function in')],
  ['call', 'id, callable, args=None, kwargs=None, *, restrict=False', function* (rt, id: PyObject, callable: PyObject, args?: PyObject, kwargs?: PyObject, restrict?: PyObject): Gen {
    const interpreter = yield* find(rt, id, 'make a call in', restrict);
    if (isNew(rt)) return yield* callNew(rt, interpreter, callable, args === None ? undefined : args, kwargs);
    if (args !== undefined && args !== None) throw valueError('got unexpected args');
    if (kwargs !== undefined && kwargs !== None) throw valueError('got unexpected kwargs');
    return yield* callOld(rt, interpreter, callable);
  }],
  ['is_shareable', 'obj', (rt, o: PyObject) => pyBool(isShareable(rt, o))],
  ['incref', 'id, *, implieslink=False, restrict=False', function* (rt, id: PyObject): Gen {
    notesOf(yield* find(rt, id, 'incref')).references++;
    return None;
  }],
  ['decref', 'id, *, restrict=False', function* (rt, id: PyObject): Gen {
    const interpreter = yield* find(rt, id, 'decref');
    notesOf(interpreter).references--;
    yield* destroyUnreferenced(rt, interpreter);
    return None;
  }],
];

export function initInterpreters(rt: Rt, module: PyModule): void {
  rt.state.set(END_INTERPRETERS, endInterpreters);
  const table = module.v;
  for (const [name, signature, host] of FUNCTIONS)
    setIn(table, name, nativeFunction('_interpreters', name, signature, host));
  setIn(table, 'InterpreterError', InterpreterErrorType);
  setIn(table, 'InterpreterNotFoundError', NotFoundType);
  setIn(table, 'NotShareableError', notShareableType(rt));
  setIn(table, 'CrossInterpreterBufferView', BufferViewType);
  for (const [name, value] of [
    ['UNKNOWN', WHENCE.unknown],
    ['RUNTIME', WHENCE.runtime],
    ['LEGACY_CAPI', WHENCE.legacyCapi],
    ['CAPI', WHENCE.capi],
    ['XI', WHENCE.xi],
    ['STDLIB', WHENCE.stdlib],
  ] as const)
    setIn(table, `WHENCE_${name}`, newInt(value));
}
