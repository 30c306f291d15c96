/** Templates filled with the groups of a match, and problems of patterns and templates as exceptions. */
import { typeName } from '../../objects/abstract.ts';
import { bytesOf, hasBuffer, binaryText, fromBinaryText } from '../../objects/bytes-common.ts';
import {
  indexError,
  overflowError,
  raise,
  Raise,
  typeError,
  valueError,
  type PyException,
} from '../../objects/errors.ts';
import { eager, isStr } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { newBytes, newInt, newStr, None } from '../../objects/roster.ts';
import { settle, type Gen, type Maybe, type Rt } from '../../objects/runtime.ts';
import type { MatchData } from './match-type.ts';
import type { Pattern } from './pattern-data.ts';
import { PatternProblem } from './syntax.ts';
import { sliceOf } from './subject.ts';
import { parseTemplate, type Template } from './template.ts';

/** Where the session keeps the class re.PatternError, which is written in Python. */
const ERROR_KEY = '_sre.PatternError';

export function setErrorClass(rt: Rt, cls: PyObject): void {
  rt.state.set(ERROR_KEY, cls);
}

/** The Python exception of a problem: thrown, never returned. */
export function* throwProblem(rt: Rt, problem: PatternProblem, source: PyObject): Gen<never> {
  switch (problem.kind) {
    case 'overflow':
      throw overflowError(problem.message);
    case 'value':
      throw valueError(problem.message);
    case 'index':
      throw indexError(problem.message);
    case 'recursion':
      throw raise('RecursionError', problem.message);
    case 'pattern': {
      const cls = rt.state.get(ERROR_KEY) as PyObject;
      const args =
        problem.at === null
          ? [newStr(problem.message)]
          : [newStr(problem.message), source, newInt(problem.at)];
      throw new Raise((yield* settle(rt.call(cls, args))) as PyException);
    }
  }
  return None as never;
}

/** The characters of a str or of bytes, one a byte. */
export function charactersOf(o: PyObject): readonly string[] | null {
  if (isStr(o)) return Array.from(o.v);
  return hasBuffer(o) ? Array.from(binaryText(bytesOf(o))) : null;
}

/** What a template says, read once. */
export function templateOf(rt: Rt, pattern: Pattern, template: PyObject): Maybe<Template> {
  const chars = charactersOf(template);
  if (chars === null)
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(template)} found`);
  const isText = isStr(template);
  const key = (isText ? 's' : 'b') + chars.join('');
  const known = pattern.v.templates.get(key);
  if (known !== undefined) return known;
  try {
    const parsed = parseTemplate(chars, isText, pattern.v.groups, pattern.v.names);
    if (pattern.v.templates.size > 64) pattern.v.templates.clear();
    pattern.v.templates.set(key, parsed);
    return parsed;
  } catch (e) {
    if (e instanceof PatternProblem) return eager(throwProblem(rt, e, template));
    throw e;
  }
}

/** The template with the groups in their places; as str or bytes, whatever the template is. */
export function expandTemplate(parts: Template, match: MatchData, template: PyObject): PyObject {
  let out = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      out += part;
      continue;
    }
    const from = match.marks[2 * part] as number;
    if (from < 0) continue;
    const text = sliceOf(match.string, from, match.marks[2 * part + 1] as number);
    out += isStr(text) ? text.v : binaryText(text.v as Uint8Array);
  }
  return isStr(template) ? newStr(out) : newBytes(fromBinaryText(out));
}
