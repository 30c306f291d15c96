/**
 * The parser against CPython 3.14 (Pyodide): the same trees with the same
 * positions, the same errors in the same words at the same place, the same
 * warnings. The snippets are fixtures; two more corpora are made from them.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParseResult } from '../../../src/engine/syntax/parser.ts';
import { parse } from '../../../src/engine/syntax/parser.ts';
import { suggestKeyword } from '../../../src/engine/syntax/suggest.ts';
import type { Oracle } from '../../support/oracle.ts';
import { loadOracle } from '../../support/oracle.ts';
import type { Dump } from './dump.ts';
import { dump, DUMP_SOURCE } from './dump.ts';
import { readSnippets } from './fixtures.ts';

let oracle: Oracle;

beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

/** Runs a function of `DUMP_SOURCE` on every snippet, in CPython. */
function ask<Answer>(name: string, snippets: readonly string[]): Answer[] {
  const source = `${DUMP_SOURCE}
import json
def answer():
    return json.dumps([${name}(source) for source in json.loads(input)])
`;
  return JSON.parse(oracle.ask(source, JSON.stringify(snippets))) as Answer[];
}

interface ErrorFields {
  readonly type: string;
  readonly msg: string;
  readonly lineno: number;
  readonly offset: number;
  readonly endLineno: number;
  readonly endOffset: number;
}

function ourError(result: ParseResult): ErrorFields | null {
  if (result.kind === 'ok') return null;
  const { type, msg, lineno, offset, endLineno, endOffset } = result.error;
  return { type, msg, lineno, offset, endLineno, endOffset };
}

function ourTree(source: string): Dump {
  const result = parse(source, '<test>', 'exec');
  return result.kind === 'ok' ? (JSON.parse(JSON.stringify(dump(result.module))) as Dump) : null;
}

/** Errors of CPython's later stages, which this room leaves to the compiler. */
function isCompilersError(error: ErrorFields): boolean {
  return [
    /^'\w+' outside /,
    /^'\w+' not properly in loop/,
    /^keyword argument repeated/,
    /^can't use starred expression here/,
    /^starred assignment target must be/,
    /^asynchronous comprehension outside/,
    /^assignment expression cannot/,
    /^assignment expression within/,
    /^nonlocal declaration not allowed/,
    /^(name|wildcard) .*makes remaining patterns unreachable/,
    /^wildcard makes remaining patterns/,
    /^alternative patterns bind/,
    /^multiple (starred expressions|assignments)/,
    /^default 'except:' must be last/,
    /^cannot assign to __debug__/,
    /^duplicate (parameter|type parameter)/,
    /^name '.*' is (assigned|used|parameter)/,
    /^mapping pattern checks duplicate/,
    /^import \* only allowed/,
    /^non-default type parameter/,
    /^attribute name repeated/,
    /^annotated name/,
    /^yield expression cannot/,
    /^'yield.*' inside/,
    /^future feature/,
  ].some((pattern) => pattern.test(error.msg));
}

describe('valid snippets', () => {
  const snippets = readSnippets('valid');

  test('there are enough of them, with every kind of node', () => {
    const kinds = new Set<string>();
    for (const source of snippets) {
      for (const [, kind] of JSON.stringify(ourTree(source)).matchAll(/"_":"(\w+)"/g)) {
        kinds.add(kind);
      }
    }
    expect(snippets.length).toBeGreaterThanOrEqual(200);
    const [all] = ask<string[]>('node_kinds', ['']);
    expect([...kinds].sort()).toEqual(all);
  });

  test('give the tree of ast.parse, positions included', () => {
    const theirs = ask<Dump>('dump_tree', snippets);
    snippets.forEach((source, i) => {
      expect(ourTree(source), source).toEqual(theirs[i]);
    });
  });
});

describe('wrong snippets', () => {
  const snippets = readSnippets('errors');

  test('give the error of compile(): type, message and place', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(400);
    const theirs = ask<ErrorFields | null>('dump_error', snippets);
    snippets.forEach((source, i) => {
      expect(theirs[i], `CPython accepts ${source}`).not.toBeNull();
      expect(ourError(parse(source, '<test>', 'exec')), source).toEqual(theirs[i]);
    });
  });

  test('carry the line they stand on', () => {
    const result = parse('x = 1\ny = (1 2)\n', '<test>', 'exec');
    expect(result).toMatchObject({ kind: 'error', error: { lineno: 2, text: 'y = (1 2)\n' } });
  });
});

/** Every snippet with one of its words or signs left out. */
function deletions(snippets: readonly string[]): string[] {
  const all = new Set<string>();
  for (const source of snippets) {
    for (const part of source.matchAll(/\w+|[^\w\s]/gu)) {
      all.add(source.slice(0, part.index) + source.slice(part.index + part[0].length));
    }
  }
  return [...all];
}

/** Every snippet with one sign doubled or put in. */
function insertions(snippets: readonly string[]): string[] {
  const all = new Set<string>();
  const signs = ['(', ']', ',', ':', '=', ' x ', ' if ', '*', "'", ' 1 ', '\n', ' for ', '.', '}'];
  let turn = 0;
  for (const source of snippets) {
    for (const part of source.matchAll(/\w+|[^\w\s]/gu)) {
      const sign = signs[turn % signs.length];
      turn += 1;
      all.add(source.slice(0, part.index) + sign + source.slice(part.index));
    }
  }
  return [...all];
}

describe('snippets made from these', () => {
  const all = [...readSnippets('valid'), ...readSnippets('errors'), ...readSnippets('typos')];

  test.each([
    ['with one sign less', deletions(all)],
    ['with one sign more', insertions(all)],
  ])('%s: the same tree or the same error', (_name, snippets) => {
    expect(snippets.length).toBeGreaterThan(5000);
    const errors = ask<ErrorFields | null>('dump_error', snippets);
    const accepted = snippets.filter((_, i) => errors[i] === null);
    const trees = new Map(ask<Dump>('dump_tree', accepted).map((tree, i) => [accepted[i], tree]));
    const differences: unknown[] = [];
    snippets.forEach((source, i) => {
      const ours = ourError(parse(source, '<test>', 'exec'));
      const theirs = errors[i];
      if (theirs !== null && isCompilersError(theirs)) return;
      // Character names are left out of the engine (parser.test.ts).
      if (source.includes('\\N{')) return;
      if (JSON.stringify(ours) !== JSON.stringify(theirs))
        differences.push({ source, ours, theirs });
      else if (theirs === null) expect(ourTree(source), source).toEqual(trees.get(source));
    });
    expect(differences).toEqual([]);
  });
});

describe('misspelt keywords', () => {
  test('are suggested as a printed traceback does', () => {
    const snippets = readSnippets('typos');
    const theirs = ask<Omit<ErrorFields, 'type'> | null>('dump_printed_error', snippets);
    snippets.forEach((source, i) => {
      const result = parse(source, '<test>', 'exec');
      const error = result.kind === 'ok' ? null : suggestKeyword(source, result.error, () => true);
      const ours = error && {
        msg: error.msg,
        lineno: error.lineno,
        offset: error.offset,
        endLineno: error.endLineno,
        endOffset: error.endOffset,
      };
      expect(ours, source).toEqual(theirs[i]);
    });
  });
});

describe('warnings', () => {
  test('are those of compile()', () => {
    const snippets = readSnippets('warnings');
    const theirs = ask<[string, number][]>('dump_warnings', snippets);
    snippets.forEach((source, i) => {
      const ours = parse(source, '<test>', 'exec').warnings.map((warning) => [
        warning.message,
        warning.lineno,
      ]);
      expect(ours, source).toEqual(theirs[i]);
    });
  });
});

describe('the other modes', () => {
  const snippets = [
    'x',
    'x + 1',
    'x, y\n',
    'x y',
    'x = 1',
    '1 +',
    ' 1',
    '(x',
    'x\n\n',
    'lambda: 1',
  ];

  test.each(['eval', 'single'] as const)('%s', (mode) => {
    const theirs = ask<ErrorFields | null>(
      `(lambda source: dump_error(source, '${mode}'))`,
      snippets,
    );
    snippets.forEach((source, i) => {
      expect(ourError(parse(source, '<test>', mode)), source).toEqual(theirs[i]);
    });
  });
});
