/**
 * What a misspelt name may have meant (_compute_suggestion_error of Lib/traceback.py): computed when the
 * exception is printed, from what the names are then.
 */
import { callSpecial, getOptionalAttr, listFrom } from '../objects/abstract.ts';
import { excTypes, isRaise, ExceptionType, type PyException } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { StrType } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { closest } from '../objects/closest.ts';
import { compareText } from '../objects/text.ts';
import { isInstance, type PyType } from '../objects/type.ts';
import type { PyFrame } from './frame.ts';
import { localsOf } from './frame-type.ts';
import type { TracebackData } from './unwind.ts';
import type { DictTable } from '../objects/dict-table.ts';

const is = (exc: PyException, name: string): boolean => isInstance(exc, excTypes[name] as PyType);

/** The rest of the message: ". Did you mean: 'x'?", or null. */
export function* suggestionFor(rt: Rt, exc: PyException): Gen<string | null> {
  const fields = exc.v.fields;
  const isImport = is(exc, 'ImportError');
  const isName = is(exc, 'NameError');
  if (!isImport && !isName && !is(exc, 'AttributeError')) return null;
  const wrong = fields?.get(isImport ? 'name_from' : 'name');
  if (wrong === undefined || !isInstance(wrong, StrType)) return null;
  const name = wrong.v as string;
  let best: string | null;
  try {
    best = isName ? yield* forName(rt, exc, name) : yield* forAttribute(rt, exc, name, isImport);
  } catch (e) {
    if (!isRaise(e, ExceptionType)) throw e;
    best = null;
  }
  const meant = best === null ? '' : `. Did you mean: '${best}'?`;
  if (!isName || !knownModules(rt).has(name)) return meant === '' ? null : meant;
  return meant === ''
    ? `. Did you forget to import '${name}'?`
    : `${meant} Or did you forget to import '${name}'?`;
}

/** `sys.stdlib_module_names` as the program sees it. */
function knownModules(rt: Rt): ReadonlySet<string> {
  return (rt.state.get('stdlib.names') as ReadonlySet<string> | undefined) ?? new Set();
}

/** The frame in which it was raised. */
function innermost(exc: PyException): PyFrame | null {
  let tb = exc.v.traceback as PyObject<TracebackData> | null;
  if (tb === null) return null;
  while (tb.v.next !== null) tb = tb.v.next;
  return tb.v.frame.v;
}

const textKeys = (table: DictTable): string[] =>
  [...table.map.keys()].filter((k): k is string => typeof k === 'string');

/** Text keys of a namespace that may be any mapping. */
function* keysOf(rt: Rt, mapping: PyObject): Gen<string[]> {
  const items = yield* settle(listFrom(rt, mapping));
  return items.filter((o) => isInstance(o, StrType)).map((o) => o.v as string);
}

function localOf(f: PyFrame, name: string): PyObject | undefined {
  const locals = localsOf(f);
  const table = locals.v as DictTable;
  return typeof table.getStr === 'function' ? table.getStr(name) : undefined;
}

function* forName(rt: Rt, exc: PyException, name: string): Gen<string | null> {
  const f = innermost(exc);
  if (f === null) return null;
  const self = localOf(f, 'self');
  if (self !== undefined && (yield* getOptionalAttr(rt, self, name)) !== undefined)
    return `self.${name}`;
  const names = [
    ...(yield* keysOf(rt, localsOf(f))),
    ...textKeys(f.globals),
    ...textKeys(f.builtins),
  ];
  return closest(name, names);
}

function* forAttribute(
  rt: Rt,
  exc: PyException,
  name: string,
  isImport: boolean,
): Gen<string | null> {
  const fields = exc.v.fields as Map<string, PyObject>;
  let owner = fields.get('obj');
  if (isImport) {
    const module = fields.get('name');
    owner = module === undefined ? undefined : yield* settle(rt.importModule(module.v as string));
  }
  if (owner === undefined) return null;
  const dir = yield* callSpecial(rt, owner, '__dir__', []);
  if (dir === undefined) return null;
  let names = (yield* keysOf(rt, dir)).sort(compareText);
  let hide = !name.startsWith('_');
  const f = hide && !isImport ? innermost(exc) : null;
  if (f !== null && localOf(f, 'self') === owner) hide = false;
  if (hide) names = names.filter((n) => !n.startsWith('_'));
  return closest(name, names);
}
