/**
 * `_contextvars` (Python/context.c): variables whose value depends on the context, and contexts that copy at
 * no cost. Every thread has its own stack of entered contexts; the first is made, empty, when it is asked for.
 * The table of a context is shared between copies until one of them changes (CPython: a persistent trie).
 */
import { addressOf, repr, richCompareBool, str } from '../objects/abstract.ts';
import {
  excTypes,
  KeyErrorType,
  raise,
  raiseWith,
  runtimeError,
  typeError,
  valueError,
} from '../objects/errors.ts';
import { newGenericAlias } from '../objects/generic-alias.ts';
import { eager } from '../objects/maybe.ts';
import {
  classMethod,
  constant,
  getset,
  method,
  nativeFunction,
  setIn,
  type PyModule,
} from '../objects/native.ts';
import { decref, incref, PyObject, unhold } from '../objects/object.ts';
import {
  makeBuiltinType,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
} from '../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../objects/runtime.ts';
import { isSubtype, type PyType, type Slots } from '../objects/type.ts';
import { isStr } from '../objects/maybe.ts';

const MODULE = '_contextvars';

interface VarData {
  readonly name: PyObject<string>;
  readonly fallback: PyObject | null;
}
export type Var = PyObject<VarData>;

type Table = Map<Var, PyObject>;

interface ContextData {
  /** Keys and values are counted once for every context that shares the table, through `owners`. */
  table: { readonly entries: Table; owners: number };
  entered: boolean;
}
export type Context = PyObject<ContextData>;

interface TokenData {
  readonly variable: Var;
  readonly context: Context;
  /** null: the variable had no value. */
  readonly old: PyObject | null;
  used: boolean;
}
type Token = PyObject<TokenData>;

const VarType = makeBuiltinType('ContextVar', ObjectType, MODULE, true);
const ContextType = makeBuiltinType('Context', ObjectType, MODULE, true);
const TokenType = makeBuiltinType('Token', ObjectType, MODULE, true);
const MissingType = makeBuiltinType('MISSING', ObjectType, 'Token', true);
MissingType.slots.repr = () => newStr('<Token.MISSING>');
const MISSING = incref(new PyObject(MissingType, null));
VarType.weakrefable = true;
ContextType.weakrefable = true;

/** A variable of a native module's own, such as decimal's current context. */
export function newVariable(name: string): Var {
  return incref(new PyObject<VarData>(VarType, { name: incref(newStr(name)), fallback: null }));
}

/** What the current context holds for a variable. */
export function currentValue(rt: Rt, variable: Var): PyObject | undefined {
  return currentContext(rt).v.table.entries.get(variable);
}

// --- contexts of threads -----------------------------------------------------------------------------------

/** Key of `rt.state`: the entered contexts of each thread, innermost last. */
const STACKS = 'contextvars.stacks';

function stackOf(rt: Rt): Context[] {
  let stacks = rt.state.get(STACKS) as Map<number, Context[]> | undefined;
  if (stacks === undefined) rt.state.set(STACKS, (stacks = new Map<number, Context[]>()));
  let stack = stacks.get(rt.thread.id);
  if (stack === undefined) {
    const first = incref(newContext());
    first.v.entered = true;
    stacks.set(rt.thread.id, (stack = [first]));
  }
  return stack;
}

export function currentContext(rt: Rt): Context {
  const stack = stackOf(rt);
  return stack[stack.length - 1] as Context;
}

export function enterContext(rt: Rt, context: Context): void {
  if (context.v.entered)
    throw runtimeError(
      `cannot enter context: <_contextvars.Context object at ${addressOf(rt, context)}> is already entered`,
    );
  const stack = stackOf(rt);
  context.v.entered = true;
  stack.push(incref(context));
}

export function exitContext(rt: Rt, context: Context): void {
  const stack = stackOf(rt);
  if (stack[stack.length - 1] !== context)
    throw runtimeError('cannot exit context: thread state references a different context object');
  stack.pop();
  context.v.entered = false;
  decref(rt, context);
}

export const isContext = (o: PyObject): o is Context => o.type === ContextType;

function newContext(): Context {
  return new PyObject<ContextData>(ContextType, {
    table: { entries: new Map(), owners: 1 },
    entered: false,
  });
}

export function copyContext(context: Context): Context {
  const { table } = context.v;
  table.owners++;
  return new PyObject<ContextData>(ContextType, { table, entered: false });
}

/** The table of a context that is about to change: its own. */
function ownTable(context: Context): Table {
  const { table } = context.v;
  if (table.owners === 1) return table.entries;
  table.owners--;
  const entries: Table = new Map();
  for (const [key, value] of table.entries) entries.set(incref(key), incref(value));
  context.v.table = { entries, owners: 1 };
  return entries;
}

export function store(rt: Rt, context: Context, variable: Var, value: PyObject | null): void {
  const table = ownTable(context);
  const old = table.get(variable);
  if (value === null) table.delete(variable);
  else {
    if (old === undefined) incref(variable);
    table.set(variable, incref(value));
  }
  if (old === undefined) return;
  if (value === null) decref(rt, variable);
  decref(rt, old);
}

// --- ContextVar ---------------------------------------------------------------------------------------------

function newVar(rt: Rt, cls: PyType, args: readonly PyObject[], kw: KwArgs | null): PyObject {
  if (args.length !== 1) {
    const how = args.length === 0 ? 'exactly' : 'at most';
    throw typeError(`ContextVar() takes ${how} 1 positional argument (${args.length} given)`);
  }
  for (const name of kw?.keys() ?? [])
    if (name !== 'default')
      throw typeError(`ContextVar() got an unexpected keyword argument '${name}'`);
  const name = args[0] as PyObject;
  if (!isStr(name)) throw typeError('context variable name must be a str');
  const fallback = kw?.get('default') ?? null;
  if (fallback !== null) incref(fallback);
  return new PyObject<VarData>(cls, { name: incref(name), fallback });
}

function* varRepr(rt: Rt, o: PyObject): Gen {
  const { name, fallback } = (o as Var).v;
  const shown = fallback === null ? '' : ` default=${yield* settle(repr(rt, fallback))}`;
  return newStr(
    `<ContextVar name=${yield* settle(repr(rt, name))}${shown} at ${addressOf(rt, o)}>`,
  );
}

Object.assign(VarType.slots, {
  new: newVar,
  init: () => undefined,
  repr: (rt, o) => eager(varRepr(rt, o)),
  traverse: (o, visit) => {
    visit((o as Var).v.name);
    if ((o as Var).v.fallback !== null) visit((o as Var).v.fallback as PyObject);
  },
} satisfies Slots);
getset(VarType, 'name', (_rt, self: Var) => self.v.name);
method(VarType, 'get', 'default=None, /', (rt, self: Var, fallback?: PyObject) => {
  const value =
    currentContext(rt).v.table.entries.get(self) ?? fallback ?? self.v.fallback ?? undefined;
  if (value === undefined) throw raiseWith(excTypes['LookupError'] as PyType, self);
  return value;
});
method(VarType, 'set', 'value, /', (rt, self: Var, value: PyObject) => {
  const context = currentContext(rt);
  const old = context.v.table.entries.get(self) ?? null;
  if (old !== null) incref(old);
  store(rt, context, self, value);
  return new PyObject<TokenData>(TokenType, {
    variable: incref(self),
    context: incref(context),
    old,
    used: false,
  });
});
method(VarType, 'reset', 'token, /', function* (rt, self: Var, token: PyObject): Gen {
  if (token.type !== TokenType)
    throw typeError(`expected an instance of Token, got ${yield* settle(repr(rt, token))}`);
  yield* settle(reset(rt, self, token as Token));
  return None;
});
classMethod(VarType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

function* reset(rt: Rt, variable: Var, token: Token): Gen {
  const { v: t } = token;
  const shown = function* (): Gen<string> {
    return yield* settle(str(rt, token));
  };
  if (t.used) throw runtimeError(`${yield* shown()} has already been used once`);
  if (variable !== t.variable)
    throw valueError(`${yield* shown()} was created by a different ContextVar`);
  const context = currentContext(rt);
  if (context !== t.context)
    throw valueError(`${yield* shown()} was created in a different Context`);
  t.used = true;
  store(rt, context, variable, t.old);
  return None;
}

// --- Token ----------------------------------------------------------------------------------------------------

function* tokenRepr(rt: Rt, o: PyObject): Gen {
  const { variable, used } = (o as Token).v;
  const text = yield* settle(repr(rt, variable));
  return newStr(`<Token${used ? ' used' : ''} var=${text} at ${addressOf(rt, o)}>`);
}

Object.assign(TokenType.slots, {
  new: () => {
    throw runtimeError('Tokens can only be created by ContextVars');
  },
  hash: null,
  repr: (rt, o) => eager(tokenRepr(rt, o)),
  traverse: (o, visit) => {
    const { variable, context, old } = (o as Token).v;
    visit(variable);
    visit(context);
    if (old !== null) visit(old);
  },
} satisfies Slots);
getset(TokenType, 'var', (_rt, self: Token) => self.v.variable);
getset(TokenType, 'old_value', (_rt, self: Token) => self.v.old ?? MISSING);
constant(TokenType, 'MISSING', MISSING);
classMethod(TokenType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

/** 3.14: a token undoes its `set` at the end of a with block. */
method(TokenType, '__enter__', '', (rt, self: Token): Result => {
  require314(rt, self, '__enter__');
  return self;
});
method(TokenType, '__exit__', 'type, val, tb, /', (rt, self: Token) => {
  require314(rt, self, '__exit__');
  return eager(reset(rt, self.v.variable, self));
});

function require314(rt: Rt, token: Token, name: string): void {
  if (rt.profile.library === '3.13')
    throw raise('AttributeError', `'${token.type.name}' object has no attribute '${name}'`);
}

// --- Context --------------------------------------------------------------------------------------------------

function* keyOf(rt: Rt, key: PyObject): Gen<Var> {
  if (key.type !== VarType)
    throw typeError(`a ContextVar key was expected, got ${yield* settle(repr(rt, key))}`);
  return key as Var;
}

/** CPython's three iterators over a context are no views: each is used up. */
const iteratorTypes = ['keys', 'values', 'items'].map((name) => {
  const type = makeBuiltinType(name, ObjectType, 'builtins', true);
  Object.assign(type.slots, {
    iter: (_rt, o) => o,
    iternext: (_rt, o) => {
      const item = (o.v as PyObject[]).shift();
      return item === undefined ? null : unhold(item);
    },
    length: (_rt, o) => (o.v as PyObject[]).length,
    traverse: (o, visit) => {
      for (const item of o.v as PyObject[]) visit(item);
    },
  } satisfies Slots);
  return type;
}) as [PyType, PyType, PyType];

function iterate(context: Context, kind: 0 | 1 | 2): PyObject {
  const items = [...context.v.table.entries].map(([key, value]) =>
    incref(kind === 0 ? key : kind === 1 ? value : newTuple([key, value])),
  );
  return new PyObject<PyObject[]>(iteratorTypes[kind], items);
}

function* equal(rt: Rt, a: Context, b: Context): Gen<boolean> {
  const left = a.v.table.entries;
  const right = b.v.table.entries;
  if (left === right) return true;
  if (left.size !== right.size) return false;
  for (const [key, value] of [...left]) {
    const other = right.get(key);
    if (other === undefined || !(yield* settle(richCompareBool(rt, value, other, '=='))))
      return false;
  }
  return true;
}

Object.assign(ContextType.slots, {
  new: (_rt, _cls, args, kw) => {
    if (args.length > 0 || kw !== null) throw typeError('Context() does not accept any arguments');
    return newContext();
  },
  init: () => undefined,
  hash: null,
  length: (_rt, o) => (o as Context).v.table.entries.size,
  getitem: function* (rt, o, key): Gen {
    const value = (o as Context).v.table.entries.get(yield* keyOf(rt, key));
    if (value === undefined) throw raiseWith(KeyErrorType, key);
    return value;
  },
  contains: function* (rt, o, key): Gen<boolean> {
    return (o as Context).v.table.entries.has(yield* keyOf(rt, key));
  },
  iter: (_rt, o) => iterate(o as Context, 0),
  richcompare: (rt, a, b, op) => {
    if (!isSubtype(b.type, ContextType) || (op !== '==' && op !== '!=')) return NotImplemented;
    return eager(
      (function* (): Gen {
        return pyBool((yield* equal(rt, a as Context, b as Context)) === (op === '=='));
      })(),
    );
  },
  traverse: (o, visit) => {
    const { table } = (o as Context).v;
    // Freed or looked at: the last owner holds the entries.
    if (table.owners > 1) {
      if (o.refcnt === 0) table.owners--;
      return;
    }
    for (const [key, value] of table.entries) {
      visit(key);
      visit(value);
    }
  },
} satisfies Slots);

method(
  ContextType,
  'get',
  'key, default=None, /',
  function* (rt, self: Context, key: PyObject, fallback?: PyObject): Gen {
    return self.v.table.entries.get(yield* keyOf(rt, key)) ?? fallback ?? None;
  },
);
method(ContextType, 'keys', '', (_rt, self: Context) => iterate(self, 0));
method(ContextType, 'values', '', (_rt, self: Context) => iterate(self, 1));
method(ContextType, 'items', '', (_rt, self: Context) => iterate(self, 2));
method(ContextType, 'copy', '', (_rt, self: Context) => copyContext(self));
method(
  ContextType,
  'run',
  '*args, **kwargs',
  function* (rt, self: Context, all: PyObject[], kw: KwArgs | null): Gen {
    const [func, ...args] = all;
    if (func === undefined) throw typeError('run() missing 1 required positional argument');
    return yield* runIn(rt, self, func, args, kw);
  },
);

/** `context.run(func, *args, **kw)` */
export function* runIn(
  rt: Rt,
  context: Context,
  func: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null = null,
): Gen {
  enterContext(rt, context);
  try {
    return yield* settle(rt.call(func, args, kw));
  } finally {
    exitContext(rt, context);
  }
}

export function initContextvars(_rt: Rt, module: PyModule): void {
  setIn(module.v, 'Context', ContextType);
  setIn(module.v, 'ContextVar', VarType);
  setIn(module.v, 'Token', TokenType);
  setIn(
    module.v,
    'copy_context',
    nativeFunction(MODULE, 'copy_context', '', (rt) => copyContext(currentContext(rt))),
  );
}
