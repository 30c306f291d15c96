/**
 * `_sre` (Modules/_sre/sre.c) and what Lib/re/_parser.py and _compiler.py do: regular expressions. Reading and
 * compiling a pattern is one native call here, while CPython runs Python code; its time is charged, but
 * no other thread can come in between. Left out: the DEBUG listing of the compiled pattern.
 */
import { characterOfName } from '../base/unicode-names.ts';
import { typeName } from '../objects/abstract.ts';
import { hasBuffer } from '../objects/bytes-common.ts';
import { typeError, Unsupported } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { incref, PyObject } from '../objects/object.ts';
import { newDict, newInt, newStr, newTuple, None } from '../objects/roster.ts';
import type { Gen, Rt } from '../objects/runtime.ts';
import { isCased, lowerCode } from './re/characters.ts';
import { compilePattern } from './re/compile.ts';
import { charactersOf, setErrorClass, templateOf, throwProblem } from './re/expand.ts';
import { MatchType } from './re/match-type.ts';
import { parsePattern, type ParsedPattern } from './re/parse.ts';
import { PatternType, type Pattern, type PatternData } from './re/pattern-data.ts';
import './re/pattern-type.ts';
import { FLAG, MANY, PatternProblem } from './re/syntax.ts';
import { settle } from '../objects/runtime.ts';

/** What re.compile takes in CPython: nanoseconds for any pattern, and for each of its characters. */
const COMPILE_NS = 25_000;
const COMPILE_CHARACTER_NS = 4_000;

/** Bits that no flag has are kept, as CPython keeps them. */
function newPattern(
  rt: Rt,
  source: PyObject,
  chars: readonly string[],
  flags: number,
): { pattern: Pattern; parsed: ParsedPattern } {
  const isText = isStr(source);
  const parsed = parsePattern(chars, isText, flags, {
    lookup: characterOfName,
    knowsSmallZ: rt.profile.library !== '3.13',
  });
  if ((parsed.flags & FLAG.DEBUG) !== 0)
    throw new Unsupported('re.DEBUG, the listing of a compiled pattern');
  const program = compilePattern(parsed, rt.profile.library !== '3.13');
  const groupIndex = newDict();
  for (const [name, index] of parsed.names) groupIndex.v.setStr(name, incref(newInt(index)));
  const pattern = new PyObject<PatternData>(PatternType, {
    pattern: incref(source),
    isText,
    flags: parsed.flags,
    groups: parsed.groups,
    names: parsed.names,
    groupIndex: incref(groupIndex),
    program,
    templates: new Map(),
  });
  return { pattern, parsed };
}

/** The compiled pattern and the warnings it deserves. */
function* compile(rt: Rt, source: PyObject, flags: PyObject): Gen {
  const chars = isStr(source) || hasBuffer(source) ? charactersOf(source) : null;
  if (chars === null) throw typeError('first argument must be string or compiled pattern');
  rt.charge(COMPILE_NS + chars.length * COMPILE_CHARACTER_NS);
  try {
    const { pattern, parsed } = newPattern(rt, source, chars, Number(flags.v as number));
    return newTuple([pattern, newTuple(parsed.warnings.map(newStr))]);
  } catch (e) {
    if (e instanceof PatternProblem) return yield* throwProblem(rt, e, source);
    throw e;
  }
}

export function initSre(_rt: Rt, module: PyModule): void {
  const def = (
    name: string,
    signature: string,
    host: Parameters<typeof nativeFunction>[3],
  ): void => {
    setIn(module.v, name, nativeFunction('_sre', name, signature, host));
  };
  setIn(module.v, 'Pattern', PatternType);
  setIn(module.v, 'Match', MatchType);
  setIn(module.v, 'MAXREPEAT', newInt(MANY));
  setIn(module.v, 'MAXGROUPS', newInt(1073741823));
  setIn(module.v, 'CODESIZE', newInt(4));
  def('compile_pattern', 'pattern, flags, /', compile);
  def('set_error_class', 'cls, /', (rt, cls: PyObject) => {
    setErrorClass(rt, incref(cls));
    return None;
  });
  /** Raises what is wrong with a template. */
  def(
    'check_template',
    'pattern, template, /',
    function* (rt, pattern: Pattern, template: PyObject): Gen {
      if (pattern.type !== PatternType)
        throw typeError(`expected re.Pattern, got ${typeName(pattern)}`);
      yield* settle(templateOf(rt, pattern, template));
      return None;
    },
  );
  for (const alphabet of ['ascii', 'unicode'] as const) {
    def(`${alphabet}_tolower`, 'character, /', (_rt, c: PyObject) =>
      newInt(lowerCode(c.v as number, alphabet)),
    );
    def(`${alphabet}_iscased`, 'character, /', (_rt, c: PyObject) =>
      newInt(isCased(c.v as number, alphabet) ? 1 : 0),
    );
  }
}
