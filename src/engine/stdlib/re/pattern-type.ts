/**
 * re.Pattern (Modules/_sre/sre.c): matching, splitting, replacing, scanning. Each single match is atomic, as in
 * CPython: no other thread runs in it; a function given to sub() is Python code and runs between two.
 */
import { asIndex, hash, repr, richCompareBool, typeName } from '../../objects/abstract.ts';
import { binaryText, fromBinaryText, hasBuffer } from '../../objects/bytes-common.ts';
import { typeError } from '../../objects/errors.ts';
import { newGenericAlias } from '../../objects/generic-alias.ts';
import { andThen, eager, isStr } from '../../objects/maybe.ts';
import { classMethod, getset, method } from '../../objects/native.ts';
import { decref, drop, incref, PyObject } from '../../objects/object.ts';
import {
  makeBuiltinType,
  MappingProxyType,
  newBytes,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import {
  isGen,
  settle,
  type Gen,
  type Maybe,
  type Result,
  type Rt,
} from '../../objects/runtime.ts';
import { strOf } from '../../objects/str.ts';
import type { PyType, Slots } from '../../objects/type.ts';
import { isCallable } from '../builtins.ts';
import { charactersOf, expandTemplate, templateOf } from './expand.ts';
import { Matcher } from './matcher.ts';
import { newMatch, type Match } from './match-type.ts';
import { PatternType, type Pattern } from './pattern-data.ts';
import { sliceOf, subjectOf, type Subject } from './subject.ts';
import { FLAG } from './syntax.ts';

/** Nanoseconds of a step of the matcher, and of setting one up: estimates, to be fitted. */
const STEP_NS = 6;
const CALL_NS = 60;

/** A walk over the matches of one text, as sub(), split(), finditer() and their kin do it. */
class Walk {
  readonly subject: Subject;
  readonly matcher: Matcher;
  readonly pos: number;
  private readonly pattern: Pattern;
  private readonly rt: Rt;
  private at: number;
  private mustAdvance = false;

  constructor(rt: Rt, pattern: Pattern, subject: Subject, pos: number, endpos: number) {
    this.rt = rt;
    this.pattern = pattern;
    this.subject = subject;
    const { length } = subject.codes;
    this.pos = Math.min(Math.max(pos, 0), length);
    this.at = this.pos;
    const end = Math.min(Math.max(endpos, 0), length);
    this.matcher = new Matcher(pattern.v.program, subject.codes, end);
    rt.charge(CALL_NS);
  }

  /** Finds the next match; an empty one only where the last one did not end. */
  next(how: 'search' | 'match' | 'fullmatch'): boolean {
    const { matcher } = this;
    matcher.steps = 0;
    const found =
      how === 'search'
        ? matcher.search(this.at, this.mustAdvance)
        : matcher.match(this.at, { whole: how === 'fullmatch', mustAdvance: this.mustAdvance });
    this.rt.charge(matcher.steps * STEP_NS);
    if (!found) return false;
    this.mustAdvance = matcher.matchEnd === matcher.matchStart;
    this.at = matcher.matchEnd;
    return true;
  }

  match(): Match {
    return newMatch(this.pattern, this.subject.object, this.matcher, this.pos);
  }

  slice(from: number, to: number): PyObject {
    return sliceOf(this.subject.object, from, to);
  }

  group(index: number, absent: PyObject): PyObject {
    const from = this.matcher.registers[2 * index - 2] as number;
    const to = this.matcher.registers[2 * index - 1] as number;
    return from < 0 || to < from ? absent : this.slice(from, to);
  }
}

const bigToNumber = (i: number | bigint): number =>
  typeof i === 'number' ? i : i < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;

function* startWalk(
  rt: Rt,
  self: Pattern,
  string: PyObject,
  pos: PyObject | undefined,
  endpos: PyObject | undefined,
): Gen<Walk> {
  const from = pos === undefined ? 0 : bigToNumber(yield* settle(asIndex(rt, pos)));
  const to =
    endpos === undefined
      ? Number.MAX_SAFE_INTEGER
      : bigToNumber(yield* settle(asIndex(rt, endpos)));
  return new Walk(rt, self, subjectOf(string, self.v.isText), from, to);
}

/** The walk at once for the usual arguments. */
function walkOf(
  rt: Rt,
  self: Pattern,
  string: PyObject,
  pos?: PyObject,
  endpos?: PyObject,
): Maybe<Walk> {
  if (pos === undefined && endpos === undefined)
    return new Walk(rt, self, subjectOf(string, self.v.isText), 0, Number.MAX_SAFE_INTEGER);
  return eager(startWalk(rt, self, string, pos, endpos));
}

// --- one match ------------------------------------------------------------------------------------------------

for (const how of ['match', 'fullmatch', 'search'] as const) {
  method(
    PatternType,
    how,
    'string, pos=0, endpos=sys.maxsize',
    (rt, self: Pattern, string: PyObject, pos?: PyObject, endpos?: PyObject) =>
      andThen(walkOf(rt, self, string, pos, endpos), (walk) =>
        walk.next(how) ? walk.match() : None,
      ),
  );
}

// --- all matches ----------------------------------------------------------------------------------------------

const emptyLike = (subject: Subject): PyObject =>
  subject.isText ? strOf('') : newBytes(new Uint8Array(0));

function findAll(self: Pattern, walk: Walk): PyObject {
  const { groups } = self.v;
  const found: PyObject[] = [];
  const empty = emptyLike(walk.subject);
  while (walk.next('search')) {
    const { matchStart, matchEnd } = walk.matcher;
    if (groups === 0) found.push(walk.slice(matchStart, matchEnd));
    else if (groups === 1) found.push(walk.group(1, empty));
    else {
      const items: PyObject[] = [];
      for (let i = 1; i <= groups; i++) items.push(walk.group(i, empty));
      found.push(newTuple(items));
    }
  }
  return newList(found);
}

method(
  PatternType,
  'findall',
  'string, pos=0, endpos=sys.maxsize',
  (rt, self: Pattern, string: PyObject, pos?: PyObject, endpos?: PyObject) =>
    andThen(walkOf(rt, self, string, pos, endpos), (walk) => findAll(self, walk)),
);

interface ScannerData {
  /** Counted. */
  readonly pattern: Pattern;
  /** null: at the end. */
  walk: Walk | null;
  /** Counted. */
  readonly string: PyObject;
}

type Scanner = PyObject<ScannerData>;

const ScannerType = makeBuiltinType('SRE_Scanner', ObjectType, '_sre', true);
const MatchIteratorType = makeBuiltinType('callable_iterator', ObjectType, 'builtins', true);

const newScanner = (type: PyType, pattern: Pattern, walk: Walk): Scanner =>
  new PyObject<ScannerData>(type, {
    pattern: incref(pattern),
    walk,
    string: incref(walk.subject.object),
  });

function scanNext(scanner: ScannerData, how: 'search' | 'match'): PyObject | null {
  if (scanner.walk === null) return null;
  if (scanner.walk.next(how)) return scanner.walk.match();
  scanner.walk = null;
  return null;
}

const traverseScanner: NonNullable<Slots['traverse']> = (o, visit) => {
  visit((o as Scanner).v.pattern);
  visit((o as Scanner).v.string);
};
ScannerType.slots.traverse = traverseScanner;
Object.assign(MatchIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => scanNext((o as Scanner).v, 'search'),
  traverse: traverseScanner,
} satisfies Slots);
for (const how of ['match', 'search'] as const)
  method(ScannerType, how, '', (_rt, self: Scanner) => scanNext(self.v, how) ?? None);
getset(ScannerType, 'pattern', (_rt, self: Scanner) => self.v.pattern);

for (const [name, type] of [
  ['finditer', MatchIteratorType],
  ['scanner', ScannerType],
] as const) {
  method(
    PatternType,
    name,
    'string, pos=0, endpos=sys.maxsize',
    (rt, self: Pattern, string: PyObject, pos?: PyObject, endpos?: PyObject) =>
      andThen(walkOf(rt, self, string, pos, endpos), (walk) => newScanner(type, self, walk)),
  );
}

// --- splitting and replacing ----------------------------------------------------------------------------------

function split(self: Pattern, walk: Walk, limit: number): PyObject {
  const parts: PyObject[] = [];
  let last = 0;
  for (let n = 0; limit === 0 || n < limit; n++) {
    if (!walk.next('search')) break;
    parts.push(walk.slice(last, walk.matcher.matchStart));
    for (let i = 1; i <= self.v.groups; i++) parts.push(walk.group(i, None));
    last = walk.matcher.matchEnd;
  }
  parts.push(walk.slice(last, walk.subject.codes.length));
  return newList(parts);
}

method(
  PatternType,
  'split',
  'string, maxsplit=0',
  (rt, self: Pattern, string: PyObject, maxsplit?: PyObject) =>
    andThen(maxsplit === undefined ? 0 : asIndex(rt, maxsplit), (limit) =>
      andThen(walkOf(rt, self, string), (walk) => split(self, walk, bigToNumber(limit))),
    ),
);

/** The pieces of a result, joined in the end: what is no text among them is only noticed then. */
class Pieces {
  private readonly isText: boolean;
  private text = '';
  private count = 0;
  private problem: string | null = null;

  constructor(isText: boolean) {
    this.isText = isText;
  }

  add(piece: PyObject): void {
    const expected = this.isText ? isStr(piece) : hasBuffer(piece);
    if (expected)
      this.text += this.isText ? (piece.v as string) : binaryText(piece.v as Uint8Array);
    else
      this.problem ??= this.isText
        ? `sequence item ${this.count}: expected str instance, ${typeName(piece)} found`
        : `sequence item ${this.count}: expected a bytes-like object, ${typeName(piece)} found`;
    this.count++;
  }

  result(): PyObject {
    if (this.problem !== null) throw typeError(this.problem);
    return this.isText ? strOf(this.text) : newBytes(fromBinaryText(this.text));
  }
}

/** What stands for a match: a constant, a template filled in, or what a function says. */
type Filter = (walk: Walk) => Maybe<PyObject>;

function* filterOf(rt: Rt, self: Pattern, replacement: PyObject): Gen<Filter> {
  if (isCallable(replacement)) return (walk) => eager(callFilter(rt, replacement, walk));
  const chars = charactersOf(replacement);
  if (chars !== null && !chars.includes('\\')) return () => replacement;
  const parts = yield* settle(templateOf(rt, self, replacement));
  if (parts.every((part) => typeof part === 'string') && isStr(replacement)) {
    const text = strOf(parts.join(''));
    return () => text;
  }
  return (walk) => {
    const match = walk.match();
    const text = expandTemplate(parts, match.v, replacement);
    drop(rt, match);
    return text;
  };
}

function* callFilter(rt: Rt, func: PyObject, walk: Walk): Gen {
  const match = incref(walk.match());
  try {
    return yield* settle(rt.call(func, [match]));
  } finally {
    decref(rt, match);
  }
}

function* substitute(
  rt: Rt,
  self: Pattern,
  replacement: PyObject,
  string: PyObject,
  count: PyObject | undefined,
): Gen<{ text: PyObject; n: number }> {
  const limit = count === undefined ? 0 : bigToNumber(yield* settle(asIndex(rt, count)));
  const filter = yield* filterOf(rt, self, replacement);
  const walk = yield* settle(walkOf(rt, self, string));
  const pieces = new Pieces(walk.subject.isText);
  let last = 0;
  let n = 0;
  for (; limit === 0 || n < limit; n++) {
    if (!walk.next('search')) break;
    const { matchStart, matchEnd } = walk.matcher;
    if (last < matchStart) pieces.add(walk.slice(last, matchStart));
    const f = filter(walk);
    const item = isGen(f) ? yield* f : f;
    if (item !== None) pieces.add(item);
    drop(rt, item);
    last = matchEnd;
  }
  if (n === 0) return { text: walk.slice(0, walk.subject.codes.length), n };
  if (last < walk.subject.codes.length) pieces.add(walk.slice(last, walk.subject.codes.length));
  return { text: pieces.result(), n };
}

method(
  PatternType,
  'sub',
  'repl, string, count=0',
  function* (rt, self: Pattern, repl: PyObject, string: PyObject, count?: PyObject): Gen {
    return (yield* substitute(rt, self, repl, string, count)).text;
  },
);
method(
  PatternType,
  'subn',
  'repl, string, count=0',
  function* (rt, self: Pattern, repl: PyObject, string: PyObject, count?: PyObject): Gen {
    const { text, n } = yield* substitute(rt, self, repl, string, count);
    return newTuple([text, newInt(n)]);
  },
);

// --- attributes -----------------------------------------------------------------------------------------------

getset(PatternType, 'pattern', (_rt, self: Pattern) => self.v.pattern);
getset(PatternType, 'flags', (_rt, self: Pattern) => newInt(self.v.flags));
getset(PatternType, 'groups', (_rt, self: Pattern) => newInt(self.v.groups));
getset(
  PatternType,
  'groupindex',
  (_rt, self: Pattern) => new PyObject<PyObject>(MappingProxyType, incref(self.v.groupIndex)),
);
for (const name of ['__copy__', '__deepcopy__'])
  method(PatternType, name, name === '__copy__' ? '' : 'memo, /', (_rt, self: Pattern) => self);
classMethod(PatternType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

const FLAG_NAMES = [
  'IGNORECASE',
  'LOCALE',
  'MULTILINE',
  'DOTALL',
  'UNICODE',
  'VERBOSE',
  'DEBUG',
  'ASCII',
] as const;

/** Of a long pattern the repr shows this many characters. */
const SHOWN = 200;

function patternRepr(rt: Rt, self: Pattern): Result {
  return andThen(repr(rt, self.v.pattern), (text) => {
    let flags = self.v.flags;
    if (self.v.isText && (flags & (FLAG.LOCALE | FLAG.UNICODE | FLAG.ASCII)) === FLAG.UNICODE)
      flags &= ~FLAG.UNICODE;
    const names: string[] = [];
    for (const name of FLAG_NAMES) {
      if ((flags & FLAG[name]) === 0) continue;
      names.push(`re.${name}`);
      flags &= ~FLAG[name];
    }
    if (flags !== 0) names.push(`0x${flags.toString(16)}`);
    const shown = Array.from(text).slice(0, SHOWN).join('');
    return newStr(`re.compile(${shown}${names.length > 0 ? `, ${names.join('|')}` : ''})`);
  });
}

Object.assign(PatternType.slots, {
  repr: (rt, o) => patternRepr(rt, o as Pattern),
  hash: (rt, o) =>
    andThen(hash(rt, (o as Pattern).v.pattern), (h) =>
      Number(BigInt.asIntN(48, BigInt(h) ^ BigInt((o as Pattern).v.flags))),
    ),
  richcompare: (rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || a.type !== PatternType || b.type !== PatternType)
      return NotImplemented;
    const x = (a as Pattern).v;
    const y = (b as Pattern).v;
    const sameKind = x.flags === y.flags && x.isText === y.isText;
    return andThen(sameKind ? richCompareBool(rt, x.pattern, y.pattern, '==') : false, (same) =>
      pyBool(same === (op === '==')),
    );
  },
  traverse: (o, visit) => {
    visit((o as Pattern).v.pattern);
    visit((o as Pattern).v.groupIndex);
  },
} satisfies Slots);
