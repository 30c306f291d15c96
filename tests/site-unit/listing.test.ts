/** What a line compiles to: columns, what is pointed at, where the GIL can go, and where the card about it stands. */
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '../../src/engine/objects/profiles.ts';
import { PYTHON_VERSIONS } from '../../src/engine/objects/profiles.ts';
import { lineListing, nextLine } from '../../src/site/islands/listing/model.ts';
import { placeCard } from '../../src/site/islands/listing/placement.ts';
import { listProgram } from '../../src/worker/listing.ts';

const SOURCE = `counter = 0

def work(n):
    global counter
    # Nothing here.
    for _ in range(n):
        counter += 1
    print("é𝄞", counter)

work(3)
`;

function program(python: PythonVersion, source = SOURCE) {
  return listProgram({
    kind: 'list',
    version: 1,
    runId: 1,
    source,
    filename: 'program.py',
    python,
  });
}

function names(python: PythonVersion, line: number, column = 0): string[] {
  return lineListing(program(python), { line, column }).groups.flatMap(({ instructions }) =>
    instructions.filter(({ isMeant }) => column === 0 || isMeant).map(({ name }) => name),
  );
}

describe('a line', () => {
  test('has the instructions of its version', () => {
    expect(names('3.14', 7)).toEqual([
      'LOAD_GLOBAL',
      'LOAD_SMALL_INT',
      'BINARY_OP',
      'STORE_GLOBAL',
      'JUMP_BACKWARD',
    ]);
    expect(names('3.9', 7)).toContain('INPLACE_ADD');
  });

  test('says between which of them the thread can be made to let go of the GIL', () => {
    const switches = (python: PythonVersion, line: number): number =>
      lineListing(program(python), { line, column: 0 }).switches;
    // A look before the jump back, and none within the addition.
    expect(switches('3.14', 7)).toBe(1);
    // In 3.9 nearly every instruction looks.
    expect(switches('3.9', 7)).toBeGreaterThan(3);
    expect(switches('3.14t', 7)).toBe(0);
    expect(program('3.14t').hasGil).toBe(false);
    // The call, and the way into the function.
    expect(switches('3.14', 10)).toBe(1);
    expect(switches('3.14', 1)).toBe(0);
  });

  test.each(PYTHON_VERSIONS)('of %s knows its columns', (python) => {
    for (const { instructions } of program(python).code)
      for (const { line, column, endLine, endColumn, argument, name } of instructions) {
        if (column === 0 || endLine !== line) continue;
        const text = SOURCE.split('\n')[line - 1] ?? '';
        expect(endColumn).toBeLessThanOrEqual(text.length + 1);
        if (/^(LOAD_GLOBAL|LOAD_NAME)$/.test(name))
          expect(argument).toContain(text.slice(column - 1, endColumn - 1));
      }
  });

  test('that compiles to nothing is empty', () => {
    for (const line of [2, 4, 5, 99])
      expect(lineListing(program('3.14'), { line, column: 5 })).toEqual({
        groups: [],
        count: 0,
        switches: 0,
        meant: null,
      });
  });

  test('that begins a function has instructions of the module and of the function', () => {
    expect(lineListing(program('3.14'), { line: 3, column: 0 }).groups).toMatchObject([
      { name: '<module>' },
      { name: 'work', instructions: [{ name: 'RESUME', checksAfter: 'always' }] },
    ]);
  });
});

describe('what is pointed at', () => {
  test('is the smallest part of the line that compiles to something', () => {
    // counter
    expect(names('3.14', 7, 9)).toEqual(['LOAD_GLOBAL', 'STORE_GLOBAL', 'JUMP_BACKWARD']);
    // +=
    expect(names('3.14', 7, 17)).toEqual(['BINARY_OP']);
    // 1
    expect(names('3.14', 7, 20)).toEqual(['LOAD_SMALL_INT']);
    // The name behind the characters that have more bytes than one.
    expect(names('3.14', 8, 19)).toEqual(['LOAD_GLOBAL']);
    expect(lineListing(program('3.14'), { line: 8, column: 19 }).meant).toEqual({
      from: 18,
      to: 25,
    });
  });

  test('is the name before a caret that stands behind it', () => {
    expect(names('3.14', 10, 5)).toEqual(expect.arrayContaining(['CALL']));
    expect(lineListing(program('3.14'), { line: 7, column: 16 }).meant).toEqual({
      from: 9,
      to: 21,
    });
    expect(lineListing(program('3.14'), { line: 7, column: 21 }).meant).toEqual({
      from: 20,
      to: 21,
    });
  });
});

test('the way leads from line to line with bytecode, and ends', () => {
  const listed = program('3.14');
  expect(nextLine(listed, 0)).toBe(1);
  expect(nextLine(listed, 3)).toBe(6);
  expect(nextLine(listed, 10)).toBeNull();
  expect(nextLine(listed, 6, true)).toBe(3);
  expect(nextLine(listed, 1, true)).toBeNull();
});

test('a program with a syntax error says so, and has no bytecode', () => {
  for (const python of ['3.9', '3.14'] as const)
    expect(program(python, 'x = 1\ny = = 2\n')).toMatchObject({
      error: { type: 'SyntaxError', lineno: 2 },
      code: [],
    });
});

describe('the card', () => {
  const card = { width: 400, height: 300 };
  const window = { width: 1440, height: 900 };
  const line = { top: 200, bottom: 224 };

  test('stands beside the program where there is more room, and within the window', () => {
    const left = { left: 100, right: 700, top: 100, bottom: 600 };
    expect(placeCard(card, left, [line], window)).toEqual({ left: 708, top: 200 });
    const right = { left: 740, right: 1340, top: 100, bottom: 600 };
    expect(placeCard(card, right, [line], window)).toEqual({ left: 332, top: 200 });
    const low = { top: 800, bottom: 824 };
    expect(placeCard(card, left, [low], window)).toEqual({ left: 708, top: 588 });
  });

  test('stands under or over a program as wide as the window', () => {
    const narrow = { width: 600, height: 900 };
    const high = { left: 20, right: 580, top: 100, bottom: 400 };
    expect(placeCard(card, high, [line], narrow)).toEqual({ left: 20, top: 408 });
    const low = { left: 20, right: 580, top: 400, bottom: 700 };
    expect(placeCard(card, low, [{ top: 500, bottom: 524 }], narrow)).toEqual({
      left: 20,
      top: 92,
    });
  });

  test('never lies on its line or the one that is typed, and rather is not there', () => {
    const all = { left: 20, right: 580, top: -300, bottom: 1200 };
    const narrow = { width: 600, height: 900 };
    const typed = { top: 300, bottom: 324 };
    const corner = placeCard(card, all, [line, typed], narrow);
    expect(corner).toEqual({ left: 20, top: 588 });
    const low = { width: 600, height: 420 };
    expect(placeCard(card, all, [line, typed], low)).toBeNull();
  });
});
