/**
 * Import (Python/import.c and what importlib does with it): `sys.modules`, packages, relative names.
 * Where a module's code comes from is the session's business, behind ModuleLoader.
 */
import type { Code } from '../compile/code.ts';
import { getAttr, getOptionalAttr, str } from '../objects/abstract.ts';
import { newCode, type FunctionData } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import {
  isRaise,
  newException,
  Raise,
  raise,
  AttributeErrorType,
  excTypes,
} from '../objects/errors.ts';
import { newModule, setIn, type PyModule } from '../objects/native.ts';
import { incref, PyObject, unhold } from '../objects/object.ts';
import { FunctionType, newList, newStr, None, StrType } from '../objects/roster.ts';
import { frozensetOf } from '../objects/set.ts';
import { settle, type Gen, type Result } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

export type FoundModule =
  | { readonly kind: 'native'; readonly init: (vm: Interpreter, module: PyModule) => void }
  | { readonly kind: 'source'; readonly code: Code; readonly isPackage: boolean };

export interface ModuleLoader {
  /** null: there is no such module. May throw Unsupported or a Raise (SyntaxError of an imported file). */
  find(name: string): FoundModule | null;
  /** What to say when a module is missing. */
  missing(name: string): string;
}

/** `import name` / `from name import ...`: the object that IMPORT_NAME pushes. */
export function* importName(
  vm: Interpreter,
  f: PyFrame,
  name: string,
  fromList: PyObject,
  level: PyObject,
): Gen {
  const absolute = (level.v as number) === 0 ? name : resolve(f.globals, name, level.v as number);
  const last = yield* importDotted(vm, absolute);
  if (fromList === None) {
    if ((level.v as number) > 0) return last;
    const first = absolute.split('.')[0] as string;
    return vm.modules.v.getStr(first) as PyObject;
  }
  // `from package import submodule` may have to import it.
  if (last.v !== null && (last as PyModule).v.getStr?.('__path__') !== undefined) {
    for (const item of fromList.v as PyObject<string>[]) {
      if (item.v === '*' || (last as PyModule).v.getStr(item.v) !== undefined) continue;
      if (vm.host.loader.find(`${absolute}.${item.v}`) !== null)
        yield* importDotted(vm, `${absolute}.${item.v}`);
    }
  }
  return last;
}

function resolve(globals: DictTable, name: string, level: number): string {
  const pkg = globals.getStr('__package__');
  if (pkg === undefined || pkg === None || pkg.type !== StrType || pkg.v === '') {
    throw new Raise(
      newException(excTypes['ImportError'] as PyType, [
        newStr('attempted relative import with no known parent package'),
      ]),
    );
  }
  const parts = (pkg.v as string).split('.');
  if (level > parts.length)
    throw new Raise(
      newException(excTypes['ImportError'] as PyType, [
        newStr('attempted relative import beyond top-level package'),
      ]),
    );
  const base = parts.slice(0, parts.length - (level - 1)).join('.');
  return name === '' ? base : `${base}.${name}`;
}

/** Import by dotted name, parents first; the last module. */
export function importModule(vm: Interpreter, name: string): Result {
  const known = vm.modules.v.getStr(name);
  const isThere = known !== undefined && known !== None && vm.moduleLocks.idle;
  return isThere ? known : importDotted(vm, name);
}

/** None in sys.modules: somebody does not want it to be imported. */
function halted(name: string): Raise {
  const error = raise('ModuleNotFoundError', `import of ${name} halted; None in sys.modules`);
  error.exc.v.fields = new Map<string, PyObject>([['name', incref(newStr(name))]]);
  return error;
}

function* importDotted(vm: Interpreter, dotted: string): Gen {
  const parts = dotted.split('.');
  let full = '';
  let parent: PyObject | null = null;
  let module!: PyObject;
  for (const part of parts) {
    full = full === '' ? part : `${full}.${part}`;
    if (!vm.moduleLocks.idle) yield* vm.moduleLocks.settled(full);
    const known = vm.modules.v.getStr(full);
    if (known === None) throw halted(full);
    module = known ?? (yield* load(vm, full, parent));
    if (known === undefined && parent !== null) setIn((parent as PyModule).v, part, module);
    parent = module;
  }
  return module;
}

function* load(vm: Interpreter, name: string, parent: PyObject | null): Gen {
  const found = vm.host.loader.find(name);
  if (found === null) throw notFound(vm, name, parent);
  vm.charge(vm.host.importNs(name));
  const module = newModule(name);
  const table = module.v;
  setIn(table, '__builtins__', vm.builtins);
  setIn(table, '__doc__', None);
  setIn(table, '__spec__', None);
  setIn(table, '__loader__', None);
  const isPackage = found.kind === 'source' && found.isPackage;
  setIn(table, '__package__', newStr(isPackage ? name : name.split('.').slice(0, -1).join('.')));
  if (isPackage) setIn(table, '__path__', newList([]));
  setIn(vm.modules.v, name, module);
  if (found.kind === 'native') {
    found.init(vm, module);
    return module;
  }
  setIn(table, '__file__', newStr(found.code.filename));
  vm.moduleLocks.begin(name);
  try {
    yield* runModule(vm, found.code, table);
  } catch (e) {
    const gone = vm.modules.v.deleteByHostKey(name);
    if (gone !== undefined) unhold(gone.value);
    yield* vm.moduleLocks.end(name);
    throw e;
  }
  yield* vm.moduleLocks.end(name);
  return vm.modules.v.getStr(name) ?? module;
}

/** Run a module's code in its own namespace. */
export function* runModule(vm: Interpreter, code: Code, globals: DictTable): Gen {
  return yield {
    kind: 'call',
    func: moduleFunction(vm, code, globals),
    args: [],
    kw: null,
    locals: vm.globalsObjectOf({ globals }),
  };
}

/** A module's code as a function without parameters whose frame's locals are the module's globals. */
export function moduleFunction(
  vm: Interpreter,
  code: Code,
  globals: DictTable,
): PyObject<FunctionData> {
  const codeObject = newCode(code, frozensetOf(vm), vm.profile.immortalConstants);
  return new PyObject<FunctionData>(FunctionType, {
    code: codeObject.v.forGlobals(globals),
    codeObject: incref(codeObject),
    globals,
    globalsObject: vm.globalsObjectOf({ globals }),
    builtins: vm.builtins.v,
    name: code.name,
    qualname: code.name,
    module: None,
    doc: None,
    defaults: null,
    kwdefaults: null,
    closure: null,
    annotations: null,
    annotate: null,
    typeParams: null,
  });
}

function notFound(vm: Interpreter, name: string, parent: PyObject | null): Raise {
  const isNoPackage = parent !== null && (parent as PyModule).v.getStr('__path__') === undefined;
  const parentName = name.split('.').slice(0, -1).join('.');
  const message = isNoPackage
    ? `No module named '${name}'; '${parentName}' is not a package`
    : vm.host.loader.missing(name);
  const error = new Raise(
    newException(excTypes['ModuleNotFoundError'] as PyType, [newStr(message)]),
  );
  error.exc.v.fields = new Map<string, PyObject>([['name', incref(newStr(name))]]);
  return error;
}

/** `from module import name` */
export function importFrom(vm: Interpreter, module: PyObject, name: string): Result {
  return importFromSlow(vm, module, name);
}

function* importFromSlow(vm: Interpreter, module: PyObject, name: string): Gen {
  try {
    return yield* settle(getAttr(vm, module, name));
  } catch (e) {
    if (!isRaise(e, AttributeErrorType)) throw e;
  }
  const moduleName = yield* getOptionalAttr(vm, module, '__name__');
  const shown =
    moduleName === undefined ? '<unknown module name>' : yield* settle(str(vm, moduleName));
  const submodule = vm.modules.v.getStr(`${shown}.${name}`);
  if (submodule !== undefined) return submodule;
  const file = yield* getOptionalAttr(vm, module, '__file__');
  const where =
    file === undefined || file === None ? 'unknown location' : yield* settle(str(vm, file));
  const error = new Raise(
    newException(excTypes['ImportError'] as PyType, [
      newStr(`cannot import name '${name}' from '${shown}' (${where})`),
    ]),
  );
  error.exc.v.fields = new Map<string, PyObject>([
    ['name', incref(newStr(shown))],
    ['name_from', incref(newStr(name))],
  ]);
  throw error;
}

/** `from module import *` into a namespace. */
export function* importStar(vm: Interpreter, into: DictTable, module: PyObject): Gen {
  const all = yield* getOptionalAttr(vm, module, '__all__');
  const table = (module as PyModule).v;
  const names =
    all === undefined
      ? [...table.map.keys()].filter(
          (k): k is string => typeof k === 'string' && !k.startsWith('_'),
        )
      : (all.v as PyObject<string>[]).map((o) => o.v);
  for (const name of names) {
    const value = yield* settle(getAttr(vm, module, name));
    setIn(into, name, value);
  }
  return None;
}
