/**
 * `unicodedata` (Modules/unicodedata.c): the properties of characters, from tables that were made from CPython's
 * own. Left out: ucd_3_2_0 and named sequences.
 */
import { characterOfName, nameOfCharacter } from '../base/unicode-names.ts';
import { UNICODE_VERSION } from '../base/unicode-names-data.ts';
import { argumentName } from '../objects/abstract.ts';
import { KeyErrorType, raise, typeError, valueError } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newFloat, newInt, newStr, pyBool } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import { isDecimal, isDigit } from '../objects/unicode.ts';
import { textLength } from '../objects/text.ts';
import { decompositionText, normalizeText, type Form } from './unicodedata/normalize.ts';
import {
  bidirectional,
  category,
  combining,
  eastAsianWidth,
  mirrored,
  numericValue,
} from './unicodedata/properties.ts';

/** Nanoseconds that normalising takes, per character. */
const NORMALIZE_NS = 30;

function characterArgument(name: string, o: PyObject, place: string): string {
  if (!isStr(o))
    throw typeError(
      `${name}() argument${place} must be a unicode character, not ${argumentName(o)}`,
    );
  const length = textLength(o.v);
  if (length !== 1)
    throw typeError(
      `${name}(): argument${place} must be a unicode character, not a string of length ${length}`,
    );
  return o.v;
}

const codeOf = (c: string): number => c.codePointAt(0) as number;

/** Functions of one character that always have an answer. */
const PROPERTIES: Readonly<Record<string, (code: number) => PyObject>> = {
  bidirectional: (code) => newStr(bidirectional(code)),
  category: (code) => newStr(category(code)),
  combining: (code) => newInt(Number(combining(code))),
  decomposition: (code) => newStr(decompositionText(code)),
  east_asian_width: (code) => newStr(eastAsianWidth(code)),
  mirrored: (code) => newInt(Number(mirrored(code))),
};

/** Functions of one character that may have none: the message, or what the caller gave instead. */
const PARTIAL: Readonly<Record<string, readonly [string, (c: string) => PyObject | null]>> = {
  decimal: ['not a decimal', (c) => (isDecimal(c) ? numberOf(c, newInt) : null)],
  digit: ['not a digit', (c) => (isDigit(c) ? numberOf(c, newInt) : null)],
  numeric: ['not a numeric character', (c) => numberOf(c, newFloat)],
  name: ['no such name', (c) => nameObject(c)],
};

function numberOf(c: string, make: (value: number) => PyObject): PyObject | null {
  const value = numericValue(codeOf(c));
  return value === null ? null : make(value);
}

function nameObject(c: string): PyObject | null {
  const name = nameOfCharacter(codeOf(c));
  return name === null ? null : newStr(name);
}

const lookup: HostFunction = (_rt, name: PyObject) => {
  if (!isStr(name)) throw typeError(`lookup() argument must be str, not ${argumentName(name)}`);
  const code = characterOfName(name.v);
  if (code === null) throw raise(KeyErrorType, `undefined character name '${name.v}'`);
  return newStr(String.fromCodePoint(code));
};

const FORMS: readonly string[] = ['NFC', 'NFD', 'NFKC', 'NFKD'] satisfies Form[];

function normalForm(rt: Rt, name: string, form: PyObject, text: PyObject): string {
  if (!isStr(form)) throw typeError(`${name}() argument 1 must be str, not ${argumentName(form)}`);
  if (!isStr(text)) throw typeError(`${name}() argument 2 must be str, not ${argumentName(text)}`);
  if (!FORMS.includes(form.v)) throw valueError('invalid normalization form');
  rt.charge(text.v.length * NORMALIZE_NS);
  return normalizeText(form.v as Form, text.v);
}

export function initUnicodedata(_rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: HostFunction): void =>
    setIn(module.v, name, nativeFunction('unicodedata', name, signature, host));
  for (const [name, property] of Object.entries(PROPERTIES))
    def(name, 'chr, /', (_rt, c: PyObject) => property(codeOf(characterArgument(name, c, ''))));
  for (const [name, [message, find]] of Object.entries(PARTIAL))
    def(name, 'chr, default=<unrepresentable>, /', (_rt, c: PyObject, absent?: PyObject) => {
      const found = find(characterArgument(name, c, ' 1')) ?? absent;
      if (found === undefined) throw valueError(message);
      return found;
    });
  def('lookup', 'name, /', lookup);
  def('normalize', 'form, unistr, /', (rt, form: PyObject, text: PyObject) => {
    const normal = normalForm(rt, 'normalize', form, text);
    return normal === text.v ? text : newStr(normal);
  });
  def('is_normalized', 'form, unistr, /', (rt, form: PyObject, text: PyObject) =>
    pyBool(normalForm(rt, 'is_normalized', form, text) === text.v),
  );
  setIn(module.v, 'unidata_version', newStr(UNICODE_VERSION));
}
