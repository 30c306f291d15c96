/** Reading pickles (the Unpickler half of Modules/_pickle.c): a little machine with a stack and a memo. */
import {
  callAndDrop,
  getAttr,
  getOptionalAttr,
  repr,
  setAttr,
  setItem,
  typeName,
} from '../../objects/abstract.ts';
import { newByteArray } from '../../objects/bytearray.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { dictLookup, dictStore } from '../../objects/dict-ops.ts';
import {
  AttributeErrorType,
  excTypes,
  isRaise,
  raise,
  typeError,
  valueError,
} from '../../objects/errors.ts';
import { internStr } from '../../objects/intern.ts';
import { parseFloatText, parseIntText } from '../../objects/num-parse.ts';
import { intOf } from '../../objects/abstract.ts';
import type { PyModule } from '../../objects/native.ts';
import { decref, drop, incref, unhold, type PyObject } from '../../objects/object.ts';
import {
  DictType,
  False,
  FrozenSetType,
  ListType,
  newBigInt,
  newBytes,
  newDict,
  newFloat,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  SetType,
  StrType,
  True,
  TupleType,
  type PyTuple,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { newSet, setAdd } from '../../objects/set.ts';
import { newChar } from '../../objects/str.ts';
import { isSubtype, PyType } from '../../objects/type.ts';
import { fromPython2, unpicklingError } from './errors.ts';
import { BYTE_NS, HIGHEST_PROTOCOL, OBJECT_NS, OP } from './opcodes.ts';
import type { PickleReader } from './reader.ts';

export interface LoaderOptions {
  readonly encoding: string;
  readonly errors: string;
  readonly fixImports: boolean;
  /** Iterator of `buffers=`; null: none was given. */
  readonly buffers: PyObject | null;
}

export class Loader {
  readonly rt: Rt;
  readonly reader: PickleReader;
  readonly options: LoaderOptions;
  /** Counted. */
  stack: PyObject[] = [];
  readonly marks: number[] = [];
  /** Counted. */
  memo: Map<number, PyObject>;
  protocol = 0;
  /** `find_class` of a subclass; null: the built-in one. */
  findClass: PyObject | null = null;
  persistentLoad: PyObject | null = null;

  constructor(rt: Rt, reader: PickleReader, options: LoaderOptions, memo: Map<number, PyObject>) {
    this.rt = rt;
    this.reader = reader;
    this.options = options;
    this.memo = memo;
  }

  private get fence(): number {
    return this.marks[this.marks.length - 1] ?? 0;
  }

  push(o: PyObject): void {
    this.stack.push(incref(o));
  }

  private underflow(): unknown {
    return unpicklingError(
      this.marks.length > 0 && this.stack.length <= this.fence
        ? 'unexpected MARK found'
        : 'unpickling stack underflow',
    );
  }

  /** The top, counted: whoever takes it gives it up or keeps it. */
  pop(): PyObject {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack.pop() as PyObject;
  }

  top(): PyObject {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack[this.stack.length - 1] as PyObject;
  }

  /** Everything above the last mark, which goes; counted. */
  popMark(): PyObject[] {
    const mark = this.marks.pop();
    if (mark === undefined) throw unpicklingError('could not find MARK');
    return this.stack.splice(mark);
  }

  /** The top `count` objects, counted. */
  popMany(count: number): PyObject[] {
    if (this.stack.length - count < this.fence) throw this.underflow();
    return this.stack.splice(this.stack.length - count);
  }

  remember(place: number): void {
    const o = incref(this.top());
    const old = this.memo.get(place);
    this.memo.set(place, o);
    if (old !== undefined) decref(this.rt, old);
  }

  recall(place: number): void {
    const o = this.memo.get(place);
    if (o === undefined) throw unpicklingError(`Memo value not found at index ${place}`);
    this.push(o);
  }

  release(): void {
    for (const o of this.stack.splice(0)) decref(this.rt, o);
  }
}

/** Hands over counted items to a container that counts them itself. */
function given<T extends PyObject>(container: T, items: readonly PyObject[]): T {
  for (const item of items) unhold(item);
  return container;
}

export function* loadPickle(u: Loader): Gen {
  try {
    for (;;) {
      const op = yield* u.reader.opcode();
      u.rt.charge(OBJECT_NS / 2);
      if (op === OP.STOP) break;
      const handler = HANDLERS[op];
      if (handler === undefined) throw unpicklingError(`invalid load key, '${keyText(op)}'.`);
      const r = handler(u);
      if (r !== undefined) yield* r;
    }
    return unhold(u.pop());
  } finally {
    u.release();
  }
}

function keyText(op: number): string {
  const char = String.fromCharCode(op);
  return op >= 0x20 && op <= 0x7e && char !== "'" && char !== '\\'
    ? char
    : `\\x${op.toString(16).padStart(2, '0')}`;
}

type Handler = (u: Loader) => Gen<void> | undefined;
const HANDLERS: (Handler | undefined)[] = new Array<Handler | undefined>(256).fill(undefined);
const on = (op: number, handler: Handler): void => {
  HANDLERS[op] = handler;
};
/** An opcode that needs nothing from the stream and calls nobody. */
const plain = (op: number, act: (u: Loader) => void): void =>
  on(op, (u) => {
    act(u);
    return undefined;
  });

// --- the stream itself ----------------------------------------------------------------------------------------

on(OP.PROTO, function* (u): Gen<void> {
  const protocol = yield* u.reader.number(1);
  if (protocol > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${protocol}`);
  u.protocol = protocol;
});
on(OP.FRAME, function* (u): Gen<void> {
  yield* u.reader.frame(yield* u.reader.number(8));
});

// --- constants and numbers ------------------------------------------------------------------------------------

plain(OP.NONE, (u) => u.push(None));
plain(OP.NEWTRUE, (u) => u.push(True));
plain(OP.NEWFALSE, (u) => u.push(False));
on(OP.BININT1, function* (u): Gen<void> {
  u.push(newInt(yield* u.reader.number(1)));
});
on(OP.BININT2, function* (u): Gen<void> {
  u.push(newInt(yield* u.reader.number(2)));
});
on(OP.BININT, function* (u): Gen<void> {
  u.push(newInt((yield* u.reader.number(4)) | 0));
});
on(OP.INT, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  if (line === '00' || line === '01') {
    u.push(line === '01' ? True : False);
    return;
  }
  const parsed = parseIntText(line.trim(), 0, 0);
  if (parsed.kind !== 'value') throw valueError('could not convert string to int');
  u.push(intOf(parsed.value));
});
on(OP.LONG, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  const parsed = parseIntText(line.replace(/L$/, '').trim(), 0, 0);
  if (parsed.kind !== 'value')
    throw valueError(`invalid literal for int() with base 0: ${quoted(line)}`);
  u.push(intOf(parsed.value));
});

const quoted = (line: string): string => `'${line.replace(/\\/g, '\\\\')}\\n'`;

function* loadLong(u: Loader, width: number): Gen<void> {
  const size = yield* u.reader.number(width);
  if (width === 4 && size >= 0x80000000)
    throw unpicklingError('LONG pickle has negative byte count');
  const bytes = yield* u.reader.take(size);
  let text = '';
  for (let i = size - 1; i >= 0; i--) text += (bytes[i] as number).toString(16).padStart(2, '0');
  const value = size === 0 ? 0n : BigInt(`0x${text}`);
  u.push(newBigInt(size === 0 ? 0n : BigInt.asIntN(size * 8, value)));
}
on(OP.LONG1, (u) => loadLong(u, 1));
on(OP.LONG4, (u) => loadLong(u, 4));
on(OP.FLOAT, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  const value = parseFloatText(line.trim());
  if (value === null) throw valueError(`could not convert string to float: '${line}\n'`);
  u.push(newFloat(value));
});
on(OP.BINFLOAT, function* (u): Gen<void> {
  const bytes = yield* u.reader.take(8);
  u.push(newFloat(new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0)));
});

// --- text and bytes -------------------------------------------------------------------------------------------

function* loadText(u: Loader, width: number): Gen<void> {
  const size = yield* u.reader.number(width);
  const bytes = yield* u.reader.take(size);
  u.rt.charge(size * BYTE_NS);
  u.push(size === 1 ? newChar(utf8(u.rt, bytes)) : newStr(utf8(u.rt, bytes)));
}

function utf8(rt: Rt, bytes: Uint8Array): string {
  let text = '';
  for (const b of bytes) {
    if (b > 127) return decodeBytes(rt, bytes, 'utf-8', 'surrogatepass');
    text += String.fromCharCode(b);
  }
  return text;
}
on(OP.SHORT_BINUNICODE, (u) => loadText(u, 1));
on(OP.BINUNICODE, (u) => loadText(u, 4));
on(OP.BINUNICODE8, (u) => loadText(u, 8));
on(OP.UNICODE, function* (u): Gen<void> {
  const line = yield* u.reader.line();
  const text = line.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g,
    (_all, short: string | undefined, long: string | undefined) =>
      String.fromCodePoint(parseInt((short ?? long) as string, 16)),
  );
  u.push(newStr(text));
});

function* loadBytes(u: Loader, width: number): Gen<void> {
  const bytes = yield* u.reader.take(yield* u.reader.number(width));
  u.rt.charge(bytes.length * BYTE_NS);
  u.push(newBytes(bytes.slice()));
}
on(OP.SHORT_BINBYTES, (u) => loadBytes(u, 1));
on(OP.BINBYTES, (u) => loadBytes(u, 4));
on(OP.BINBYTES8, (u) => loadBytes(u, 8));
on(OP.BYTEARRAY8, function* (u): Gen<void> {
  const bytes = yield* u.reader.take(yield* u.reader.number(8));
  u.rt.charge(bytes.length * BYTE_NS);
  u.push(newByteArray(bytes.slice()));
});

/** What Python 2 called str: bytes or text, as `encoding` says. */
function pushOldString(u: Loader, bytes: Uint8Array): void {
  const { encoding, errors } = u.options;
  u.push(
    encoding === 'bytes'
      ? newBytes(bytes.slice())
      : newStr(decodeBytes(u.rt, bytes, encoding, errors)),
  );
}
on(OP.SHORT_BINSTRING, function* (u): Gen<void> {
  pushOldString(u, yield* u.reader.take(yield* u.reader.number(1)));
});
on(OP.BINSTRING, function* (u): Gen<void> {
  const size = yield* u.reader.number(4);
  if (size >= 0x80000000) throw unpicklingError('BINSTRING pickle has negative byte count');
  pushOldString(u, yield* u.reader.take(size));
});
on(OP.STRING, function* (u): Gen<void> {
  const line = (yield* u.reader.line()).trim();
  const quote = line[0];
  if (line.length < 2 || (quote !== "'" && quote !== '"') || !line.endsWith(quote))
    throw unpicklingError('the STRING opcode argument must be quoted');
  pushOldString(u, unescape(line.slice(1, -1)));
});

const ESCAPES: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  '\\': 92,
  "'": 39,
  '"': 34,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
};

function unescape(text: string): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '\\') out.push(text.charCodeAt(i));
    else {
      const next = text[++i] as string;
      if (next === 'x') {
        out.push(parseInt(text.slice(i + 1, i + 3), 16));
        i += 2;
      } else if (/[0-7]/.test(next)) {
        const digits = (/^[0-7]{1,3}/.exec(text.slice(i)) as RegExpExecArray)[0];
        out.push(parseInt(digits, 8) & 255);
        i += digits.length - 1;
      } else out.push(ESCAPES[next] ?? next.charCodeAt(0));
    }
  }
  return Uint8Array.from(out);
}

on(OP.NEXT_BUFFER, function* (u): Gen<void> {
  const { buffers } = u.options;
  if (buffers === null)
    throw unpicklingError(
      'pickle stream refers to out-of-band data but no *buffers* argument was given',
    );
  const next = buffers.type.slots.iternext;
  const buffer = next === undefined ? null : yield* settle(next(u.rt, buffers));
  if (buffer === null) throw unpicklingError('not enough out-of-band buffers');
  u.push(buffer);
});
plain(OP.READONLY_BUFFER, (u) => {
  u.top();
});

// --- containers -----------------------------------------------------------------------------------------------

plain(OP.MARK, (u) => u.marks.push(u.stack.length));
plain(OP.EMPTY_TUPLE, (u) => u.push(newTuple([])));
plain(OP.EMPTY_LIST, (u) => u.push(newList([])));
plain(OP.EMPTY_DICT, (u) => u.push(newDict()));
plain(OP.EMPTY_SET, (u) => u.push(newSet()));

const pushTuple = (u: Loader, items: PyObject[]): void => u.push(given(newTuple(items), items));
plain(OP.TUPLE, (u) => pushTuple(u, u.popMark()));
plain(OP.TUPLE1, (u) => pushTuple(u, u.popMany(1)));
plain(OP.TUPLE2, (u) => pushTuple(u, u.popMany(2)));
plain(OP.TUPLE3, (u) => pushTuple(u, u.popMany(3)));
plain(OP.LIST, (u) => {
  const items = u.popMark();
  u.push(given(newList(items.slice()), items));
});
on(OP.DICT, function* (u): Gen<void> {
  const items = u.popMark();
  if (items.length % 2 !== 0) throw unpicklingError('odd number of items for DICT');
  const dict = newDict();
  u.push(dict);
  yield* storeItems(u, dict, items);
});
on(OP.FROZENSET, function* (u): Gen<void> {
  const items = u.popMark();
  const list = given(newList(items.slice()), items);
  const make = FrozenSetType.slots.new as NonNullable<PyType['slots']['new']>;
  u.push(yield* settle(make(u.rt, FrozenSetType, [list], null)));
  drop(u.rt, list);
});

function* appendItems(u: Loader, items: PyObject[]): Gen<void> {
  const list = u.top();
  if (list.type === ListType) {
    (list.v as PyObject[]).push(...items);
    return;
  }
  const extend = yield* getOptionalAttr(u.rt, list, 'extend');
  if (extend !== undefined) {
    const all = incref(given(newList(items.slice()), items));
    yield* callAndDrop(u.rt, extend, [all]);
    decref(u.rt, all);
    return;
  }
  const append = incref(yield* settle(getAttr(u.rt, list, 'append')));
  for (const item of items) {
    yield* settle(u.rt.call(append, [item]));
    decref(u.rt, item);
  }
  decref(u.rt, append);
}
on(OP.APPEND, function* (u): Gen<void> {
  const item = u.pop();
  const list = u.top();
  if (list.type === ListType) (list.v as PyObject[]).push(item);
  else {
    yield* callAndDrop(u.rt, yield* settle(getAttr(u.rt, list, 'append')), [item]);
    decref(u.rt, item);
  }
});
on(OP.APPENDS, (u) => appendItems(u, u.popMark()));

function* storeItems(u: Loader, target: PyObject, items: readonly PyObject[]): Gen<void> {
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i] as PyObject;
    const value = items[i + 1] as PyObject;
    if (target.type === DictType) yield* settle(dictStore(u.rt, target.v as DictTable, key, value));
    else yield* settle(setItem(u.rt, target, key, value));
    decref(u.rt, key);
    decref(u.rt, value);
  }
}
on(OP.SETITEM, (u) => {
  const pair = u.popMany(2);
  return storeItems(u, u.top(), pair);
});
on(OP.SETITEMS, (u) => {
  const items = u.popMark();
  const target = u.top();
  if (items.length % 2 !== 0) throw unpicklingError('odd number of items for SETITEMS');
  return storeItems(u, target, items);
});
on(OP.ADDITEMS, function* (u): Gen<void> {
  const items = u.popMark();
  const set = u.top();
  const isSet = isSubtype(set.type, SetType) || isSubtype(set.type, FrozenSetType);
  const add = isSet ? null : incref(yield* settle(getAttr(u.rt, set, 'add')));
  for (const item of items) {
    if (add === null) yield* settle(setAdd(u.rt, set, item));
    else yield* settle(u.rt.call(add, [item]));
    decref(u.rt, item);
  }
  if (add !== null) decref(u.rt, add);
});

// --- the stack and the memo -----------------------------------------------------------------------------------

plain(OP.POP, (u) => {
  if (u.marks[u.marks.length - 1] === u.stack.length && u.marks.length > 0) u.marks.pop();
  else decref(u.rt, u.pop());
});
plain(OP.POP_MARK, (u) => {
  for (const o of u.popMark()) decref(u.rt, o);
});
plain(OP.DUP, (u) => u.push(u.top()));
plain(OP.MEMOIZE, (u) => u.remember(u.memo.size));
on(OP.BINPUT, function* (u): Gen<void> {
  u.remember(yield* u.reader.number(1));
});
on(OP.LONG_BINPUT, function* (u): Gen<void> {
  u.remember(yield* u.reader.number(4));
});

function* placeOf(u: Loader): Gen<number> {
  const line = yield* u.reader.line();
  const parsed = parseIntText(line.trim(), 10, 0);
  if (parsed.kind !== 'value')
    throw valueError(`invalid literal for int() with base 10: ${quoted(line)}`);
  if (parsed.value < 0) throw valueError('negative PUT argument');
  return Number(parsed.value);
}
on(OP.PUT, function* (u): Gen<void> {
  u.remember(yield* placeOf(u));
});
on(OP.GET, function* (u): Gen<void> {
  u.recall(yield* placeOf(u));
});
on(OP.BINGET, function* (u): Gen<void> {
  u.recall(yield* u.reader.number(1));
});
on(OP.LONG_BINGET, function* (u): Gen<void> {
  u.recall(yield* u.reader.number(4));
});

// --- classes and functions ------------------------------------------------------------------------------------

/** Unpickler.find_class() */
export function* findClass(u: Loader, moduleName: string, attribute: string): Gen {
  const { rt } = u;
  const [module, name] =
    u.protocol < 3 && u.options.fixImports
      ? fromPython2(moduleName, attribute)
      : ([moduleName, attribute] as const);
  const holder = yield* settle(rt.importModule(module));
  const path = u.protocol >= 4 ? name.split('.') : [name];
  let found = holder;
  try {
    for (const part of path) {
      if (part === '<locals>' && rt.python === '3.13')
        throw raise(
          AttributeErrorType,
          `Can't get local attribute '${name}' on ${yield* settle(repr(rt, holder))}`,
        );
      found = yield* settle(getAttr(rt, found, part));
    }
  } catch (e) {
    if (!isRaise(e, AttributeErrorType)) throw e;
    if (rt.python === '3.13' && !path.includes('<locals>'))
      throw raise(
        AttributeErrorType,
        `Can't get attribute '${name}' on ${yield* settle(repr(rt, holder))}`,
      );
    if (path.length > 1 && rt.python !== '3.13')
      throw raise(AttributeErrorType, `Can't resolve path '${name}' on module '${module}'`);
    throw e;
  }
  return found;
}

function* lookUp(u: Loader, module: string, name: string): Gen {
  if (u.findClass === null) return yield* findClass(u, module, name);
  return yield* settle(u.rt.call(u.findClass, [newStr(module), newStr(name)]));
}
on(OP.GLOBAL, function* (u): Gen<void> {
  const module = decodeLine(u, yield* u.reader.line());
  const name = decodeLine(u, yield* u.reader.line());
  u.push(yield* lookUp(u, module, name));
});

const decodeLine = (u: Loader, line: string): string =>
  utf8(
    u.rt,
    Uint8Array.from(line, (c) => c.charCodeAt(0)),
  );

on(OP.STACK_GLOBAL, function* (u): Gen<void> {
  const name = u.pop();
  const module = u.pop();
  if (name.type !== StrType || module.type !== StrType)
    throw unpicklingError('STACK_GLOBAL requires str');
  u.push(yield* lookUp(u, module.v as string, name.v as string));
  decref(u.rt, name);
  decref(u.rt, module);
});

function* loadExtension(u: Loader, width: number): Gen<void> {
  const code = yield* u.reader.number(width);
  const copyreg = (yield* settle(u.rt.importModule('copyreg'))) as PyModule;
  const table = (name: string): DictTable => (copyreg.v.getStr(name) as PyObject<DictTable>).v;
  const cached = (yield* settle(dictLookup(u.rt, table('_extension_cache'), newInt(code))))?.value;
  if (cached !== undefined) {
    u.push(cached);
    return;
  }
  const pair = (yield* settle(dictLookup(u.rt, table('_inverted_registry'), newInt(code))))?.value;
  if (pair === undefined) {
    if (code <= 0) throw unpicklingError('EXT specifies code <= 0');
    throw valueError(`unregistered extension code ${code}`);
  }
  const [module, name] = (pair as PyTuple).v as [PyObject<string>, PyObject<string>];
  const found = yield* lookUp(u, module.v, name.v);
  yield* settle(dictStore(u.rt, table('_extension_cache'), newInt(code), found));
  u.push(found);
}
on(OP.EXT1, (u) => loadExtension(u, 1));
on(OP.EXT2, (u) => loadExtension(u, 2));
on(OP.EXT4, (u) => loadExtension(u, 4));

const NO_PERSISTENT =
  'A load persistent id instruction was encountered, but no persistent_load function was specified.';

function* loadPersistent(u: Loader, id: PyObject): Gen<void> {
  if (u.persistentLoad === null) throw unpicklingError(NO_PERSISTENT);
  incref(id);
  u.push(yield* settle(u.rt.call(u.persistentLoad, [id])));
  decref(u.rt, id);
}
on(OP.PERSID, function* (u): Gen<void> {
  yield* loadPersistent(u, newStr(yield* u.reader.line()));
});
on(OP.BINPERSID, function* (u): Gen<void> {
  const id = u.pop();
  yield* loadPersistent(u, id);
  decref(u.rt, id);
});

// --- making objects -------------------------------------------------------------------------------------------

function* instantiate(u: Loader, cls: PyObject, args: PyObject[]): Gen<void> {
  const tuple = incref(given(newTuple(args), args));
  const bare =
    args.length === 0 &&
    cls instanceof PyType &&
    (yield* getOptionalAttr(u.rt, cls, '__getinitargs__')) === undefined;
  if (bare) yield* makeNew(u, cls, tuple.v as PyObject[], null);
  else u.push(yield* settle(u.rt.call(cls, tuple.v as PyObject[])));
  decref(u.rt, tuple);
}
on(OP.INST, function* (u): Gen<void> {
  const module = decodeLine(u, yield* u.reader.line());
  const name = decodeLine(u, yield* u.reader.line());
  const args = u.popMark();
  yield* instantiate(u, yield* lookUp(u, module, name), args);
});
on(OP.OBJ, function* (u): Gen<void> {
  const [cls, ...args] = u.popMark();
  if (cls === undefined) throw unpicklingError('unpickling stack underflow');
  yield* instantiate(u, cls, args);
  decref(u.rt, cls);
});
on(OP.REDUCE, function* (u): Gen<void> {
  const [callable, args] = u.popMany(2) as [PyObject, PyObject];
  if (!isSubtype(args.type, TupleType)) throw typeError('argument list must be a tuple');
  u.push(yield* settle(u.rt.call(callable, (args as PyTuple).v)));
  decref(u.rt, args);
  decref(u.rt, callable);
});

function* makeNew(
  u: Loader,
  cls: PyType,
  args: readonly PyObject[],
  kw: ReadonlyMap<string, PyObject> | null,
): Gen<void> {
  const make = cls.slots.new;
  if (make === undefined)
    throw unpicklingError(`NEWOBJ class argument '${cls.name}' must have a __new__ method`);
  u.push(yield* settle(make(u.rt, cls, args, kw)));
}

function checkClass(cls: PyObject, op: string): asserts cls is PyType {
  if (!(cls instanceof PyType))
    throw unpicklingError(`${op} class argument must be a type, not ${typeName(cls)}`);
}
on(OP.NEWOBJ, function* (u): Gen<void> {
  const [cls, args] = u.popMany(2) as [PyObject, PyObject];
  checkClass(cls, 'NEWOBJ');
  if (!isSubtype(args.type, TupleType))
    throw unpicklingError(`NEWOBJ expected an arg tuple, got ${typeName(args)}`);
  yield* makeNew(u, cls, (args as PyTuple).v, null);
  decref(u.rt, args);
  decref(u.rt, cls);
});
on(OP.NEWOBJ_EX, function* (u): Gen<void> {
  const [cls, args, keywords] = u.popMany(3) as [PyObject, PyObject, PyObject];
  checkClass(cls, 'NEWOBJ_EX');
  if (!isSubtype(args.type, TupleType))
    throw unpicklingError(`NEWOBJ_EX args argument must be a tuple, not ${typeName(args)}`);
  if (!isSubtype(keywords.type, DictType))
    throw unpicklingError(`NEWOBJ_EX kwargs argument must be a dict, not ${typeName(keywords)}`);
  const kw = new Map<string, PyObject>();
  for (const { key, value } of (keywords as PyObject<DictTable>).v.map.values())
    kw.set(key.v as string, value as PyObject);
  yield* makeNew(u, cls, (args as PyTuple).v, kw.size > 0 ? kw : null);
  decref(u.rt, keywords);
  decref(u.rt, args);
  decref(u.rt, cls);
});

const entriesOf = (o: PyObject): { key: PyObject; value: PyObject }[] => {
  if (!isSubtype(o.type, DictType)) throw unpicklingError('state is not a dictionary');
  return [...(o as PyObject<DictTable>).v.map.values()] as { key: PyObject; value: PyObject }[];
};

on(OP.BUILD, function* (u): Gen<void> {
  const state = u.pop();
  const o = u.top();
  const { rt } = u;
  const own = yield* getOptionalAttr(rt, o, '__setstate__');
  if (own !== undefined) {
    yield* callAndDrop(rt, own, [state]);
    decref(rt, state);
    return;
  }
  let attributes = state;
  let slots: PyObject | null = null;
  if (state.type === TupleType && (state as PyTuple).v.length === 2)
    [attributes, slots] = (state as PyTuple).v as [PyObject, PyObject];
  if (attributes !== None) {
    const entries = entriesOf(attributes);
    const dict = yield* settle(getAttr(rt, o, '__dict__'));
    for (const { key, value } of entries) {
      const name = key.type === StrType ? internStr(key.v as string) : key;
      if (dict.type === DictType) yield* settle(dictStore(rt, dict.v as DictTable, name, value));
      else yield* settle(setItem(rt, dict, name, value));
    }
  }
  if (slots !== null) {
    if (!isSubtype(slots.type, DictType)) throw unpicklingError('slot state is not a dictionary');
    for (const { key, value } of entriesOf(slots))
      yield* settle(setAttr(rt, o, key.v as string, value));
  }
  decref(rt, state);
});
