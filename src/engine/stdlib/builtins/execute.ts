/**
 * compile, exec and eval (Python/bltinmodule.c): source text becomes a code object through the session's
 * compiler (`rt.state` 'compile') and runs as the body of a function whose locals are the given namespace.
 * Left out: flags, optimisation levels.
 */
import type { Code } from '../../compile/code.ts';
import type { SyntaxErrorInfo } from '../../syntax/errors.ts';
import { getAttr, typeName } from '../../objects/abstract.ts';
import { newCode, type PyCode } from '../../objects/code-object.ts';
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
  BytesType,
  CodeType,
  DictType,
  newInt,
  newStr,
  newTuple,
  None,
  StrType,
} from '../../objects/roster.ts';
import { showWarnings, type SourceWarning } from './source-warnings.ts';
import { frozensetOf } from '../../objects/set.ts';
import { isSubtype, type PyType } from '../../objects/type.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';

type Mode = 'exec' | 'eval' | 'single';

export type CompileHook = (
  source: string,
  filename: string,
  mode: Mode,
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

function* compileText(rt: Rt, source: string, filename: string, mode: Mode): Gen<PyCode> {
  const hook = rt.state.get('compile') as CompileHook | undefined;
  if (hook === undefined) throw new Unsupported('compile()');
  if (source.includes('\0'))
    throw new Raise(
      newException(excTypes['SyntaxError'] as PyType, [
        newStr('source code string cannot contain null bytes'),
      ]),
    );
  const result = hook(source, filename, mode);
  if (result.kind === 'error') throw syntaxErrorOf(result.error);
  yield* showWarnings(rt, result.warnings, filename);
  return newCode(result.code, frozensetOf(rt));
}

/** Source of eval and exec: a text, bytes of UTF-8, or a code object. */
function* codeOf(rt: Rt, name: string, source: PyObject, mode: Mode): Gen<PyCode> {
  if (source.type === CodeType) return source as PyCode;
  if (isSubtype(source.type, StrType))
    return yield* compileText(
      rt,
      mode === 'eval' ? (source.v as string).replace(/^[ \t]+/, '') : (source.v as string),
      '<string>',
      mode,
    );
  if (isSubtype(source.type, BytesType))
    return yield* compileText(rt, utf8(source.v as Uint8Array), '<string>', mode);
  throw typeError(`${name}() arg 1 must be a string, bytes or code object`);
}

function utf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

interface Namespaces {
  readonly globals: PyObject<DictTable>;
  readonly locals: PyObject;
}

interface CallerFrame {
  readonly globals: DictTable;
}

function namespaces(rt: Rt, name: string, globals: PyObject, locals: PyObject): Namespaces {
  if (globals !== None && !isSubtype(globals.type, DictType)) {
    throw typeError(
      name === 'exec'
        ? `exec() globals must be a dict, not ${typeName(globals)}`
        : 'globals must be a dict',
    );
  }
  const caller = (rt.state.get('frame.current') as () => CallerFrame)();
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

function* run(rt: Rt, builtins: PyModule, code: PyCode, { globals, locals }: Namespaces): Gen {
  if (code.v.code.localsPlusNames.length > 0 && code.v.freevars().length > 0)
    throw typeError('code object passed to exec() may not contain free variables');
  if (globals.v.getStr('__builtins__') === undefined) setIn(globals.v, '__builtins__', builtins);
  const func = incref(newFunction(rt, code, globals, { module: None, doc: None }));
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
    function* (rt, source: PyObject, globals: PyObject = None, locals: PyObject = None): Gen {
      const where = namespaces(rt, 'exec', globals, locals);
      yield* run(rt, module, yield* codeOf(rt, 'exec', source, 'exec'), where);
      return None;
    },
  );
  define(
    'eval',
    'source, /, globals=None, locals=None',
    function* (rt, source: PyObject, globals: PyObject = None, locals: PyObject = None): Gen {
      const where = namespaces(rt, 'eval', globals, locals);
      return yield* run(rt, module, yield* codeOf(rt, 'eval', source, 'eval'), where);
    },
  );
  define(
    'compile',
    'source, filename, mode, flags=0, dont_inherit=False, optimize=-1',
    function* (rt, source: PyObject, filename: PyObject, mode: PyObject): Gen {
      if (mode.v !== 'exec' && mode.v !== 'eval' && mode.v !== 'single') {
        throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
      }
      if (!isSubtype(source.type, StrType) && isTree(source))
        return yield* settle(compileTree(rt, source, filename.v as string, mode.v));
      if (!isSubtype(source.type, StrType))
        throw typeError('compile() arg 1 must be a string, bytes or AST object');
      return yield* compileText(rt, source.v as string, filename.v as string, mode.v);
    },
  );
}
