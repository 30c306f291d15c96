/** The formatter that the playground loads on request: what it weighs, and how its errors are told. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { format } from '@wasm-fmt/ruff_fmt';
import { expect, test } from 'vitest';
import { FORMATTER_BYTES, lineOfError } from '../../src/site/lib/format/format.ts';

test('the size that its button states is what it weighs', () => {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@wasm-fmt/ruff_fmt/wasm')));
  expect(brotliCompressSync(wasm).length / FORMATTER_BYTES).toBeCloseTo(1, 1);
});

test('an error is told with its line, counted in bytes of UTF-8', () => {
  const source = 'name = "\u00e4\u00f6\u00fc"\nx = 1\ndef broken(:\n    pass\n';
  let what = '';
  try {
    format(source);
  } catch (error) {
    what = String(error);
  }
  expect(lineOfError(source, what)).toBe(3);
  expect(lineOfError(source, 'something else')).toBeNull();
});
