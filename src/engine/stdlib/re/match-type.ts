/** re.Match (Modules/_sre/sre.c): what a successful match tells. */
import { asIndex, getItem, repr } from '../../objects/abstract.ts';
import { excTypes, indexError, isRaise } from '../../objects/errors.ts';
import { newGenericAlias } from '../../objects/generic-alias.ts';
import { andThen, eager } from '../../objects/maybe.ts';
import { classMethod, getset, method } from '../../objects/native.ts';
import { incref, PyObject } from '../../objects/object.ts';
import {
  makeBuiltinType,
  newDict,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  StrType,
} from '../../objects/roster.ts';
import {
  isGen,
  settle,
  type Gen,
  type Maybe,
  type Result,
  type Rt,
} from '../../objects/runtime.ts';
import type { PyType, Slots } from '../../objects/type.ts';
import type { Matcher } from './matcher.ts';
import { lastIndexRegister } from './program.ts';
import { sliceOf } from './subject.ts';
import type { Pattern } from './pattern-data.ts';
import { expandTemplate, templateOf } from './expand.ts';

export interface MatchData {
  /** Counted. */
  readonly pattern: Pattern;
  /** Counted. */
  readonly string: PyObject;
  readonly pos: number;
  readonly endpos: number;
  /** Start and end of every group, group 0 first; -1: not matched. */
  readonly marks: Int32Array;
  /** Last group closed; -1: none. */
  readonly lastIndex: number;
}

export type Match = PyObject<MatchData>;

export const MatchType = makeBuiltinType('Match', ObjectType, 're', true);

/** The match that a matcher has just found. */
export function newMatch(pattern: Pattern, string: PyObject, matcher: Matcher, pos: number): Match {
  const { groups } = pattern.v.program;
  const marks = new Int32Array(2 * groups + 2);
  marks[0] = matcher.matchStart;
  marks[1] = matcher.matchEnd;
  for (let i = 0; i < groups; i++) {
    const from = matcher.registers[2 * i] as number;
    const to = matcher.registers[2 * i + 1] as number;
    const matched = from >= 0 && to >= from;
    marks[2 * i + 2] = matched ? from : -1;
    marks[2 * i + 3] = matched ? to : -1;
  }
  const lastIndex = matcher.registers[lastIndexRegister(groups)] as number;
  incref(pattern);
  incref(string);
  return new PyObject<MatchData>(MatchType, {
    pattern,
    string,
    pos,
    endpos: matcher.end,
    marks,
    lastIndex,
  });
}

// --- groups ---------------------------------------------------------------------------------------------------

export function groupText(match: MatchData, index: number, absent: PyObject): PyObject {
  const from = match.marks[2 * index] as number;
  return from < 0 ? absent : sliceOf(match.string, from, match.marks[2 * index + 1] as number);
}

/** The number of a group given by number or name. */
function groupIndex(rt: Rt, match: MatchData, which: PyObject): Maybe<number> {
  const { groups, names } = match.pattern.v;
  const checked = (i: number | bigint): number => {
    if (i < 0 || i > groups) throw indexError('no such group');
    return Number(i);
  };
  if (which.type.slots.index !== undefined) return andThen(asIndex(rt, which), checked);
  const named = which.type === StrType ? names.get(which.v as string) : undefined;
  if (named === undefined) return lookUpName(rt, match, which);
  return named;
}

/** A name that is no plain str: whatever equals one in the dict of names. */
function* lookUpName(rt: Rt, match: MatchData, which: PyObject): Gen<number> {
  let found: PyObject | null = null;
  const { names } = match.pattern.v;
  if (which.type !== StrType && names.size > 0) {
    try {
      found = yield* settle(getItem(rt, match.pattern.v.groupIndex, which));
    } catch (e) {
      if (!isRaise(e, excTypes['KeyError'] as PyType)) throw e;
      found = null;
    }
  }
  if (found === null) throw indexError('no such group');
  return found.v as number;
}

const groupOf = (rt: Rt, self: Match, which: PyObject): Result =>
  andThen(groupIndex(rt, self.v, which), (i) => groupText(self.v, i, None));

function* severalGroups(rt: Rt, self: Match, which: readonly PyObject[]): Gen {
  const items: PyObject[] = [];
  for (const one of which) {
    const i = groupIndex(rt, self.v, one);
    items.push(groupText(self.v, isGen(i) ? yield* i : i, None));
  }
  return newTuple(items);
}

method(MatchType, 'group', '*args', (rt, self: Match, which: PyObject[]) => {
  if (which.length === 0) return groupText(self.v, 0, None);
  if (which.length === 1) return groupOf(rt, self, which[0] as PyObject);
  return eager(severalGroups(rt, self, which));
});

method(MatchType, 'groups', 'default=None', (_rt, self: Match, absent: PyObject = None) => {
  const items: PyObject[] = [];
  for (let i = 1; i <= self.v.pattern.v.groups; i++) items.push(groupText(self.v, i, absent));
  return newTuple(items);
});

method(MatchType, 'groupdict', 'default=None', (_rt, self: Match, absent: PyObject = None) => {
  const dict = newDict();
  for (const [name, i] of self.v.pattern.v.names)
    dict.v.setStr(name, incref(groupText(self.v, i, absent)));
  return dict;
});

const place = (name: string, show: (from: number, to: number) => PyObject): void => {
  method(MatchType, name, 'group=0, /', (rt, self: Match, which?: PyObject) =>
    andThen(which === undefined ? 0 : groupIndex(rt, self.v, which), (i) =>
      show(self.v.marks[2 * i] as number, self.v.marks[2 * i + 1] as number),
    ),
  );
};
const span = (from: number, to: number): PyObject => newTuple([newInt(from), newInt(to)]);
place('start', (from) => newInt(from));
place('end', (_from, to) => newInt(to));
place('span', span);

method(MatchType, 'expand', 'template', function* (rt, self: Match, template: PyObject): Gen {
  const parts = yield* settle(templateOf(rt, self.v.pattern, template));
  return expandTemplate(parts, self.v, template);
});

for (const name of ['__copy__', '__deepcopy__'])
  method(MatchType, name, name === '__copy__' ? '' : 'memo, /', (_rt, self: Match) => self);

classMethod(MatchType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

// --- attributes -----------------------------------------------------------------------------------------------

getset(MatchType, 'string', (_rt, self: Match) => self.v.string);
getset(MatchType, 're', (_rt, self: Match) => self.v.pattern);
getset(MatchType, 'pos', (_rt, self: Match) => newInt(self.v.pos));
getset(MatchType, 'endpos', (_rt, self: Match) => newInt(self.v.endpos));
getset(MatchType, 'lastindex', (_rt, self: Match) =>
  self.v.lastIndex < 0 ? None : newInt(self.v.lastIndex),
);
getset(MatchType, 'lastgroup', (_rt, self: Match) => {
  for (const [name, i] of self.v.pattern.v.names) if (i === self.v.lastIndex) return newStr(name);
  return None;
});
getset(MatchType, 'regs', (_rt, self: Match) => {
  const spans: PyObject[] = [];
  for (let i = 0; i <= self.v.pattern.v.groups; i++)
    spans.push(span(self.v.marks[2 * i] as number, self.v.marks[2 * i + 1] as number));
  return newTuple(spans);
});

/** Of a long match the repr shows this many characters. */
const SHOWN = 50;

Object.assign(MatchType.slots, {
  repr: (rt, o) => {
    const { marks } = (o as Match).v;
    return andThen(repr(rt, groupText((o as Match).v, 0, None)), (text) =>
      newStr(
        `<${MatchType.module}.Match object; span=(${marks[0]}, ${marks[1]}), match=${Array.from(text).slice(0, SHOWN).join('')}>`,
      ),
    );
  },
  getitem: (rt, o, key) => groupOf(rt, o as Match, key),
  traverse: (o, visit) => {
    visit((o as Match).v.pattern);
    visit((o as Match).v.string);
  },
} satisfies Slots);
