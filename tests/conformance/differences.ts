/**
 * Where Pyodide, the judge of the programs without threads, is another platform than the one the engine plays (Linux on
 * a 64-bit processor). Each row names one program, the lines that differ and why. The lines are exchanged in Pyodide's
 * answer before it is compared, so the rest of the program still counts; a row that no longer applies fails the test.
 */
export interface PlatformDifference {
  readonly program: string;
  readonly reason: string;
  /** What Pyodide prints and what the engine must print in its place. */
  readonly lines: readonly { readonly pyodide: string; readonly engine: string }[];
}

/** What str(OverflowError) shows of the C library's errno. */
export const ERANGE = {
  pyodide: "(68, 'Result not representable')",
  engine: "(34, 'Numerical result out of range')",
};

/** What comes of 2**31 copies of a sequence: no index where pointers have 32 bits, no memory where they have 64. */
export const TOO_MANY_COPIES = {
  pyodide: `OverflowError("cannot fit 'int' into an index-sized integer")`,
  engine: 'MemoryError()',
};

/** What comes of fewer than -2**31 copies: no index where pointers have 32 bits, nothing where they have 64. */
export const NO_COPIES = ['[]', '()', "''", "b''"] as const;

export const PLATFORM_DIFFERENCES: readonly PlatformDifference[] = [
  {
    program: 'system/platform-numbers',
    reason:
      'Pyodide has 32-bit pointers: another sys.maxsize, and another count that marks an immortal object.',
    lines: [
      { pyodide: '2147483647', engine: '9223372036854775807' },
      { pyodide: '32 31', engine: '64 61' },
      { pyodide: '1879048192 True', engine: '3221225472 True' },
    ],
  },
  {
    program: 'floats/comparison-with-big-ints',
    reason:
      'Numbers are hashed modulo 2**61 - 1 with 64-bit pointers and modulo 2**31 - 1 with 32-bit ones.',
    lines: [
      {
        pyodide: 'True 1073741824 1073741824 1073741823 -2 -2',
        engine: 'True 1152921504606846976 1 0 -2 -2',
      },
    ],
  },
  {
    program: 'dunders/length-errors',
    reason: 'The same, for the number that a __hash__ method returns.',
    lines: [{ pyodide: '5 -2 1073741824', engine: '5 -2 2305843009213693952' }],
  },
  {
    program: 'limits/repeat-less-than-minus-two-to-the-31',
    reason: 'With 32-bit pointers a number of items below -2**31 is not even an index.',
    lines: NO_COPIES.map((nothing) => ({ pyodide: TOO_MANY_COPIES.pyodide, engine: nothing })),
  },
  {
    program: 'limits/repeat-two-to-the-31',
    reason: 'With 32-bit pointers a number of items from 2**31 on is not even an index.',
    lines: ['list', 'tuple', 'str', 'bytes'].map((name) => ({
      pyodide: `${name} ${TOO_MANY_COPIES.pyodide}`,
      engine: `${name} ${TOO_MANY_COPIES.engine}`,
    })),
  },
  {
    program: 'random/seeded-floats',
    reason: 'A float seed is hashed first, and the hash of a float depends on the pointer size.',
    lines: [{ pyodide: '3.5 0.6724274693827534 627', engine: '3.5 0.3039190124834461 236' }],
  },
  {
    program: 'exceptions/attributes',
    reason:
      'Error numbers are those of the C library: 2 is "no such file" on Linux, "permission denied" in Emscripten.',
    lines: [
      {
        pyodide: "[Errno 2] No such file: 'name.txt' 2 No such file name.txt PermissionError",
        engine: "[Errno 2] No such file: 'name.txt' 2 No such file name.txt FileNotFoundError",
      },
    ],
  },
  {
    program: 'floats/special-values',
    reason: "The number and the text of ERANGE are the C library's.",
    lines: [ERANGE],
  },
];
