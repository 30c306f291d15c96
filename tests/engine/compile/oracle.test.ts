/**
 * The compiler against CPython 3.14 (Pyodide): the same instructions, constants, names, exception
 * tables and positions, the same errors and the same listings; for the snippets and for modules of
 * Python's own library.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatDis } from '../../../src/engine/compile/dis.ts';
import {
  FIRST_PSEUDO_OP,
  OP,
  opInfo,
  stackEffect,
} from '../../../src/engine/compile/opcodes/table.ts';
import { OPCODES_3_14 } from '../../../src/engine/compile/opcodes/v3.14.ts';
import { loadOracle, type Oracle } from '../../support/oracle.ts';
import { codeOf, comparable, describeSource, type Described } from './describe.ts';
import { readErrors, readSnippets } from './snippets.ts';

const HARNESS = readFileSync(new URL('./describe_code.py', import.meta.url), 'utf8');

/** Modules of the library with all kinds of code in them. */
const MODULES = [
  'argparse',
  'ast',
  'asyncio.base_events',
  'asyncio.tasks',
  'collections',
  'concurrent.futures.thread',
  'contextlib',
  'dataclasses',
  'decimal',
  'enum',
  'functools',
  'inspect',
  'json.decoder',
  'queue',
  'random',
  'statistics',
  'threading',
  'traceback',
  'typing',
  'unittest.mock',
];

let oracle: Oracle;

/** Runs a function of describe_code.py on every source, in CPython. */
function ask<Answer>(name: string, sources: readonly string[]): Answer[] {
  const source = `${HARNESS}
import json
def answer():
    return json.dumps([${name}(source) for source in json.loads(input)])
`;
  return JSON.parse(oracle.ask(source, JSON.stringify(sources))) as Answer[];
}

const sourcesOf = (snippets: readonly { source: string }[]): string[] =>
  snippets.map(({ source }) => source);

beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

describe('CPython 3.14', () => {
  const snippets = readSnippets();
  const errors = readErrors();
  let answers: Described[];
  let errorAnswers: Described[];
  let listings: string[];

  beforeAll(() => {
    answers = ask('describe', sourcesOf(snippets));
    errorAnswers = ask('describe', sourcesOf(errors));
    listings = ask('listing', sourcesOf(snippets));
  });

  test('there are enough snippets', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(150);
    expect(errors.length).toBeGreaterThanOrEqual(90);
  });

  test.each(snippets.map((snippet, i) => ({ ...snippet, i })))('$id', ({ source, i }) => {
    const { ours, theirs } = comparable(describeSource(source, '3.14'), answers[i]!);
    expect(ours).toEqual(theirs);
  });

  test.each(snippets.map((snippet, i) => ({ ...snippet, i })))(
    'dis prints $id',
    ({ source, i }) => {
      // The order of a frozenset's members depends on hashes.
      const sets = /frozenset\(\{[^}]*\}\)/g;
      const ours = formatDis(codeOf(source, '3.14'), '3.14').replace(sets, 'frozenset');
      expect(ours).toBe(listings[i]!.replace(sets, 'frozenset'));
    },
  );

  test.each(errors.map((snippet, i) => ({ ...snippet, i })))('$id', ({ source, i }) => {
    expect(describeSource(source, '3.14')).toEqual(errorAnswers[i]);
  });

  test.each(MODULES)('the library module %s', (name) => {
    const source = oracle.ask(
      'import importlib.util\ndef answer():\n    return importlib.util.find_spec(input).loader.get_source(input)',
      name,
    );
    const [answer] = ask<Described>('describe', [source]);
    const { ours, theirs } = comparable(describeSource(source, '3.14'), answer!);
    expect(ours).toEqual(theirs);
  });
});

describe('the opcode tables of 3.14', () => {
  interface OpcodeFacts {
    readonly number: number;
    readonly caches: number;
    readonly hasArg: boolean;
    /** For the arguments 0, 1, 2, 3 and 5; null where the opcode refuses them. */
    readonly effects: readonly (number | null)[];
  }
  const ARGS = [0, 1, 2, 3, 5];

  function factsOf(names: readonly string[]): Record<string, OpcodeFacts> {
    const source = `
import dis, json, opcode
def effect(op, arg):
    try:
        return dis.stack_effect(op, arg if op in dis.hasarg else None)
    except ValueError:
        return None
def answer():
    return json.dumps({name: {
        'number': dis.opmap[name],
        'caches': opcode._inline_cache_entries.get(name, 0),
        'hasArg': dis.opmap[name] in dis.hasarg,
        'effects': [effect(dis.opmap[name], arg) for arg in ${JSON.stringify(ARGS)}],
    } for name in json.loads(input) if name in dis.opmap})
`;
    return JSON.parse(oracle.ask(source, JSON.stringify(names))) as Record<string, OpcodeFacts>;
  }

  test('numbers, caches and stack effects', () => {
    const facts = factsOf(Object.keys(OP));
    // An instruction of an older version may be a pseudo-instruction of 3.14, as LOAD_CLOSURE is.
    const rows = Object.entries(OP).filter(
      ([name, op]) =>
        op < FIRST_PSEUDO_OP && name in facts && facts[name]!.number < FIRST_PSEUDO_OP,
    );
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(OPCODES_3_14.opcodes).sort());
    for (const [name, op] of rows) {
      const { number, caches, hasArg, effects } = facts[name]!;
      expect([name, ...OPCODES_3_14.opcodes[name]!]).toEqual([name, number, caches]);
      if (op !== OP.CALL_FUNCTION_EX)
        expect([name, opInfo(op).arg !== 'none']).toEqual([name, hasArg]);
      // CPython counts the value that a return hands to the caller.
      const handedOver = op === OP.RETURN_VALUE ? 1 : 0;
      effects.forEach((effect, i) => {
        if (effect === null) return;
        const ours = stackEffect(op, ARGS[i]!, false, '3.14') + handedOver;
        expect([name, ARGS[i], ours]).toEqual([name, ARGS[i], effect]);
      });
    }
  });
});
