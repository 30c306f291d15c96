/** What the oracle cannot judge: limits, line endings, column conversions, what is left out. */
import { describe, expect, test } from 'vitest';
import type { ParseResult } from '../../../src/engine/syntax/parser.ts';
import { parse } from '../../../src/engine/syntax/parser.ts';
import { byteToCharColumn, LineTable } from '../../../src/engine/syntax/positions.ts';
import { suggestKeyword } from '../../../src/engine/syntax/suggest.ts';
import { dump } from './dump.ts';

function parseExec(source: string): ParseResult {
  return parse(source, 'main.py', 'exec');
}

function message(source: string): string | null {
  const result = parseExec(source);
  return result.kind === 'error' ? result.error.msg : null;
}

describe('source text', () => {
  test('every line ending reads the same', () => {
    const source = "if x:\n    y = '''a\nb'''\nz\n";
    const expected = parseExec(source);
    expect(expected.kind).toBe('ok');
    expect(parseExec(source.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(parseExec(source.replaceAll('\n', '\r'))).toEqual(expected);
    expect(parseExec(source.trimEnd())).toEqual(expected);
  });

  test('null bytes are refused', () => {
    expect(message('x = 1\0')).toBe('source code string cannot contain null bytes');
  });

  test('names are normalized (PEP 3131)', () => {
    const result = parseExec('\ufb01 = 1');
    expect(result).toMatchObject({ module: { body: [{ targets: [{ id: 'fi' }] }] } });
  });
});

describe('limits', () => {
  test('200 brackets nest, 201 do not', () => {
    expect(message('('.repeat(200) + '1' + ')'.repeat(200))).toBeNull();
    expect(message('('.repeat(201) + '1' + ')'.repeat(201))).toBe('too many nested parentheses');
  });

  test('99 blocks nest, 100 do not', () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}if x:\n`).join('') +
      `${' '.repeat(depth)}y\n`;
    expect(message(nested(99))).toBeNull();
    expect(message(nested(100))).toBe('too many levels of indentation');
  });

  test('operators nest deep without a host stack overflow', () => {
    expect(message(`x = ${'-'.repeat(500)}1`)).toBeNull();
    expect(message(`x = ${'-'.repeat(50_000)}1`)).toMatch(/^Parser stack overflowed/);
  });

  test('long chains are no nesting', () => {
    expect(message(`x = ${'1 + '.repeat(20_000)}1`)).toBeNull();
    expect(message(`if x: pass\n${'elif y: pass\n'.repeat(2000)}`)).toBeNull();
  });

  test('a long wrong program is explained in short time', () => {
    const source = 'for x in range(3):\n    print(x, [y for y in z])\n'.repeat(300);
    expect(message(`${source}f(1 2)\n`)).toBe('invalid syntax. Perhaps you forgot a comma?');
  });
});

describe('values', () => {
  test('ints are numbers as long as they are exact', () => {
    const result = parseExec('9007199254740991; 9007199254740992');
    expect(result).toMatchObject({
      module: {
        body: [
          { value: { value: { type: 'int', value: 9007199254740991 } } },
          { value: { value: { type: 'int', value: 9007199254740992n } } },
        ],
      },
    });
  });

  test('character names are their characters, and unknown ones are refused as CPython refuses them', () => {
    expect(parseExec('"\\N{BULLET}"')).toMatchObject({
      module: { body: [{ value: { value: { value: '\u2022' } } }] },
    });
    expect(message('x = "\\N{NO SUCH NAME}"')).toBe(
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name",
    );
    expect(message('x = r"\\N{BULLET}" b"\\N"')).toBe('cannot mix bytes and nonbytes literals');
  });
});

describe('columns', () => {
  test('bytes become characters and back', () => {
    const line = 'é𝒳 = "中"';
    const table = new LineTable(line);
    expect(table.isAscii).toBe(false);
    expect(byteToCharColumn(line, 0)).toBe(0);
    expect(byteToCharColumn(line, 2)).toBe(1);
    expect(byteToCharColumn(line, 6)).toBe(2);
    expect(table.byteColumn(1, 3)).toBe(6);
    expect(table.charColumn(1, 3)).toBe(2);
    expect(table.offsetOfByte(1, 6)).toBe(3);
  });

  test('lines are cut out', () => {
    const table = new LineTable('a\n\nbc\n');
    expect(table.lineText(3)).toBe('bc');
    expect(table.lineText(9)).toBe('');
  });
});

describe('suggestions', () => {
  test('ask the compiler', () => {
    const source = 'retrun x';
    const result = parseExec(source);
    if (result.kind === 'ok') throw new Error('the source is wrong');
    const yes = suggestKeyword(source, result.error, () => true);
    expect(yes.msg).toBe("invalid syntax. Did you mean 'return'?");
    expect(suggestKeyword(source, result.error, () => false)).toBe(result.error);
  });

  test('stand on the line of the source, behind other statements', () => {
    const source = 'x = 1\nif x:\n    pass\n\ndef f():\n    whlie x:\n        pass\n';
    const result = parseExec(source);
    if (result.kind === 'ok') throw new Error('the source is wrong');
    expect(suggestKeyword(source, result.error, () => true)).toMatchObject({
      msg: "invalid syntax. Did you mean 'while'?",
      lineno: 6,
      offset: 5,
      endOffset: 10,
      text: '    whlie x:\n',
    });
  });
});

test('parsing is a function of its input', () => {
  const source = 'async def f(*, a: int = 1) -> f"{x!r:>{w}}":\n    return [y async for y in z]\n';
  const first = parseExec(source);
  if (first.kind === 'error') throw new Error(first.error.msg);
  const second = parseExec(source);
  expect(second).toEqual(first);
  expect(dump(first.module)).toMatchObject({ _: 'Module' });
});
