/**
 * compile, exec and eval (Python/bltinmodule.c): source text becomes a code object through the session's
 * compiler (`rt.state` 'compile') and runs as the body of a function whose locals are the given namespace.
 * Left out: optimisation levels above 0, top-level await, type comments.
 */
import { CO_FUTURE_ANNOTATIONS, type Code } from '../../compile/code.ts';
import type { SyntaxErrorInfo } from '../../syntax/errors.ts';
import { argumentName, asSize, getAttr, isTrue, typeName } from '../../objects/abstract.ts';
import { contiguousBytes, getBuffer } from '../../objects/buffer.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import { newCode, type FunctionData, type PyCode } from '../../objects/code-object.ts';
import { newFunction } from '../../objects/function.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import {
  excTypes,
  newException,
  Raise,
  typeError,
  Unsupported,
  valueError,
} from '../../objects/errors.ts';
import { nativeFunction, setIn, type PyModule } from '../../objects/native.ts';
import { incref, type PyObject } from '../../objects/object.ts';
import {
  CellType,
  CodeType,
  DictType,
  newInt,
  newStr,
  newTuple,
  None,
  StrType,
  TupleType,
} from '../../objects/roster.ts';
import { fsDecode, fsPath } from '../posix/arguments.ts';
import { showWarnings, type SourceWarning } from './source-warnings.ts';
import { frozensetOf } from '../../objects/set.ts';
import { isSubtype, type PyType } from '../../objects/type.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';

type Mode = 'exec' | 'eval' | 'single';

export type CompileHook = (
  source: string,
  filename: string,
  mode: Mode,
  /** `from __future__ import annotations` stands in the text that asks. */
  futureAnnotations: boolean,
) =>
  | { readonly kind: 'ok'; readonly code: Code; readonly warnings: readonly SourceWarning[] }
  | { readonly kind: 'error'; readonly error: SyntaxErrorInfo };

export function syntaxErrorOf(e: SyntaxErrorInfo): Raise {
  const offset = newInt(e.offset);
  const details = newTuple([
    newStr(e.filename),
    newInt(e.lineno),
    offset,
    newStr(e.text),
    newInt(e.endLineno),
    newInt(e.endOffset),
  ]);
  return new Raise(newException(excTypes[e.type] as PyType, [newStr(e.msg), details]));
}

export function* compileText(
  rt: Rt,
  source: string,
  filename: string,
  mode: Mode,
  future = inheritsAnnotations(rt),
): Gen<PyCode> {
  const hook = rt.state.get('compile') as CompileHook | undefined;
  if (hook === undefined) throw new Unsupported('compile()');
  if (source.includes('\0'))
    throw new Raise(
      newException(excTypes['SyntaxError'] as PyType, [
        newStr('source code string cannot contain null bytes'),
      ]),
    );
  const result = hook(source, filename, mode, future);
  if (result.kind === 'error') throw syntaxErrorOf(result.error);
  yield* showWarnings(rt, result.warnings, filename);
  return newCode(result.code, frozensetOf(rt), rt.profile.immortalConstants);
}

/** The text of a source that is a str or lends bytes of UTF-8; undefined where it is neither. */
function sourceText(rt: Rt, source: PyObject): string | undefined {
  if (isSubtype(source.type, StrType)) return source.v as string;
  if (source.type.slots.buffer === undefined) return undefined;
  const text = decodeBytes(rt, contiguousBytes(getBuffer(source, false)), 'utf-8', 'strict');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Source of eval and exec: a text, bytes of UTF-8, or a code object. */
function* codeOf(rt: Rt, name: 'exec' | 'eval', source: PyObject): Gen<PyCode> {
  if (source.type === CodeType) return source as PyCode;
  const text = sourceText(rt, source);
  if (text === undefined) throw typeError(`${name}() arg 1 must be a string, bytes or code object`);
  return yield* compileText(
    rt,
    name === 'eval' ? text.replace(/^[ \t]+/, '') : text,
    '<string>',
    name,
  );
}

interface Namespaces {
  readonly globals: PyObject<DictTable>;
  readonly locals: PyObject;
}

interface CallerFrame {
  readonly globals: DictTable;
  readonly code: { readonly code: Code };
}

const callerOf = (rt: Rt): CallerFrame => (rt.state.get('frame.current') as () => CallerFrame)();

/** Does the running code have `from __future__ import annotations`, which what it compiles inherits? */
const inheritsAnnotations = (rt: Rt): boolean =>
  (callerOf(rt).code.code.flags & CO_FUTURE_ANNOTATIONS) !== 0;

/** The namespaces are of the right kinds (PyMapping_Check for locals). */
function checkNamespaces(name: 'exec' | 'eval', globals: PyObject, locals: PyObject): void {
  const isMapping = (o: PyObject): boolean => o.type.slots.getitem !== undefined;
  const wrongLocals = locals !== None && !isMapping(locals);
  if (name === 'eval' && wrongLocals) throw typeError('locals must be a mapping');
  if (globals !== None && !isSubtype(globals.type, DictType)) {
    if (name === 'exec') throw typeError(`exec() globals must be a dict, not ${typeName(globals)}`);
    throw typeError(
      isMapping(globals)
        ? 'globals must be a real dict; try eval(expr, {}, mapping)'
        : 'globals must be a dict',
    );
  }
  if (wrongLocals) throw typeError(`locals must be a mapping or None, not ${typeName(locals)}`);
}

function namespaces(
  rt: Rt,
  name: 'exec' | 'eval',
  globals: PyObject,
  locals: PyObject,
): Namespaces {
  checkNamespaces(name, globals, locals);
  const caller = callerOf(rt);
  const own =
    globals === None
      ? (rt.state.get('globals.object') as (table: DictTable) => PyObject<DictTable>)(
          caller.globals,
        )
      : (globals as PyObject<DictTable>);
  const callerLocals = (): PyObject =>
    (rt.state.get('frame.locals') as (frame: CallerFrame) => PyObject)(caller);
  return {
    globals: own,
    locals: locals !== None ? locals : globals === None ? callerLocals() : own,
  };
}

/** The cells of exec(..., closure=...), one for each free variable of the code. */
function closureFor(source: PyObject, code: PyCode, closure: PyObject): FunctionData['closure'] {
  if (source.type !== CodeType) {
    if (closure === None) return null;
    throw typeError('closure can only be used when source is a code object');
  }
  const free = code.v.code.localsPlusNames.length > 0 ? code.v.freevars().length : 0;
  if (free === 0) {
    if (closure !== None) throw typeError('cannot use a closure with this code object');
    return null;
  }
  const cells = closure.v as readonly PyObject[];
  if (
    closure.type !== TupleType ||
    cells.length !== free ||
    cells.some((cell) => cell.type !== CellType)
  )
    throw typeError(`code object requires a closure of exactly length ${free}`);
  return closure as FunctionData['closure'];
}

function* run(
  rt: Rt,
  builtins: PyModule,
  code: PyCode,
  { globals, locals }: Namespaces,
  closure: FunctionData['closure'] = null,
): Gen {
  if (globals.v.getStr('__builtins__') === undefined) setIn(globals.v, '__builtins__', builtins);
  const func = incref(newFunction(rt, code, globals, { module: None, doc: None, closure }));
  return yield { kind: 'call', func, args: [], kw: null, locals };
}

/** A node of the module ast; those are ordinary classes here. */
function isTree(o: PyObject): boolean {
  return o.type.mro.some((t) => t.name === 'AST' && t.module === 'ast');
}

/** A tree is written as source again and that compiled, so its lines are those of the new text. */
function* compileTree(rt: Rt, tree: PyObject, filename: string, mode: Mode): Gen {
  const ast = yield* settle(rt.importModule('ast'));
  const text = yield* settle(
    rt.call(yield* settle(getAttr(rt, ast, '_source_of')), [tree, newStr(mode)]),
  );
  return yield* compileText(rt, text.v as string, filename, mode);
}

const PYCF = {
  SOURCE_IS_UTF8: 0x100,
  DONT_IMPLY_DEDENT: 0x200,
  ONLY_AST: 0x400,
  IGNORE_COOKIE: 0x800,
  TYPE_COMMENTS: 0x1000,
  TOP_LEVEL_AWAIT: 0x2000,
  INCOMPLETE_INPUT: 0x4000,
  OPTIMIZED_AST: 0x8000,
} as const;

/** CO_NESTED and the features that compile() may be told of, the ones without an effect too. */
const KNOWN_FLAGS =
  Object.values(PYCF).reduce((all: number, flag) => all | flag, 0) | 0x10 | 0x1fe0000;

function checkFlags(flags: number, optimize: number): void {
  if ((flags & ~KNOWN_FLAGS) !== 0) throw valueError('compile(): unrecognised flags');
  if (optimize < -1 || optimize > 2) throw valueError('compile(): invalid optimize value');
  if (optimize > 0) throw new Unsupported(`compile(optimize=${optimize})`);
  for (const name of ['TYPE_COMMENTS', 'TOP_LEVEL_AWAIT'] as const)
    if ((flags & PYCF[name]) !== 0) throw new Unsupported(`compile() with the flag ${name}`);
}

/** The file name that code gets: text, bytes or a path. */
function* fileName(rt: Rt, o: PyObject): Gen<string> {
  const path = yield* fsPath(rt, o);
  if (path === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(o)}`);
  return isSubtype(path.type, StrType) ? (path.v as string) : fsDecode(rt, path.v as Uint8Array);
}

function modeOf(mode: PyObject, flags: number): Mode {
  if (!isSubtype(mode.type, StrType))
    throw typeError(`compile() argument 'mode' must be str, not ${argumentName(mode)}`);
  const onlyTree = (flags & PYCF.ONLY_AST) !== 0;
  if (mode.v === 'exec' || mode.v === 'eval' || mode.v === 'single') return mode.v;
  if (mode.v === 'func_type' && !onlyTree)
    throw valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
  const last = onlyTree ? ", 'single' or 'func_type'" : " or 'single'";
  throw valueError(`compile() mode must be 'exec', 'eval'${last}`);
}

function* compileCall(
  rt: Rt,
  source: PyObject,
  filename: PyObject,
  mode: PyObject,
  flags?: PyObject,
  dontInherit?: PyObject,
  optimize?: PyObject,
): Gen {
  const file = yield* fileName(rt, filename);
  const given = flags === undefined ? 0 : yield* settle(asSize(rt, flags));
  checkFlags(given, optimize === undefined ? -1 : yield* settle(asSize(rt, optimize)));
  const kind = modeOf(mode, given);
  const inherits =
    (dontInherit === undefined || !(yield* settle(isTrue(rt, dontInherit)))) &&
    inheritsAnnotations(rt);
  const text = sourceText(rt, source);
  if ((given & PYCF.ONLY_AST) !== 0) {
    if (text === undefined && isTree(source)) return source;
    const ast = yield* settle(rt.importModule('ast'));
    const parse = yield* settle(getAttr(rt, ast, 'parse'));
    return yield* settle(rt.call(parse, [source, newStr(file), newStr(kind)]));
  }
  if (text === undefined && isTree(source)) return yield* compileTree(rt, source, file, kind);
  if (text === undefined) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  const future = inherits || (given & CO_FUTURE_ANNOTATIONS) !== 0;
  return yield* compileText(
    rt,
    kind === 'eval' ? text.replace(/^[ \t]+/, '') : text,
    file,
    kind,
    future,
  );
}

/** Adds compile, exec and eval to the builtins. */
export function installExecute(_rt: Rt, module: PyModule): void {
  const define = (
    name: string,
    signature: string,
    host: Parameters<typeof nativeFunction>[3],
  ): void => setIn(module.v, name, nativeFunction('builtins', name, signature, host));
  define(
    'exec',
    'source, /, globals=None, locals=None, *, closure=None',
    function* (
      rt,
      source: PyObject,
      globals: PyObject = None,
      locals: PyObject = None,
      closure: PyObject = None,
    ): Gen {
      const where = namespaces(rt, 'exec', globals, locals);
      const code = yield* codeOf(rt, 'exec', source);
      yield* run(rt, module, code, where, closureFor(source, code, closure));
      return None;
    },
  );
  define(
    'eval',
    'source, /, globals=None, locals=None',
    function* (rt, source: PyObject, globals: PyObject = None, locals: PyObject = None): Gen {
      const where = namespaces(rt, 'eval', globals, locals);
      const code = yield* codeOf(rt, 'eval', source);
      if (source.type === CodeType && code.v.freevars().length > 0)
        throw typeError('code object passed to eval() may not contain free variables');
      return yield* run(rt, module, code, where);
    },
  );
  define(
    'compile',
    'source, filename, mode, flags=0, dont_inherit=False, optimize=-1',
    compileCall,
  );
}
