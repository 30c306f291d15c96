/** Template strings (PEP 750; Objects/templateobject.c, interpolationobject.c): `t'...'` is a Template of texts and Interpolations. */
import { repr, argumentName, typeName } from './abstract.ts';
import { typeError, valueError } from './errors.ts';
import { newGenericAlias } from './generic-alias.ts';
import { constructorArgs } from './maybe.ts';
import { classMethod, constant, getset, member, method } from './native.ts';
import { incref, PyObject } from './object.ts';
import {
  makeBuiltinType,
  newStr,
  newTuple,
  None,
  ObjectType,
  StrType,
  type PyTuple,
} from './roster.ts';
import { settle, type Gen } from './runtime.ts';
import { isSubtype, type PyType, type Slots } from './type.ts';

interface TemplateData {
  /** One more than there are interpolations. */
  readonly strings: PyTuple;
  readonly interpolations: PyTuple;
}

interface InterpolationData {
  readonly value: PyObject;
  readonly expression: PyObject;
  readonly conversion: PyObject;
  readonly formatSpec: PyObject;
}

type Template = PyObject<TemplateData>;
type Interpolation = PyObject<InterpolationData>;

const MODULE = 'string.templatelib';
export const TemplateType = makeBuiltinType('Template', ObjectType, MODULE, true);
export const InterpolationType = makeBuiltinType('Interpolation', ObjectType, MODULE, true);

export function newTemplate(strings: PyTuple, interpolations: PyTuple): Template {
  return new PyObject(TemplateType, {
    strings: incref(strings),
    interpolations: incref(interpolations),
  });
}

function newInterpolation(
  value: PyObject,
  expression: PyObject,
  conversion: PyObject,
  formatSpec: PyObject,
): Interpolation {
  for (const part of [value, expression, conversion, formatSpec]) incref(part);
  return new PyObject(InterpolationType, { value, expression, conversion, formatSpec });
}

const CONVERSIONS = ['', 's', 'r', 'a'] as const;

/** BUILD_INTERPOLATION: conversion 0 is none, then str, repr, ascii. */
export function buildInterpolation(
  value: PyObject,
  expression: PyObject,
  conversion: number,
  spec: PyObject | null,
): PyObject {
  const letter = CONVERSIONS[conversion] as string;
  return newInterpolation(
    value,
    expression,
    letter === '' ? None : newStr(letter),
    spec ?? newStr(''),
  );
}

/** Alternating: neighbouring texts are joined, missing ones are empty. */
function fromParts(parts: readonly PyObject[]): Template {
  const strings: string[] = [];
  const interpolations: PyObject[] = [];
  for (const part of parts) {
    if (part.type === InterpolationType) {
      if (strings.length === interpolations.length) strings.push('');
      interpolations.push(part);
    } else if (isSubtype(part.type, StrType)) {
      if (strings.length > interpolations.length) strings[strings.length - 1] += part.v as string;
      else strings.push(part.v as string);
    } else {
      throw typeError(
        `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeName(part)}`,
      );
    }
  }
  if (strings.length === interpolations.length) strings.push('');
  return newTemplate(newTuple(strings.map(newStr)), newTuple(interpolations));
}

/** Texts that are not empty and interpolations, in the order they stand in. */
function partsOf({ strings, interpolations }: TemplateData): PyObject[] {
  const parts: PyObject[] = [];
  strings.v.forEach((text, i) => {
    if (text.v !== '') parts.push(text);
    const interpolation = interpolations.v[i];
    if (interpolation !== undefined) parts.push(interpolation);
  });
  return parts;
}

interface IteratorData {
  readonly parts: PyTuple;
  at: number;
}
const TemplateIterType = makeBuiltinType('TemplateIter', ObjectType, MODULE, true);
Object.assign(TemplateIterType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const it = o.v as IteratorData;
    return it.parts.v[it.at++] ?? null;
  },
  traverse: (o, visit) => visit((o.v as IteratorData).parts),
} satisfies Slots);

function concat(a: PyObject, b: PyObject): PyObject {
  if (a.type !== TemplateType || b.type !== TemplateType) {
    const [of, other] = a.type === TemplateType ? [a, b] : [b, a];
    throw typeError(
      `can only concatenate ${typeName(of)} (not "${typeName(other)}") to ${typeName(of)}`,
    );
  }
  return fromParts([...partsOf((a as Template).v), ...partsOf((b as Template).v)]);
}

Object.assign(TemplateType.slots, {
  new: (_rt, _type, args, kw) => {
    if (kw !== null) throw typeError('Template.__new__ only accepts *args arguments');
    return fromParts(args);
  },
  init: () => undefined,
  repr: function* (rt, o): Gen {
    const { strings, interpolations } = (o as Template).v;
    const texts = [yield* settle(repr(rt, strings)), yield* settle(repr(rt, interpolations))];
    return newStr(`Template(strings=${texts[0]}, interpolations=${texts[1]})`);
  },
  iter: (_rt, o) =>
    new PyObject<IteratorData>(TemplateIterType, {
      parts: incref(newTuple(partsOf((o as Template).v))),
      at: 0,
    }),
  concat: (_rt, a, b) => concat(a, b),
  traverse: (o, visit) => {
    visit((o as Template).v.strings);
    visit((o as Template).v.interpolations);
  },
} satisfies Slots);
member(TemplateType, 'strings', (_rt, t: Template) => t.v.strings);
member(TemplateType, 'interpolations', (_rt, t: Template) => t.v.interpolations);
getset(TemplateType, 'values', (_rt, t: Template) =>
  newTuple((t.v.interpolations.v as readonly Interpolation[]).map((i) => i.v.value)),
);
method(TemplateType, '__reduce__', '', (_rt, t: Template) =>
  newTuple([TemplateType, newTuple(partsOf(t.v))]),
);

const interpolationArgs = constructorArgs(
  'Interpolation',
  "value, expression='', conversion=None, format_spec=''",
);

function checkConversion(o: PyObject): PyObject {
  if (o === None) return o;
  if (o.type !== StrType)
    throw typeError(`Interpolation() argument 'conversion' must be str, not ${argumentName(o)}`);
  if (o.v === '' || !(CONVERSIONS as readonly string[]).includes(o.v as string))
    throw valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
  return o;
}

Object.assign(InterpolationType.slots, {
  new: (_rt, _type, args, kw) => {
    const [value, expression, conversion, spec] = interpolationArgs(args, kw) as [
      PyObject,
      ...(PyObject | undefined)[],
    ];
    for (const [name, o] of [
      ['expression', expression],
      ['format_spec', spec],
    ] as const)
      if (o !== undefined && !isSubtype(o.type, StrType))
        throw typeError(`Interpolation() argument '${name}' must be str, not ${argumentName(o)}`);
    return newInterpolation(
      value,
      expression ?? newStr(''),
      checkConversion(conversion ?? None),
      spec ?? newStr(''),
    );
  },
  init: () => undefined,
  repr: function* (rt, o): Gen {
    const i = (o as Interpolation).v;
    const texts: string[] = [];
    for (const part of [i.value, i.expression, i.conversion, i.formatSpec])
      texts.push(yield* settle(repr(rt, part)));
    return newStr(`Interpolation(${texts.join(', ')})`);
  },
  traverse: (o, visit) => {
    const i = (o as Interpolation).v;
    for (const part of [i.value, i.expression, i.conversion, i.formatSpec]) visit(part);
  },
} satisfies Slots);
member(InterpolationType, 'value', (_rt, i: Interpolation) => i.v.value);
member(InterpolationType, 'expression', (_rt, i: Interpolation) => i.v.expression);
member(InterpolationType, 'conversion', (_rt, i: Interpolation) => i.v.conversion);
member(InterpolationType, 'format_spec', (_rt, i: Interpolation) => i.v.formatSpec);
constant(
  InterpolationType,
  '__match_args__',
  newTuple(['value', 'expression', 'conversion', 'format_spec'].map(newStr)),
);
method(InterpolationType, '__reduce__', '', (_rt, o: Interpolation) => {
  const i = o.v;
  return newTuple([
    InterpolationType,
    newTuple([i.value, i.expression, i.conversion, i.formatSpec]),
  ]);
});
for (const type of [TemplateType, InterpolationType])
  classMethod(type, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
    newGenericAlias(cls, item),
  );
