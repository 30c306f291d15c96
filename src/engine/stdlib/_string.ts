/** `_string` (Objects/stringlib/unicode_format.h): the grammar of format strings, for string.Formatter. */
import { typeName } from '../objects/abstract.ts';
import { typeError } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
} from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import { nextPiece, numberOf, splitFieldName } from '../objects/str-format.ts';
import type { Slots } from '../objects/type.ts';

interface Pieces {
  readonly text: string;
  at: number;
}

const FormatterIteratorType = makeBuiltinType('formatteriterator', ObjectType, 'builtins', true);
Object.assign(FormatterIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const pieces = o.v as Pieces;
    if (pieces.at >= pieces.text.length) return null;
    const { piece, at } = nextPiece(pieces.text, pieces.at);
    pieces.at = at;
    const literal = newStr(piece.literal);
    if (piece.field === null) return newTuple([literal, None, None, None]);
    const { name, spec, conversion } = piece.field;
    return newTuple([
      literal,
      newStr(name),
      newStr(spec),
      conversion === '' ? None : newStr(conversion),
    ]);
  },
} satisfies Slots);

interface Steps {
  readonly iterator: Iterator<{ attribute: boolean; key: string }>;
}

const FieldNameIteratorType = makeBuiltinType('fieldnameiterator', ObjectType, 'builtins', true);
Object.assign(FieldNameIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const step = (o.v as Steps).iterator.next();
    if (step.done === true) return null;
    const { attribute, key } = step.value;
    return newTuple([pyBool(attribute), attribute ? newStr(key) : keyObject(key)]);
  },
} satisfies Slots);

function keyObject(key: string): PyObject {
  const index = numberOf(key);
  return index >= 0 ? newInt(index) : newStr(key);
}

export function initString(_rt: Rt, module: PyModule): void {
  const text = (o: PyObject): string => {
    if (!isStr(o)) throw typeError(`expected str, got ${typeName(o)}`);
    return o.v;
  };
  const def = (name: string, host: (text: string) => PyObject): void =>
    setIn(
      module.v,
      name,
      nativeFunction('_string', name, 'string, /', (_rt, o: PyObject) => host(text(o))),
    );
  def(
    'formatter_parser',
    (string) => new PyObject<Pieces>(FormatterIteratorType, { text: string, at: 0 }),
  );
  def('formatter_field_name_split', (string) => {
    const { first, steps } = splitFieldName(string);
    const rest = new PyObject<Steps>(FieldNameIteratorType, {
      iterator: steps[Symbol.iterator](),
    });
    return newTuple([keyObject(first), rest]);
  });
}
