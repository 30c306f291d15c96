/** Cells and code objects as Python sees them (Objects/cellobject.c, codeobject.c). */
import { addressOf, richCompare, typeName } from './abstract.ts';
import { hashOfCode, isCode, sameCode } from './code-equal.ts';
import { andThen } from './maybe.ts';
import type { CodeData, PyCell } from './code-object.ts';
import { typeError, valueError } from './errors.ts';
import { getset, member } from './native.ts';
import { decref, incref, PyObject } from './object.ts';
import { CellType, CodeType, newInt, newStr, newTuple, NotImplemented, pyBool } from './roster.ts';

// --- cells and code ----------------------------------------------------------------------------------------

Object.assign(CellType.slots, {
  repr: (rt, o) => {
    const content = (o as PyCell).v;
    return newStr(
      `<cell at ${addressOf(rt, o)}: ${content === undefined ? 'empty' : `${typeName(content)} object at ${addressOf(rt, content)}`}>`,
    );
  },
  hash: null,
  // By what is inside; an empty cell is less than any that is not.
  richcompare: (rt, a, b, op) => {
    if (b.type !== CellType) return NotImplemented;
    const [x, y] = [(a as PyCell).v, (b as PyCell).v];
    if (x !== undefined && y !== undefined) return richCompare(rt, x, y, op);
    const filled = (content: PyObject | undefined): PyObject =>
      newInt(content === undefined ? 0 : 1);
    return richCompare(rt, filled(x), filled(y), op);
  },
  traverse: (o, visit) => {
    const content = (o as PyCell).v;
    if (content !== undefined) visit(content);
  },
} satisfies typeof CellType.slots);
getset(
  CellType,
  'cell_contents',
  (_rt, c: PyCell) => {
    if (c.v === undefined) throw valueError('Cell is empty');
    return c.v;
  },
  (rt, c: PyCell, v) => {
    const old = c.v;
    c.v = v === null ? undefined : incref(v);
    if (old !== undefined) decref(rt, old);
  },
);
CellType.slots.new = (_rt, _type, args) => {
  if (args.length > 1) throw typeError(`cell expected at most 1 argument, got ${args.length}`);
  const [content] = args;
  return new PyObject<PyObject | undefined>(
    CellType,
    content === undefined ? undefined : incref(content),
  );
};
CellType.slots.init = () => undefined;

type Code = PyObject<CodeData>;
const strings = (names: readonly string[]): PyObject => newTuple(names.map(newStr));

Object.assign(CodeType.slots, {
  repr: (rt, o) => {
    const c = (o.v as CodeData).code;
    return newStr(
      `<code object ${c.name} at ${addressOf(rt, o)}, file "${c.filename}", line ${c.firstLineno}>`,
    );
  },
  hash: (rt, o) => hashOfCode(rt, o.v as CodeData),
  richcompare: (rt, a, b, op) => {
    if (!isCode(b) || (op !== '==' && op !== '!=')) return NotImplemented;
    return andThen(sameCode(rt, a.v as CodeData, b.v), (same) => pyBool(same === (op === '==')));
  },
} satisfies typeof CodeType.slots);
member(CodeType, 'co_name', (_rt, c: Code) => newStr(c.v.code.name));
member(CodeType, 'co_qualname', (_rt, c: Code) => newStr(c.v.code.qualname));
member(CodeType, 'co_filename', (_rt, c: Code) => newStr(c.v.code.filename));
member(CodeType, 'co_firstlineno', (_rt, c: Code) => newInt(c.v.code.firstLineno));
member(CodeType, 'co_argcount', (_rt, c: Code) => newInt(c.v.code.argcount));
member(CodeType, 'co_posonlyargcount', (_rt, c: Code) => newInt(c.v.code.posonlyArgcount));
member(CodeType, 'co_kwonlyargcount', (_rt, c: Code) => newInt(c.v.code.kwonlyArgcount));
getset(CodeType, 'co_nlocals', (_rt, c: Code) => newInt(c.v.varnames().length));
member(CodeType, 'co_stacksize', (_rt, c: Code) => newInt(c.v.code.stacksize));
member(CodeType, 'co_flags', (_rt, c: Code) => newInt(c.v.code.flags));
member(CodeType, 'co_consts', (_rt, c: Code) => newTuple(c.v.consts.slice()));
member(CodeType, 'co_names', (_rt, c: Code) => strings(c.v.names));
getset(CodeType, 'co_varnames', (_rt, c: Code) => strings(c.v.varnames()));
getset(CodeType, 'co_cellvars', (_rt, c: Code) => strings(c.v.cellvars()));
getset(CodeType, 'co_freevars', (_rt, c: Code) => strings(c.v.freevars()));
