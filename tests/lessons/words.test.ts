/** English words in themselves: the field's spellings, pictures with words, links that lead somewhere. */
import { describe, expect, test } from 'vitest';
import {
  linkFaults,
  pictureFaults,
  spellingFaults,
  wordFaults,
} from '../../src/tools/content/words.ts';

const root = new URL('../..', import.meta.url).pathname;

test('the English texts have none of these faults', () => {
  expect(wordFaults(root).map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual(
    [],
  );
});

describe('a spelling', () => {
  test.each([
    ['Cpython waits', 'CPython'],
    ['the Gil goes', 'GIL'],
    ['a sub-interpreter', 'subinterpreter'],
    ['a free threaded build', 'free-threaded'],
    ['its byte code', 'bytecode'],
    ['an IO-bound program', 'I/O-bound'],
    ['pep 703', 'PEP'],
  ])('that is not the course’s is found: %s', (text, right) => {
    const found = spellingFaults(`One line.\n${text}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ line: 1, message: expect.stringContaining(right) as string });
  });

  test.each([
    'CPython has a GIL, and PEP 703 a free-threaded build; PyPy is not CPython.',
    'An I/O-bound program that is CPU-bound now.',
    'In code, `import pypy` and `nogil`; [a link](page:gil); see https://example.org/cpython.',
    '{gil, select, gil {GIL} other {{cpython}}} <Claim id="one-lock.gil" /> [[one-lock.gil|count]]',
    'With gil run program.py, or program.gil.py.',
  ])('that is right, or no prose, is let pass: %s', (text) => {
    expect(spellingFaults(text)).toEqual([]);
  });
});

test('a picture without words is found', () => {
  expect(pictureFaults('![](a.png)\n<img src="a.png" alt=" ">\n<img src="a.png">')).toMatchObject([
    { line: 0 },
    { line: 1 },
    { line: 2 },
  ]);
  expect(pictureFaults('![two rows](a.png) <img alt="two rows" src="a.png">')).toEqual([]);
});

test('a link that leads nowhere is found', () => {
  const exists = {
    lesson: (id: string) => id === 'one-lock',
    page: (id: string) => id === 'python',
  };
  const text =
    '[a](lesson:one-lock) [b](page:python) [c](https://example.org) [d](#place) `items[0](x)`';
  expect(linkFaults(text, exists)).toEqual([]);
  expect(linkFaults('[a](lesson:two)\n[b](page:gone) [c](../x/) [d](http://x)', exists)).toEqual([
    { line: 0, message: 'the link leads nowhere: lesson:two' },
    { line: 1, message: 'the link leads nowhere: page:gone' },
    { line: 1, message: 'the link leads nowhere: ../x/' },
    { line: 1, message: 'the link leads nowhere: http://x' },
  ]);
});
