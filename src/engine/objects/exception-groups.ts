/**
 * Exception groups (PEP 654; the group half of Objects/exceptions.c): construction, splitting by type or
 * condition, and what `except*` does with them (Python/ceval.c exception_group_match, PyUnstable_Exc_PrepReraiseStar).
 */
import {
  getAttr,
  getOptionalAttr,
  isTrue,
  listFrom,
  repr,
  setAttr,
  str,
  argumentName,
  typeName,
} from './abstract.ts';
import {
  BaseExceptionType,
  excTypes,
  ExceptionGroupType,
  ExceptionType,
  newException,
  typeError,
  valueError,
  type PyException,
} from './errors.ts';
import { newGenericAlias } from './generic-alias.ts';
import { exceptionStr, setField } from './exceptions.ts';
import { classMethod, member, method } from './native.ts';
import type { PyObject } from './object.ts';
import { decref, incref } from './object.ts';
import {
  FunctionType,
  ListType,
  newList,
  newStr,
  newTuple,
  None,
  StrType,
  TupleType,
  type PyTuple,
} from './roster.ts';
import { isSubtype, PyType } from './type.ts';
import { settle, type Gen, type Maybe, type Rt } from './runtime.ts';

export const GroupType = excTypes['BaseExceptionGroup'] as PyType;
const isGroup = (o: PyObject): boolean => isSubtype(o.type, GroupType);

const membersOf = (group: PyException): readonly PyException[] =>
  ((group.v.fields as Map<string, PyObject>).get('exceptions') as PyTuple)
    .v as readonly PyException[];

GroupType.slots.new = function* (rt, cls, args): Gen {
  if (args.length !== 2)
    throw typeError(
      `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`,
    );
  const [message, list] = args as [PyObject, PyObject];
  if (!isSubtype(message.type, StrType))
    throw typeError(
      `BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentName(message)}`,
    );
  if (
    list.type.slots.getitem === undefined ||
    isSubtype(list.type, excTypes['BaseException'] as PyType) ||
    list.type.name === 'dict' ||
    list.type.name === 'set'
  )
    throw typeError('second argument (exceptions) must be a sequence');
  const items = yield* settle(listFrom(rt, list));
  if (items.length === 0)
    throw valueError('second argument (exceptions) must be a non-empty sequence');
  for (const [i, item] of items.entries()) {
    if (!isSubtype(item.type, BaseExceptionType))
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
  }
  const allPlain = items.every((item) => isSubtype(item.type, ExceptionType));
  let type = cls;
  if (cls === GroupType) {
    if (allPlain) type = ExceptionGroupType;
  } else if (!allPlain) {
    if (cls === ExceptionGroupType)
      throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
    if (isSubtype(cls, ExceptionType))
      throw typeError(`Cannot nest BaseExceptions in '${cls.name}'`);
  }
  const made = newException(type, args.slice());
  setField(rt, made, 'message', message);
  setField(rt, made, 'exceptions', newTuple(items));
  return made;
};

GroupType.slots.str = function* (rt, o): Gen {
  const f = (o as PyException).v.fields;
  if (f === null) return yield* exceptionStr(rt, o);
  const n = membersOf(o as PyException).length;
  return newStr(
    `${yield* settle(str(rt, f.get('message') as PyObject))} (${n} sub-exception${n === 1 ? '' : 's'})`,
  );
};

/** A list of exceptions is shown as it was given, anything else as the tuple that was made of it. */
GroupType.slots.repr = function* (rt, o): Gen {
  const e = (o as PyException).v;
  const given = e.args.v[1];
  const message = e.fields?.get('message') ?? newStr('');
  const shown = given !== undefined && given.type === ListType;
  const members = newTuple(membersOf(o as PyException).slice());
  const list = shown ? newList(members.v.slice()) : members;
  return newStr(
    `${typeName(o)}(${yield* settle(repr(rt, message))}, ${yield* settle(repr(rt, list))})`,
  );
};
member(GroupType, 'message', (_rt, e: PyException) => e.v.fields?.get('message') ?? None);
member(GroupType, 'exceptions', (_rt, e: PyException) => e.v.fields?.get('exceptions') ?? None);
classMethod(GroupType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

// --- splitting --------------------------------------------------------------------------------------------

/** Says of an exception whether it is wanted. */
type Matcher = (rt: Rt, exc: PyException) => Maybe<boolean>;

function matcherOf(condition: PyObject): Matcher {
  const types = condition.type === TupleType ? (condition.v as readonly PyObject[]) : [condition];
  const isType = (o: PyObject): boolean => o instanceof PyType && isSubtype(o, BaseExceptionType);
  if (types.every(isType) && (types.length > 0 || condition.type === TupleType))
    return (_rt, exc) => types.some((t) => isSubtype(exc.type, t as PyType));
  if (!(condition instanceof PyType)) {
    const callable = condition.type === FunctionType || condition.type.slots.call !== undefined;
    if (callable || CALLABLE.has(condition.type.name))
      return function* (rt, exc): Gen<boolean> {
        return yield* settle(isTrue(rt, yield* settle(rt.call(condition, [exc]))));
      };
  }
  throw typeError(
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  );
}
const CALLABLE: ReadonlySet<string> = new Set([
  'builtin_function_or_method',
  'method',
  'method_descriptor',
]);

interface Split {
  readonly match: PyException | null;
  readonly rest: PyException | null;
}

/** exceptiongroup_split_recursive: parts keep the group's message, traceback, cause, context and notes. */
export function* split(rt: Rt, exc: PyException, matches: Matcher, wantRest: boolean): Gen<Split> {
  if (yield* settle(matches(rt, exc))) return { match: exc, rest: null };
  if (!isGroup(exc)) return { match: null, rest: wantRest ? exc : null };
  rt.enter(' in exceptiongroup_split_recursive');
  const match: PyObject[] = [];
  const rest: PyObject[] = [];
  try {
    for (const member of membersOf(exc)) {
      const parts = yield* split(rt, member, matches, wantRest);
      if (parts.match !== null) match.push(parts.match);
      if (parts.rest !== null) rest.push(parts.rest);
    }
  } finally {
    rt.leave();
  }
  return {
    match: yield* subset(rt, exc, match),
    rest: wantRest ? yield* subset(rt, exc, rest) : null,
  };
}

function* subset(rt: Rt, group: PyException, members: PyObject[]): Gen<PyException | null> {
  if (members.length === 0) return null;
  const derive = yield* settle(getAttr(rt, group, 'derive'));
  const made = yield* settle(rt.call(derive, [newList(members)]));
  if (!isGroup(made)) throw typeError('derive must return an instance of BaseExceptionGroup');
  const e = (made as PyException).v;
  const from = group.v;
  if (from.traceback !== null) e.traceback ??= incref(from.traceback);
  e.context ??= from.context === null ? null : incref(from.context);
  if (e.cause === null && from.cause !== null) e.cause = incref(from.cause);
  e.suppressContext = from.suppressContext;
  const notes = yield* getOptionalAttr(rt, group, '__notes__');
  if (notes !== undefined && (notes.type === ListType || notes.type === TupleType))
    yield* settle(setAttr(rt, made, '__notes__', newList((notes.v as PyObject[]).slice())));
  return made as PyException;
}

method(GroupType, 'derive', 'excs, /', (rt, self: PyException, list: PyObject) =>
  rt.call(GroupType, [(self.v.fields as Map<string, PyObject>).get('message') as PyObject, list]),
);
method(
  GroupType,
  'split',
  'matcher_value, /',
  function* (rt, self: PyException, condition: PyObject): Gen {
    const { match, rest } = yield* split(rt, self, matcherOf(condition), true);
    return newTuple([match ?? None, rest ?? None]);
  },
);
method(
  GroupType,
  'subgroup',
  'matcher_value, /',
  function* (rt, self: PyException, condition: PyObject): Gen {
    return (yield* split(rt, self, matcherOf(condition), false)).match ?? None;
  },
);

// --- except* ------------------------------------------------------------------------------------------------

/** CHECK_EG_MATCH: [match, rest]; the match is what is being handled from now on. */
export function* checkEgMatch(rt: Rt, exc: PyObject, type: PyObject): Gen<PyObject[]> {
  const [match, rest] = yield* matchStar(rt, exc, type);
  if (match !== null) {
    const old = rt.thread.handled;
    rt.thread.handled = incref(match);
    if (old !== null) decref(rt, old);
  }
  return [match ?? None, rest ?? None];
}

/** A bare exception that matches is wrapped in a group. */
function* matchStar(
  rt: Rt,
  exc: PyObject,
  type: PyObject,
): Gen<[PyObject | null, PyObject | null]> {
  const types = type.type === TupleType ? (type.v as readonly PyObject[]) : [type];
  for (const t of types) {
    if (!(t instanceof PyType) || !isSubtype(t, BaseExceptionType))
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
  for (const t of types)
    if (isSubtype(t as PyType, GroupType))
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
  if (exc === None) return [null, null];
  const wanted = (e: PyException): boolean => types.some((t) => isSubtype(e.type, t as PyType));
  const e = exc as PyException;
  if (!wanted(e)) {
    if (!isGroup(e)) return [null, e];
    const { match, rest } = yield* split(rt, e, (_rt, member) => wanted(member), true);
    return [match, rest];
  }
  if (isGroup(e)) return [e, null];
  const wrapped = (yield* settle(
    rt.call(groupTypeFor(e), [newStr(''), newTuple([e])]),
  )) as PyException;
  // It shows the line of the try statement, which is where the traceback of the exception begins.
  if (e.v.traceback !== null) wrapped.v.traceback = incref(e.v.traceback);
  return [wrapped, null];
}

const groupTypeFor = (e: PyException): PyType =>
  isSubtype(e.type, ExceptionType) ? ExceptionGroupType : GroupType;

/** Do two exceptions come from the same raise? Then one is a part of the other that is only passed on. */
const sameMetadata = (a: PyException, b: PyException): boolean =>
  a.v.traceback === b.v.traceback && a.v.cause === b.v.cause && a.v.context === b.v.context;

/** What is raised at the end of `except*`: new exceptions beside the unhandled part of the original. */
export function* prepareReraiseStar(rt: Rt, orig: PyObject, list: PyObject<PyObject[]>): Gen {
  const excs = list.v;
  if (excs.length === 0) return None;
  if (!isGroup(orig)) {
    // A bare exception was caught: what was raised instead is alone in the list, or the exception itself.
    const only = excs[0] as PyObject;
    return only;
  }
  const raised: PyObject[] = [];
  const reraised: PyObject[] = [];
  for (const exc of excs) {
    if (exc === None) continue;
    if (sameMetadata(exc as PyException, orig as PyException)) reraised.push(exc);
    else raised.push(exc);
  }
  const part = yield* projection(rt, orig as PyException, reraised as PyException[]);
  if (raised.length === 0) return part ?? None;
  if (part !== null) raised.push(part);
  if (raised.length === 1) return raised[0] as PyObject;
  return yield* settle(rt.call(GroupType, [newStr(''), newList(raised)]));
}

/** The part of a group that holds the leaves of the kept parts, in the group's own shape. */
function* projection(
  rt: Rt,
  orig: PyException,
  keep: readonly PyException[],
): Gen<PyException | null> {
  const leaves = new Set<PyObject>();
  const collect = (e: PyException): void => {
    if (isGroup(e)) membersOf(e).forEach(collect);
    else leaves.add(e);
  };
  keep.forEach(collect);
  return (yield* split(rt, orig, (_rt, e) => !isGroup(e) && leaves.has(e), false)).match;
}
