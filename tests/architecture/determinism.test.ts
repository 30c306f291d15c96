/**
 * The engine asks the host for nothing that differs between places or times. A scan of its tokens, so
 * that comments and texts do not count and no switched-off lint rule helps; the compiler adds its part
 * (src/engine/tsconfig.json knows neither browsers nor Node).
 */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  NONDETERMINISTIC_GLOBALS,
  NONDETERMINISTIC_MEMBERS,
} from '../../src/tools/architecture/rules.ts';
import { FILES, read } from './files.ts';

const ENGINE = FILES.filter(
  (path) => /^src\/engine\/.*\.ts$/.test(path) && !path.startsWith('src/engine/cli/'),
);

/** Uses of a forbidden name, an async function or for-in, as `line: what`. */
function violations(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${path}:${line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) checkName(node, report);
    if (ts.isPropertyAccessExpression(node)) checkMember(node, source, report);
    if (ts.isForInStatement(node)) report(node, 'for-in');
    if (ts.isAwaitExpression(node)) report(node, 'await');
    if (node.kind === ts.SyntaxKind.AsyncKeyword) report(node, 'async');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Report = (node: ts.Node, what: string) => void;

/** A forbidden global by its name, unless it is a member, a key or a declaration of another thing. */
function checkName(node: ts.Identifier, report: Report): void {
  if (!NONDETERMINISTIC_GLOBALS.includes(node.text)) return;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return;
  report(node, node.text);
}

function checkMember(
  node: ts.PropertyAccessExpression,
  source: ts.SourceFile,
  report: Report,
): void {
  const whole = node.getText(source);
  const last = `.${node.name.text}`;
  if (NONDETERMINISTIC_MEMBERS.includes(whole)) report(node, whole);
  if (NONDETERMINISTIC_MEMBERS.includes(last)) report(node, last);
}

describe('determinism of the engine', () => {
  test('no clock, chance, timer, promise, locale or host order', () => {
    expect(ENGINE.length).toBeGreaterThan(10);
    expect(ENGINE.flatMap((path) => violations(path, read(path)))).toEqual([]);
  });

  test.each([
    ['const t = Date.now();', 'Date'],
    ['const x = Math.random();', 'Math.random'],
    ['setTimeout(() => 0, 1);', 'setTimeout'],
    ['const p = Promise.resolve(1);', 'Promise'],
    ['async function f() {}', 'async'],
    ['const s = (1.5).toLocaleString();', '.toLocaleString'],
    ['words.sort((a, b) => a.localeCompare(b));', '.localeCompare'],
    ['for (const key in table) use(key);', 'for-in'],
    ['const t = performance.now();', 'performance'],
  ])('the scan finds %s', (text, what) => {
    expect(violations('x.ts', text)).toContain(`x.ts:1: ${what}`);
  });

  test.each(['// Date.now()', "const s = 'Math.random()';", 'clock.Date = 1;', 'x = { Intl: 1 };'])(
    'the scan lets %s pass',
    (text) => {
      expect(violations('x.ts', text)).toEqual([]);
    },
  );
});
