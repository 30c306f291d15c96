/** The project's own lint rules, on small examples, through the real configuration. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

/** Ids of the rules that complain about a text, as if it stood in a file of that name. */
async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const ISLAND = 'src/site/islands/example/view.tsx';
const COMPONENT = 'src/site/components/example.astro';
const LITERAL = 'inside-the-gil/no-literal-text';
const DIRECTION = 'inside-the-gil/dependency-direction';

describe('no words for readers in components', () => {
  test.each([
    [ISLAND, 'export const A = () => <button>Run</button>;'],
    [ISLAND, "export const A = () => <p>{'Stop it'}</p>;"],
    [ISLAND, "export const A = (p: { on: boolean }) => <p>{p.on ? 'yes' : 'no'}</p>;"],
    [ISLAND, 'export const A = () => <p>{`took ${1} ms of time`}</p>;'],
    [ISLAND, 'export const A = () => <svg aria-label="Timeline" />;'],
    [ISLAND, "export const A = () => <img alt={'Two threads'} />;"],
    [COMPONENT, '---\n// A page.\n---\n<h1>Lessons</h1>\n'],
    [COMPONENT, '---\n// A page.\n---\n<nav aria-label="Contents"></nav>\n'],
  ])('%s: %s', async (file, text) => {
    expect(await complaints(file, text)).toContain(LITERAL);
  });

  test.each([
    [ISLAND, 'export const A = (p: { t: string }) => <button>{p.t}</button>;'],
    [ISLAND, 'export const A = () => <b className="figure wide">×</b>;'],
    [ISLAND, 'export const A = () => <b>A 1.5</b>;'],
    [ISLAND, "export const A = (p: { on: boolean }) => <b data-is={p.on ? 'on' : 'off'} />;"],
    [COMPONENT, '---\n// A page.\nconst { title } = Astro.props;\n---\n<h1>{title}</h1>\n'],
    [COMPONENT, '---\n// A page.\n---\n<style>\n  h1 { color: red; }\n</style>\n'],
  ])('lets pass %s: %s', async (file, text) => {
    expect(await complaints(file, text)).not.toContain(LITERAL);
  });
});

describe('the dependency direction', () => {
  test.each([
    ['src/engine/vm/example.ts', "export { x } from '../machine/x.ts';"],
    ['src/engine/base/example.ts', "import type { X } from '../trace/x.ts';\nexport type Y = X;"],
    ['src/engine/base/example.ts', "export type Y = import('../trace/x.ts').X;"],
    ['src/site/lib/example.ts', "export const load = () => import('react');"],
    [COMPONENT, "---\n// A page.\nimport { run } from '../../engine/index.ts';\nrun();\n---\n"],
  ])('%s: %s', async (file, text) => {
    expect(await complaints(file, text)).toContain(DIRECTION);
  });
});

describe('the engine asks the host for nothing', () => {
  test.each([
    ['const t = Date.now();', 'no-restricted-globals'],
    ['const x = Math.random();', 'no-restricted-properties'],
    ['const s = (1).toLocaleString();', 'no-restricted-properties'],
    ['export async function f() {}', 'no-restricted-syntax'],
    ['for (const k in {}) k;', 'no-restricted-syntax'],
  ])('%s', async (text, rule) => {
    expect(await complaints('src/engine/base/example.ts', text)).toContain(rule);
  });

  test('the command line may', async () => {
    const text = "import { argv } from 'node:process';\nexport const at = [Date.now(), argv];";
    expect(await complaints('src/engine/cli/example.ts', text)).toEqual([]);
  });
});
