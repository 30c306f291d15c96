/**
 * code.replace() (Objects/codeobject.c): a copy of a code object with other fields. A copy can have another name,
 * place, flags, counts of arguments, constants and names; left out: other instructions and tables.
 */
import { FAST_CELL, FAST_FREE, FAST_LOCAL, type Code } from '../compile/code.ts';
import { asSize, getAttr, richCompareBool, typeName } from './abstract.ts';
import { CodeData } from './code-object.ts';
import { typeError, Unsupported, valueError } from './errors.ts';
import { isStr } from './maybe.ts';
import { method } from './native.ts';
import { incref, PyObject } from './object.ts';
import { CodeType, TupleType, type PyTuple } from './roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from './runtime.ts';
import { isSubtype } from './type.ts';

type PyCode = PyObject<CodeData>;
type Draft = { -readonly [K in keyof Code]: Code[K] };

const TEXTS: ReadonlyMap<string, 'name' | 'qualname' | 'filename'> = new Map([
  ['co_name', 'name'],
  ['co_qualname', 'qualname'],
  ['co_filename', 'filename'],
]);

const NUMBERS: ReadonlyMap<
  string,
  'argcount' | 'posonlyArgcount' | 'kwonlyArgcount' | 'stacksize' | 'flags' | 'firstLineno'
> = new Map([
  ['co_argcount', 'argcount'],
  ['co_posonlyargcount', 'posonlyArgcount'],
  ['co_kwonlyargcount', 'kwonlyArgcount'],
  ['co_stacksize', 'stacksize'],
  ['co_flags', 'flags'],
  ['co_firstlineno', 'firstLineno'],
]);

const LOCALS: ReadonlyMap<string, number> = new Map([
  ['co_varnames', FAST_LOCAL],
  ['co_cellvars', FAST_CELL],
  ['co_freevars', FAST_FREE],
]);

/** These follow from what a copy cannot change: they may only be given as they are. */
const FIXED_FIELDS: readonly string[] = [
  'co_code',
  'co_nlocals',
  'co_linetable',
  'co_exceptiontable',
];

function tupleOf(name: string, o: PyObject): PyTuple {
  if (isSubtype(o.type, TupleType)) return o as PyTuple;
  throw typeError(`replace() argument '${name}' must be tuple, not ${typeName(o)}`);
}

function namesOf(name: string, o: PyObject): string[] {
  return tupleOf(name, o).v.map((item) => {
    if (isStr(item)) return item.v;
    throw typeError(`name tuples must contain only strings, not '${typeName(item)}'`);
  });
}

/** The names of one kind of local variables, in their places. */
function renamed(draft: Draft, name: string, kind: number, names: readonly string[]): void {
  const all = draft.localsPlusNames.slice();
  let next = 0;
  draft.localsPlusKinds.forEach((kinds, i) => {
    if ((kinds & kind) === 0) return;
    const to = names[next++];
    if (to !== undefined) all[i] = to;
  });
  if (next !== names.length) {
    if (name === 'co_varnames') throw valueError('code: varnames is too small');
    throw new Unsupported(`code.replace(${name}=...) with another number of variables`);
  }
  draft.localsPlusNames = all;
}

function* replaced(rt: Rt, self: PyCode, kw: KwArgs | null): Gen {
  const draft: Draft = { ...self.v.code };
  let consts = self.v.consts;
  let names: readonly string[] = self.v.names;
  for (const [field, value] of kw ?? []) {
    const text = TEXTS.get(field);
    const number = NUMBERS.get(field);
    const kind = LOCALS.get(field);
    if (text !== undefined) {
      if (!isStr(value))
        throw typeError(`replace() argument '${field}' must be str, not ${typeName(value)}`);
      draft[text] = value.v;
    } else if (number !== undefined) {
      const n = yield* settle(asSize(rt, value));
      if (n < 0) throw valueError(`code: ${field.slice(3)} must not be negative`);
      draft[number] = n;
    } else if (kind !== undefined) renamed(draft, field, kind, namesOf(field, value));
    else if (field === 'co_consts') consts = tupleOf(field, value).v.map((c) => incref(c));
    else if (field === 'co_names') names = namesOf(field, value);
    else if (FIXED_FIELDS.includes(field)) {
      const own = yield* settle(getAttr(rt, self, field));
      if (!(yield* settle(richCompareBool(rt, own, value, '=='))))
        throw new Unsupported(`code.replace(${field}=...)`);
    } else throw typeError(`replace() got an unexpected keyword argument '${field}'`);
  }
  draft.names = names;
  const data = new CodeData(draft, consts);
  const copy = new PyObject(CodeType, data);
  data.object = copy;
  return copy;
}

for (const name of ['replace', '__replace__'])
  method(CodeType, name, '**changes', (rt, self: PyCode, kw: KwArgs | null) =>
    replaced(rt, self, kw),
  );
